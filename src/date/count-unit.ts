import { addMonths, type CivilDay, toDate } from './civil.js';
import type { Piece } from './cut-pieces.js';
import { type ClosedPeriod, dayPeriod, daysPeriod, monthPeriod, spanPeriod, yearPeriod } from './period.js';
import { isPluralUnit } from './points/counted.js';
import { type Reading, wordAt } from './points/point.js';
import { readCount } from './points/read-number.js';
import { UNITS } from './words/calendar-words.js';

/** A length of time: `count` of days, months or years (weeks are sevens of days, quarters threes of months). */
export interface Length {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** «три дня», «неделю», «полгода», «25 лет», «полтора года» (18 months), «два десятилетия»; the count may be left out. */
export function readLength(pieces: readonly Piece[], at: number): Reading<Length> | null {
  if (wordAt(pieces, at) === 'четверть' && wordAt(pieces, at + 1) === 'века') {
    return { value: { count: 25, unit: 'year' }, next: at + 2 };
  }
  if (wordAt(pieces, at) === 'полвека') return { value: { count: 50, unit: 'year' }, next: at + 1 };
  const count = readCount(pieces, at);
  const noun = count?.next ?? at;
  // «несколько месяцев назад» has no number
  if (!count && isPluralUnit(wordAt(pieces, noun)) && !/^сут/.test(wordAt(pieces, noun))) return null;
  const length = lengthOf(wordAt(pieces, noun), count?.value ?? 1);
  return length && { value: length, next: noun + 1 };
}

/** «лет пять», «недели две»: the count behind its noun makes it rough. */
export function readInvertedLength(pieces: readonly Piece[], at: number): Reading<Length> | null {
  const count = readCount(pieces, at + 1);
  const length = count && lengthOf(wordAt(pieces, at), count.value);
  return length && { value: length, next: count.next };
}

function lengthOf(word: string, count: number): Length | null {
  switch (UNITS.get(word)) {
    case 'day':
      return whole(count, 'day');
    case 'week':
      return whole(count * 7, 'day');
    case 'month':
      return whole(count, 'month');
    case 'quarter':
      return whole(count * 3, 'month');
    case 'half':
    case 'halfyear':
      return whole(count * 6, 'month');
    case 'year':
      return Number.isInteger(count) ? { count, unit: 'year' } : whole(count * 12, 'month');
    case 'decade':
      return whole(count * 10, 'year');
    case 'century':
      return whole(count * 100, 'year');
    default:
      return null;
  }
}

/** Parts of a month or day that calendars do not have are rounded; lengths that no news speaks of are refused. */
function whole(count: number, unit: Length['unit']): Length | null {
  const rounded = Math.round(count);
  return rounded > 0 && rounded <= 2000 ? { count: rounded, unit } : null;
}

/** The day, month or year that lies so far from a day: «месяц назад» is a month, «два года назад» a year. */
export function periodAt(from: CivilDay, { count, unit }: Length, direction: 1 | -1): ClosedPeriod | null {
  if (unit === 'day') return dayPeriod(from + direction * count);
  const { year } = toDate(from);
  if (unit === 'year')
    return isWritable(year + direction * count) ? yearPeriod(year + direction * count) : null;
  const moved = toDate(addMonths(from, direction * count));
  return isWritable(moved.year) ? monthPeriod(moved.year, moved.month) : null;
}

/** The length that ends (−1) or begins (1) at a day, as an interval of its own units: `2018/2023` for five years. */
export function spanAt(from: CivilDay, length: Length, direction: 1 | -1): ClosedPeriod | null {
  if (length.unit === 'day') {
    return direction < 0
      ? daysPeriod(from - length.count, from + 1)
      : daysPeriod(from, from + length.count + 1);
  }
  const far = periodAt(from, length, direction);
  const near = periodAt(from, { ...length, count: 0 }, direction);
  if (!far || !near) return null;
  return direction < 0 ? spanPeriod(far, near) : spanPeriod(near, far);
}

const isWritable = (year: number): boolean => year >= 1 && year <= 9999;
