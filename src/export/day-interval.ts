import type { Edge } from '../model/edge.js';

const DAY_MS = 86_400_000;

/** Days that something holds, both inclusive (Gephi's and EDTF's way, where the model is half-open); null is open. */
export interface DayInterval {
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The days of an edge, null for an undated one. A time of day is cut off: an instant counts for the day that it names in its own zone,
 * and an `end` at midnight ends with the day before.
 */
export function dayInterval({ start, end }: Pick<Edge, 'start' | 'end'>): DayInterval | null {
  if (start === null && end === null) return null;
  const first = start?.slice(0, 10) ?? null;
  const last = end === null ? null : lastDay(end);
  // half-open of no length: an instant written with start = end
  return { first, last: first !== null && last !== null && last < first ? first : last };
}

function lastDay(end: string): string {
  const day = end.slice(0, 10);
  const isMidnight = !/T(?!00:00(:00(\.0+)?)?(Z|[+-]|$))/.test(end);
  return isMidnight ? moveDay(day, -1) : day;
}

function moveDay(day: string, by: 1 | -1): string {
  // within a month, the quick way: large graphs have a hundred thousand days
  const number = Number(day.slice(8)) + by;
  if (number >= 1 && number <= 28) return `${day.slice(0, 8)}${number < 10 ? '0' : ''}${number}`;
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

/** Whether two stretches of days have a day in common. */
export function shareDay(one: DayInterval, other: DayInterval): boolean {
  const begins = (later: DayInterval, earlier: DayInterval) =>
    later.first === null || earlier.last === null || later.first <= earlier.last;
  return begins(one, other) && begins(other, one);
}

/**
 * The fewest stretches that cover the same days, in order. Stretches that overlap are joined, since of overlapping spells Gephi drops
 * the later one; neighbouring days too, since Gephi's days end at midnight and a narrow window would find nothing between them.
 */
export function joinIntervals(intervals: readonly DayInterval[]): DayInterval[] {
  if (intervals.length < 2) return [...intervals];
  const sorted = [...intervals].sort((one, other) => compareFirst(one.first, other.first));
  const joined: DayInterval[] = [];
  for (const interval of sorted) {
    const previous = joined.at(-1);
    if (previous && reaches(previous, interval)) {
      joined[joined.length - 1] = { first: previous.first, last: laterLast(previous.last, interval.last) };
    } else {
      joined.push(interval);
    }
  }
  return joined;
}

/** Whether a stretch begins, at the latest, on the day after an earlier one ends. */
function reaches(earlier: DayInterval, later: DayInterval): boolean {
  return later.first === null || earlier.last === null || later.first <= moveDay(earlier.last, 1);
}

function compareFirst(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '', other ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

function laterLast(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : one > other ? one : other;
}
