import { dayNumber, isoDay } from './days.js';

/** A stretch of days by their numbers, both inclusive. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The days that something of the edges begins or ends on; null where nothing is dated. A day of air on both sides. */
export function wholeRange(edges: readonly { first: string | null; last: string | null }[]): DayRange | null {
  const days = boundaries(edges);
  return days.length === 0 ? null : { first: days[0]! - 1, last: days.at(-1)! + 1 };
}

/**
 * The range that is worth a look at first: a few very old or very far dates («с 1991 года») must not press all others together. Without the
 * outer twentieth on both sides, where that leaves less than a third of the scale.
 */
export function busyRange(edges: readonly { first: string | null; last: string | null }[]): DayRange | null {
  const whole = wholeRange(edges);
  const days = boundaries(edges);
  if (!whole || days.length < 20) return whole;
  const [first, last] = [0.05, 0.95].map((share) => days[Math.floor(share * (days.length - 1))]!);
  const margin = Math.max(7, Math.ceil((last! - first!) / 10));
  const busy = { first: Math.max(whole.first, first! - margin), last: Math.min(whole.last, last! + margin) };
  return lengthOf(busy) * 3 < lengthOf(whole) ? busy : whole;
}

const lengthOf = ({ first, last }: DayRange): number => last - first + 1;

function boundaries(edges: readonly { first: string | null; last: string | null }[]): number[] {
  return edges
    .flatMap(({ first, last }) => [first, last].filter((day) => day !== null).map(dayNumber))
    .sort((one, other) => one - other);
}

/** How many of the spans hold in each of `count` equal parts of a range. Spans outside of it count nowhere. */
export function histogram(
  spans: readonly { first: number | null; last: number | null }[],
  range: DayRange,
  count: number,
): number[] {
  const changes = new Array<number>(count + 1).fill(0);
  const days = lengthOf(range);
  const part = (day: number) => Math.floor(((day - range.first) / days) * count);
  for (const { first, last } of spans) {
    const [start, end] = [first ?? range.first, last ?? range.last];
    if (end < range.first || start > range.last) continue;
    changes[Math.max(0, part(start))]! += 1;
    changes[Math.min(count - 1, part(end)) + 1]! -= 1;
  }
  let held = 0;
  return changes.slice(0, count).map((change) => (held += change));
}

export interface Tick {
  readonly day: number;
  /** `2023`, `2023-05` or `2023-05-22` */
  readonly label: string;
}

const STEPS_MONTHS = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 3000, 6000];

/** Days to be marked on a scale: at most `most`, at the beginnings of years, months or, on short scales, every so many days. */
export function ticks({ first, last }: DayRange, most: number): Tick[] {
  const days = lengthOf({ first, last });
  if (days <= most * 16) {
    const step = Math.max(1, Math.ceil(days / most));
    return Array.from({ length: Math.ceil(days / step) }, (_, at) => {
      const day = first + at * step;
      return { day, label: isoDay(day) };
    });
  }
  const step = STEPS_MONTHS.find((months) => days / (months * 30.4) <= most) ?? STEPS_MONTHS.at(-1)!;
  const found: Tick[] = [];
  const start = new Date(`${isoDay(first)}T00:00:00Z`);
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (; ; month += step) {
    const date = new Date(Date.UTC(2000, month % 12, 1));
    date.setUTCFullYear(Math.floor(month / 12));
    const day = Math.round(date.getTime() / 86_400_000);
    if (day > last) return found;
    if (day >= first) found.push({ day, label: isoDay(day).slice(0, step % 12 === 0 ? 4 : 7) });
  }
}
