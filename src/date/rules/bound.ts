import type { Modifier } from '../../model/time.js';
import { type CivilDay, toDate } from '../civil.js';
import type { Piece } from '../cut-pieces.js';
import type { Mood } from '../mood.js';
import {
  type ClosedPeriod,
  dayPeriod,
  daysPeriod,
  halfPeriod,
  lastDayOf,
  middleOf,
  monthPeriod,
  spanPeriod,
  yearPeriod,
} from '../period.js';
import { isPluralUnit } from '../points/counted.js';
import { type Point, wordAt } from '../points/point.js';
import { readOrdinal } from '../points/read-number.js';
import { readPoint } from '../points/read-point.js';
import { remembered } from '../points/remembered.js';
import { isAbsolute, isRelative, resolvePoint, unitAround } from '../resolve-point.js';
import type { Scan } from '../scan.js';
import { UNITS } from '../words/calendar-words.js';

/** Which part of a point is meant: a third («в начале»), a half, ten days of a month; null is all of it. */
export type Part = 'start' | 'mid' | 'end' | 'firstHalf' | 'secondHalf' | 'ten1' | 'ten2' | 'ten3';

/** A point or a part of one: what ranges, deadlines and open spans are made of. */
export interface Bound {
  readonly part: Part | null;
  readonly point: Point;
  readonly next: number;
  /** needs a preposition before it */
  readonly bare: boolean;
  readonly instrumental: boolean;
  /** first piece of the point itself, where its mood is looked for */
  readonly head: number;
}

/** «конца мая», «второй половины августа», «первых числах июня», or a point alone */
export const readBound = remembered<Bound>(
  (pieces, at) => readPartOfPoint(pieces, at) ?? readWhole(pieces, at),
);

function readWhole(pieces: readonly Piece[], at: number): Bound | null {
  const point = readPoint(pieces, at);
  return point && { ...point, part: null, head: at };
}

function readPartOfPoint(pieces: readonly Piece[], at: number): Bound | null {
  const start = /^сам(?:ом|ого|ому|ый|ая|ой)$/.test(wordAt(pieces, at)) ? at + 1 : at;
  const part = readPart(pieces, start);
  if (!part) return null;
  const point = readPoint(pieces, part.next) ?? readBareUnit(pieces, part.next);
  if (!point || !canHave(part.part, point.point)) return null;
  return { ...point, part: part.part, bare: false, instrumental: part.instrumental, head: part.next };
}

const THIRDS: readonly (readonly [RegExp, Part])[] = [
  [/^начал(?:о|а|у|ом|е)$/, 'start'],
  [/^середин(?:а|ы|е|у|ой)$/, 'mid'],
  [/^разгар(?:е)?$/, 'mid'],
  [/^кон(?:ец|ца|цу|цом|це)$/, 'end'],
  [/^исход(?:е|у)$/, 'end'],
];

function readPart(
  pieces: readonly Piece[],
  at: number,
): { part: Part; next: number; instrumental: boolean } | null {
  const word = wordAt(pieces, at);
  const third = THIRDS.find(([stem]) => stem.test(word))?.[1];
  if (third) return { part: third, next: at + 1, instrumental: /(?:ом|ой)$/.test(word) };
  const isLast = /^последн/.test(word);
  const ordinal = isLast ? null : readOrdinal(pieces, at);
  const next = isLast ? at + 1 : ordinal?.next;
  if (next === undefined) return null;
  const noun = wordAt(pieces, next);
  const part = partBy(noun, isLast, ordinal?.value ?? null);
  return part && { part, next: next + 1, instrumental: /(?:ой|ами)$/.test(noun) };
}

function partBy(noun: string, isLast: boolean, ordinal: number | null): Part | null {
  if (/^половин(?:а|ы|е|у|ой)$/.test(noun)) {
    return isLast || ordinal === 2 ? 'secondHalf' : ordinal === 1 ? 'firstHalf' : null;
  }
  if (/^декад(?:а|ы|е|у|ой)$/.test(noun)) {
    return isLast || ordinal === 3 ? 'ten3' : ordinal === 2 ? 'ten2' : ordinal === 1 ? 'ten1' : null;
  }
  // «в первых числах», «в последние дни», «в двадцатых числах»
  const isNumbers = /^числ(?:а|ах|ам)$/.test(noun);
  if (!isNumbers && !isPluralUnit(noun)) return null;
  if (isLast) return 'end';
  if (ordinal === 1) return 'start';
  return isNumbers && ordinal === 20 ? 'end' : isNumbers && ordinal === 10 ? 'mid' : null;
}

/** The unit alone: «года» in «в конце года» is the year of the article. */
function readBareUnit(pieces: readonly Piece[], at: number) {
  const word = wordAt(pieces, at);
  const of = UNITS.get(word);
  if (!of || of === 'day' || of === 'weekend' || of === 'halfyear' || isPluralUnit(word)) return null;
  const point: Point = { unit: 'counted', of, relative: null };
  return { point, next: at + 1 };
}

/** Days have no parts, weekdays neither; ten days are of a month. */
function canHave(part: Part, point: Point): boolean {
  const isDay =
    point.unit === 'day' ||
    point.unit === 'deictic' ||
    point.unit === 'weekday' ||
    point.unit === 'dayOfMonth';
  if (isDay || (point.unit === 'counted' && (point.of === 'day' || point.of === 'weekend'))) return false;
  const isMonth = point.unit === 'month' || (point.unit === 'counted' && point.of === 'month');
  return part.startsWith('ten') ? isMonth : true;
}

