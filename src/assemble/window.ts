import type { ReportedStatement } from '../model/store.js';
import type { Precision } from '../model/time.js';
import { addDays, daysBetween, isDay } from './days.js';
import { compareText, reportDay } from './report-order.js';

/**
 * When something happens, at day precision: half-open ISO days, null = open on that side. `edtf` is what the text said;
 * `startsAt`/`endsAt` keep the instants where it gave a time of day.
 */
export interface Window {
  readonly start: string | null;
  readonly end: string | null;
  readonly edtf: string;
  readonly precision: Precision;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** A statement with its window; null where the text gives no date of its own (none at all, or only «as of» the article). */
export interface Timed {
  readonly statement: ReportedStatement;
  readonly window: Window;
}

/**
 * The window of a statement, null where it has none of its own. A deadline's window begins at its report date, unless it was
 * reported when the deadline had passed.
 */
export function windowOf(statement: ReportedStatement): Window | null {
  const { time } = statement;
  if (time === null || time.basis === 'as-of') return null;
  let start = dayOf(time.start);
  const end = endDay(time.end) ?? (time.precision === 'minute' && start ? addDays(start, 1) : null);
  if (time.basis === 'deadline' && start === null && end !== null) {
    const reported = reportDay(statement);
    if (reported !== null && reported < end) start = reported;
  }
  if ((start === null && end === null) || (start !== null && end !== null && end <= start)) return null;
  const timed = time.precision === 'minute';
  return {
    start,
    end,
    edtf: time.edtf,
    precision: time.precision,
    startsAt: timed ? time.start : null,
    endsAt: timed ? time.end : null,
  };
}

/** A day or an explicit span of days, as against a calendar period, a deadline or an open span. */
export function isFine({ statement, window }: Timed): boolean {
  const days = window.precision === 'day' || window.precision === 'minute';
  return days && window.start !== null && window.end !== null && statement.time?.basis !== 'deadline';
}

/** An interval with an end of its own, open or not (`2018-08/2019-04-30`, `2024-01-01/..`), as against one calendar unit. */
export const isSpan = ({ edtf, precision }: Window): boolean => edtf.includes('/') && precision !== 'week';

type Bounds = Pick<Window, 'start' | 'end'>;

export const sameDays = (one: Bounds, other: Bounds): boolean =>
  one.start === other.start && one.end === other.end;

export const overlapDays = (one: Bounds, other: Bounds): boolean =>
  (one.start === null || other.end === null || one.start < other.end) &&
  (other.start === null || one.end === null || other.start < one.end);

/** Whether the inner window lies wholly in the outer one. */
export const holdsWindow = (outer: Bounds, inner: Bounds): boolean =>
  (outer.start === null || (inner.start !== null && outer.start <= inner.start)) &&
  (outer.end === null || (inner.end !== null && inner.end <= outer.end));

/** Length in days, Infinity where a side is open. */
export const lengthOf = ({ start, end }: Bounds): number =>
  start === null || end === null ? Number.POSITIVE_INFINITY : daysBetween(start, end);

/** The smallest window that holds all; an open side wins. */
export function hullOf(windows: readonly Bounds[]): Bounds {
  const starts = windows.map(({ start }) => start);
  const ends = windows.map(({ end }) => end);
  const first = starts.includes(null) ? null : (starts as string[]).sort(compareText)[0]!;
  const last = ends.includes(null) ? null : (ends as string[]).sort(compareText).at(-1)!;
  return { start: first, end: last };
}

/** EDTF of a window of days: one day, an interval with inclusive ends, or open on a side (ISO 8601-2). */
export function edtfOfDays({ start, end }: Bounds): string {
  const last = end === null ? '..' : addDays(end, -1);
  return start === last ? start : `${start ?? '..'}/${last}`;
}

function dayOf(iso: string | null): string | null {
  const day = iso?.slice(0, 10) ?? null;
  return day !== null && isDay(day) ? day : null;
}

/** First day that the end leaves out: an instant inside a day still covers that day. */
function endDay(iso: string | null): string | null {
  const day = dayOf(iso);
  if (iso === null || day === null) return null;
  return iso.length > 10 && !/T00:00(:00(\.0+)?)?(Z|[+-]|$)/.test(iso) ? addDays(day, 1) : day;
}
