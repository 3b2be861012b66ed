import type { Precision } from '../model/time.js';
import { type CivilDay, formatDay, fourDigits, mondayOf, toDate, toDay, twoDigits } from './civil.js';

/**
 * A stretch of the calendar with its EDTF spelling: half-open days, null for an open side.
 * Quarters are 33–36 and half-years 40–41 (ISO 8601-2 level 2), seasons 21–24 (level 1), weeks and all else that EDTF has no
 * code for are intervals with inclusive ends.
 */
export interface Period {
  readonly edtf: string;
  readonly start: CivilDay | null;
  readonly end: CivilDay | null;
  readonly precision: Precision;
}

/** A period with both sides, as all units of the calendar are. */
export interface ClosedPeriod extends Period {
  readonly start: CivilDay;
  readonly end: CivilDay;
}

export function dayPeriod(civilDay: CivilDay): ClosedPeriod {
  return { edtf: formatDay(civilDay), start: civilDay, end: civilDay + 1, precision: 'day' };
}

/** Monday to Sunday of the week that holds the day. */
export function weekPeriod(civilDay: CivilDay): ClosedPeriod {
  const monday = mondayOf(civilDay);
  return { ...daysPeriod(monday, monday + 7), precision: 'week' };
}

/** Days from `start` up to but without `end`. */
export function daysPeriod(start: CivilDay, end: CivilDay): ClosedPeriod {
  if (end === start + 1) return dayPeriod(start);
  return { edtf: `${formatDay(start)}/${formatDay(end - 1)}`, start, end, precision: 'day' };
}

export function monthPeriod(year: number, month: number): ClosedPeriod {
  return {
    edtf: `${fourDigits(year)}-${twoDigits(month)}`,
    ...months(year, month, 1),
    precision: 'month',
  };
}

export function quarterPeriod(year: number, quarter: number): ClosedPeriod {
  return {
    edtf: `${fourDigits(year)}-${32 + quarter}`,
    ...months(year, quarter * 3 - 2, 3),
    precision: 'quarter',
  };
}

export function halfPeriod(year: number, half: number): ClosedPeriod {
  return { edtf: `${fourDigits(year)}-${39 + half}`, ...months(year, half * 6 - 5, 6), precision: 'half' };
}

/**
 * A season of the northern calendar: 1 spring (March–May), 2 summer, 3 autumn, 4 winter. The winter of a year begins in its
 * December: `2026-24` is December 2026 to February 2027.
 */
export function seasonPeriod(year: number, season: number): ClosedPeriod {
  return {
    edtf: `${fourDigits(year)}-${20 + season}`,
    ...months(year, season * 3, 3),
    precision: 'season',
  };
}

export function yearPeriod(year: number): ClosedPeriod {
  return { edtf: fourDigits(year), ...months(year, 1, 12), precision: 'year' };
}

/** Ten years; `first` is divisible by ten. */
export function decadePeriod(first: number): ClosedPeriod {
  return { edtf: `${fourDigits(first).slice(0, 3)}X`, ...months(first, 1, 120), precision: 'decade' };
}

/** The century counted as in speech (the 19th is 18XX), in EDTF's hundred years 1800–1899. */
export function centuryPeriod(century: number): ClosedPeriod {
  const first = (century - 1) * 100;
  return { edtf: `${twoDigits(century - 1)}XX`, ...months(first, 1, 1200), precision: 'century' };
}

const FINENESS: readonly Precision[] = [
  'minute',
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
  'century',
  'open',
];

/** From the beginning of one period to the end of the other: `2023-01/2023-04`. Null where the second ends before the first begins. */
export function spanPeriod(from: ClosedPeriod, to: ClosedPeriod): ClosedPeriod | null {
  if (to.end <= from.start) return null;
  if (from.edtf === to.edtf) return from;
  const finer = FINENESS.indexOf(from.precision) < FINENESS.indexOf(to.precision) ? from : to;
  // an operand that is an interval itself (a week, a weekend) is taken by its outer days
  const [first = ''] = from.edtf.split('/');
  const last = to.edtf.split('/').at(-1) ?? '';
  return { edtf: `${first}/${last}`, start: from.start, end: to.end, precision: finer.precision };
}

/** From the beginning of a period on, with no end known: `2022/..`. */
export function sincePeriod(from: ClosedPeriod): Period {
  const [first = ''] = from.edtf.split('/');
  return { edtf: `${first}/..`, start: from.start, end: null, precision: 'open' };
}

/** Until the end of a period: `../2023-12-31`. */
export function untilPeriod(to: ClosedPeriod): Period {
  const last = to.edtf.split('/').at(-1) ?? '';
  return { edtf: `../${last}`, start: null, end: to.end, precision: 'open' };
}

/** Until and without the first day of a period: «до декабря» is `../2019-11-30`. */
export function beforePeriod(to: ClosedPeriod): Period {
  return untilPeriod(dayPeriod(to.start - 1));
}

/** The last day of a period. */
export const lastDayOf = (period: ClosedPeriod): ClosedPeriod => dayPeriod(period.end - 1);

/** The day in the middle of a period; the 15th of a month, 30 June of a year. */
export function middleOf(period: ClosedPeriod): ClosedPeriod {
  if (period.precision === 'month') return dayPeriod(period.start + 14);
  const { year } = toDate(period.start);
  if (period.precision === 'year') return dayPeriod(toDay(year, 6, 30));
  return dayPeriod(period.start + Math.floor((period.end - period.start) / 2));
}

function months(year: number, month: number, count: number): { start: CivilDay; end: CivilDay } {
  return { start: firstOfMonth(year, month), end: firstOfMonth(year, month + count) };
}

function firstOfMonth(year: number, month: number): CivilDay {
  const carried = year + Math.floor((month - 1) / 12);
  return toDay(carried, ((((month - 1) % 12) + 12) % 12) + 1, 1);
}