/** The whole period that a bound is in, before its part is cut out. */
export function resolveWhole(bound: Bound, scan: Scan, mood: Mood): ClosedPeriod | null {
  const { point, part } = bound;
  if (point.unit === 'counted' && point.relative === null && part) {
    return scan.anchor === null ? null : bareUnit(point.of, part, scan.anchor, mood);
  }
  return resolvePoint(point, scan, mood);
}

/** «в конце года подписали», read in January, is of the year before; «в начале месяца проведут», read on the 20th, of the next. */
function bareUnit(
  of: Extract<Point, { unit: 'counted' }>['of'],
  part: Part,
  anchor: CivilDay,
  mood: Mood,
): ClosedPeriod | null {
  const now = unitAround(of, anchor, 0);
  if (!now) return null;
  const gone = (anchor - now.start) / (now.end - now.start);
  const isEarly = part === 'start' || part === 'firstHalf';
  const isLate = part === 'end' || part === 'secondHalf';
  if (mood === 'past' && gone < (isEarly ? 0 : isLate ? 0.5 : 0.4)) return unitAround(of, anchor, -1);
  if (mood === 'future' && gone > (isEarly ? 0.4 : isLate ? 1 : 0.6)) return unitAround(of, anchor, 1);
  return now;
}

/** The stretch that a bound means when it stands alone: thirds are the whole with a modifier, halves are cut out. */
export function resolveBound(
  bound: Bound,
  scan: Scan,
  mood: Mood,
): { period: ClosedPeriod; modifier: Modifier } | null {
  const whole = resolveWhole(bound, scan, mood);
  if (!whole) return null;
  if (bound.part === 'start' || bound.part === 'mid' || bound.part === 'end') {
    return { period: whole, modifier: bound.part };
  }
  return { period: cut(whole, bound.part), modifier: null };
}

function cut(whole: ClosedPeriod, part: Part | null): ClosedPeriod {
  const { start, end, precision } = whole;
  const { year } = toDate(start);
  switch (part) {
    case 'ten1':
      return daysPeriod(start, start + 10);
    case 'ten2':
      return daysPeriod(start + 10, start + 20);
    case 'ten3':
      return daysPeriod(start + 20, end);
    case 'firstHalf':
    case 'secondHalf': {
      const second = part === 'secondHalf';
      if (precision === 'year') return halfPeriod(year, second ? 2 : 1);
      if (precision === 'decade') return yearsOf(year + (second ? 5 : 0), 5) ?? whole;
      if (precision === 'century') return yearsOf(year + (second ? 50 : 0), 50) ?? whole;
      const middle = precision === 'month' ? start + 15 : start + Math.floor((end - start) / 2);
      return second ? daysPeriod(middle, end) : daysPeriod(start, middle);
    }
    default:
      return whole;
  }
}

const yearsOf = (first: number, count: number): ClosedPeriod | null =>
  spanPeriod(yearPeriod(first), yearPeriod(first + count - 1));

/** The stretch as the first side of a range or of «с …»: the end of a year begins in December. */
export function resolveFrom(bound: Bound, scan: Scan, mood: Mood): ClosedPeriod | null {
  const whole = resolveWhole(bound, scan, mood);
  if (!whole) return null;
  if (bound.part === 'start') return whole.precision === 'month' ? whole : dayPeriod(whole.start);
  if (bound.part === 'end' && whole.precision === 'year') return monthPeriod(toDate(whole.start).year, 12);
  if (bound.part === 'mid' && whole.precision !== 'month') return middleOf(whole);
  return cut(whole, bound.part);
}

/** The stretch as the last side of a range or of «до …»: «до конца июня» is until its last day, «к середине июня» until the 15th. */
export function resolveTo(bound: Bound, scan: Scan, mood: Mood): ClosedPeriod | null {
  const whole = resolveWhole(bound, scan, mood);
  if (!whole) return null;
  if (bound.part === 'end') return lastDayOf(whole);
  if (bound.part === 'mid') return middleOf(whole);
  if (bound.part === 'start') return dayPeriod(whole.start);
  return cut(whole, bound.part);
}

/** The stretch as the last side of a range, where a third of a month is the month: «в конце мая – начале июня» is May to June. */
export function resolveRangeEnd(bound: Bound, scan: Scan, mood: Mood): ClosedPeriod | null {
  const whole = resolveWhole(bound, scan, mood);
  const isThird = bound.part === 'start' || bound.part === 'mid' || bound.part === 'end';
  if (whole && isThird && whole.precision === 'month') return whole;
  if (whole && bound.part === 'start' && whole.precision === 'year')
    return monthPeriod(toDate(whole.start).year, 1);
  return resolveTo(bound, scan, mood);
}

/** The day a bound is counted from, null where it names its year itself. */
export const anchorOf = (bound: Bound, scan: Scan): CivilDay | null =>
  isAbsolute(bound.point) ? null : scan.anchor;

export const basisOf = (bound: Bound): 'explicit' | 'relative' =>
  isRelative(bound.point) ? 'relative' : 'explicit';
