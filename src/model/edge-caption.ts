import type { Edge } from './edge.js';
import type { Status } from './statement.js';

/** What stands before the caption of a fact that is not plainly so. */
export const STATUS_MARKS: Readonly<Record<Exclude<Status, 'asserted'>, string>> = {
  planned: '◇ planned',
  desired: '○ desired',
  hypothetical: '? hypothetical',
  postponed: '↷',
  cancelled: '✕',
  denied: '≠',
};

/** Statuses of what did not happen, or not then: their captions are struck through. */
const STRUCK: ReadonlySet<Status> = new Set(['postponed', 'cancelled', 'denied']);

/**
 * What Neo4j Browser writes on an edge, whose styles know no more than its type: the date, and the office or type, `2023-05-24 MET_WITH`;
 * a plan says so, `◇ planned 2023-05-24 MET_WITH`, and what was called off is struck through (U+0336), `✕ 2̶0̶2̶3̶`.
 */
export function captionOfEdge({ type, position, edtf, status }: CaptionedEdge): string {
  const words = [edtf, position ?? type].filter((word) => word !== null).join(' ');
  const caption = STRUCK.has(status) ? strike(words) : words;
  return status === 'asserted' ? caption : `${STATUS_MARKS[status]} ${caption}`;
}

type CaptionedEdge = Pick<Edge, 'type' | 'position' | 'edtf' | 'status'>;

const strike = (text: string): string => [...text].map((character) => `${character}\u0336`).join('');
