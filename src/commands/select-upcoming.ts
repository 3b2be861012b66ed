import type { Edge } from '../model/edge.js';
import type { Status } from '../model/statement.js';

/** What was announced: planned, or put off or called off since. */
const ANNOUNCED: readonly Status[] = ['planned', 'postponed', 'cancelled'];

/** How long a plan without a date is taken to be still ahead: as long as assembly waits for its date (CONTRACT "Assembly", 1). */
const UNDATED_DAYS = 30;

/**
 * What was announced and lies ahead on a day, the nearest first: it ends after that day has begun, or begins no sooner. Plans without a
 * date, reported at most thirty days before, come last, and only if `undated`.
 * @param day ISO day
 */
export function selectUpcoming(edges: readonly Edge[], day: string, undated: boolean): Edge[] {
  return edges
    .filter((edge) => ANNOUNCED.includes(edge.status) && isAhead(edge, day, undated))
    .sort(compareDated);
}

function isAhead({ start, end, lastReported }: Edge, day: string, undated: boolean): boolean {
  if (end !== null) return end.slice(0, 10) > day || (end.length > 10 && end.slice(0, 10) === day);
  if (start !== null) return start.slice(0, 10) >= day;
  return undated && lastReported !== null && daysFrom(lastReported, day) <= UNDATED_DAYS;
}

const daysFrom = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from.slice(0, 10))) / 86_400_000;

/** By the first day that is known, undated ones last; ties by id. */
export function compareDated(one: Edge, other: Edge): number {
  const [a, b] = [one, other].map((edge) => edge.start ?? edge.end ?? '~');
  if (a !== b) return a! < b! ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
