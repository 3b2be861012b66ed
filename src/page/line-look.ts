import type { Line } from './graph-index.js';
import type { PageContext } from './page-context.js';
import type { Visible } from './select-visible.js';

/** How a line is drawn. */
export interface LineLook {
  readonly colour: string;
  readonly size: number;
  readonly label: string;
  /** whether all that it stands for goes from its source to its target */
  readonly directed: boolean;
}

/**
 * A line stands for all edges between two nodes that are shown: its colour is that of what holds, or of the plan where nothing does; of
 * several kinds that which more sources state. Null where no edge is shown.
 */
export function lookOfLine(line: Line, { edges: shown }: Visible, context: PageContext): LineLook | null {
  const { edges } = context.data;
  let [sources, best, count] = [0, -1, 0];
  let directed = true;
  for (const index of line.edges) {
    if (!shown[index]) continue;
    const edge = edges[index]!;
    sources += Math.max(1, edge.sources);
    count += 1;
    directed &&= edge.from === line.source && !context.relation(edge).symmetric;
    if (best < 0 || rank(index) > rank(best)) best = index;
  }
  if (best < 0) return null;
  const first = edges[best]!;
  const colour =
    first.status === 'asserted' ? context.relation(first).colour : context.status(first.status).colour;
  const caption = context.captionOf(first);
  return {
    colour,
    size: Math.min(6, 1.2 + 0.7 * Math.log2(sources)),
    label: count > 1 ? `${caption} +${count - 1}` : caption,
    directed,
  };

  function rank(index: number): number {
    const { status, sources: of } = edges[index]!;
    return (status === 'asserted' ? 1_000_000 : 0) + of;
  }
}
