import type { CivilDay } from '../civil.js';
import type { Piece } from '../cut-pieces.js';
import type { Mood } from '../mood.js';
import { type ClosedPeriod, spanPeriod } from '../period.js';
import { readDayNumber } from '../points/day.js';
import { readWhich } from '../points/part-of-year.js';
import { isDash, type Point, signAt, wordAt } from '../points/point.js';
import { readFigures } from '../points/read-number.js';
import { isPlausibleYear } from '../points/read-year.js';
import { readRoman } from '../points/year.js';
import { isAbsolute } from '../resolve-point.js';
import { moodAtPiece, type Scan } from '../scan.js';
import {
  anchorOf,
  type Bound,
  basisOf,
  readBound,
  resolveFrom,
  resolveRangeEnd,
  resolveWhole,
} from './bound.js';
import { opensPoint, opensWith } from './opening.js';
import { isBracketed, isCount, prepositionBefore } from './preposition.js';
import { type Match, one, type Rule } from './rule.js';

/** From one date to another: `2023-06-29/2023-07-02`. */
export const rangeRules: readonly Rule[] = [
  { name: 'range/from-to', opens: opensWith(/^(?:со?|от)$/), match: matchFromTo },
  { name: 'range/between', opens: opensWith(/^между$/), match: matchBetween },
  { name: 'range/dash', opens: opensPoint, match: matchDash },
];

/** «Учения шли с 28 апреля по 3 мая», «с 2016 года по май 2021 года», «с мая до конца года» */
function matchFromTo(scan: Scan, at: number): Match | null {
  if (!/^(?:со?|от)$/.test(wordAt(scan.pieces, at))) return null;
  return matchSides(scan, at, at + 1, (i) =>
    /^(?:по|до)$/.test(wordAt(scan.pieces, i)) || isDash(scan.pieces, i) ? i + 1 : null,
  );
}

/** «Встреча состоится между 5 и 10 июня» */
function matchBetween(scan: Scan, at: number): Match | null {
  if (wordAt(scan.pieces, at) !== 'между') return null;
  return matchSides(scan, at, at + 1, (i) => (wordAt(scan.pieces, i) === 'и' ? i + 1 : null));
}

/** «24–25 мая», «в январе–апреле», «29 июня – 2 июля», «в 2021–2023 годах», «I–III кварталы», «80–90-е годы» */
function matchDash(scan: Scan, at: number): Match | null {
  return matchSides(scan, at, at, (i) => (isDash(scan.pieces, i) ? skipPreposition(scan, i + 1) : null));
}

/** «в конце мая — в начале июня» */
const skipPreposition = (scan: Scan, at: number): number =>
  /^во?$/.test(wordAt(scan.pieces, at)) ? at + 1 : at;

function matchSides(
  scan: Scan,
  first: number,
  at: number,
  connect: (at: number) => number | null,
): Match | null {
  for (const left of readLeft(scan.pieces, at)) {
    const rightAt = connect(left.next);
    const right = rightAt === null ? null : readBound(scan.pieces, rightAt);
    if (!right || rightAt === null) continue;
    const from = left.complete(right);
    if (!from || isUnlicensed(scan, first, at, from, right)) continue;
    const mood = moodAtPiece(scan, right.head, prepositionBefore(scan, at) === 'на' ? 'на' : '');
    const period = resolveSides(from, right, scan, mood);
    const anchor = isAbsolute(right.point) ? null : anchorOf(right, scan);
    const value = period && { period, basis: basisOf(right), modifier: null, anchor };
    // sides that cannot follow one another are no range
    if (!period && (isAbsolute(right.point) || scan.anchor !== null)) continue;
    return one(first, right.next, value);
  }
  return null;
}

/** A range of bare figures («2021–2023») or bare months needs a preposition or a word that says what it is. */
function isUnlicensed(scan: Scan, first: number, at: number, from: Bound, right: Bound): boolean {
  if (first !== at || !right.bare || !from.bare) return false;
  if (right.point.unit === 'year' && isBracketed(scan, at, right.next)) return false;
  if (right.point.unit === 'year') return prepositionBefore(scan, at) === '' || isCount(scan, right.next);
  // «март — апрель» opens a sentence or stands in brackets often enough to be read as it is
  return right.point.unit === 'weekday' && prepositionBefore(scan, at) === '';
}

interface Left {
  readonly next: number;
  /** the left side made whole by what the right one says («24» by «25 мая»); null where they do not fit */
  readonly complete: (right: Bound) => Bound | null;
}

/** The left sides that a place can be read as, the fullest first. */
function readLeft(pieces: readonly Piece[], at: number): Left[] {
  const lefts: Left[] = [];
  const bound = readBound(pieces, at);
  if (bound) lefts.push({ next: bound.next, complete: (right) => (fits(bound, right) ? bound : null) });
  const day = readDayNumber(pieces, at);
  if (day) lefts.push({ next: day.next, complete: (right) => dayLike(day.value, at, right) });
  const dayAndMonth = readDayAndMonthFigures(pieces, at);
  if (dayAndMonth)
    lefts.push({
      next: dayAndMonth.next,
      complete: (right) => dayLike(dayAndMonth.day, at, right, dayAndMonth.month),
    });
  const which = readWhich(pieces, at);
  if (which && which.value !== 'last') {
    const number = which.value;
    lefts.push({ next: which.next, complete: (right) => numberedLike(number, at, right) });
  }
  const decade = readFigures(pieces, at);
  if (decade) lefts.push({ next: decade.next, complete: (right) => decadeLike(decade.value, at, right) });
  const century = readRoman(pieces, at);
  if (century) lefts.push({ next: century.next, complete: (right) => centuryLike(century.value, at, right) });
  return lefts;
}

/** Weekdays make a range only with weekdays; all else goes together: «с 2016 по май 2021», «с 5 мая до конца года». */
function fits(left: Bound, right: Bound): boolean {
  const isWeekday = left.point.unit === 'weekday';
  return isWeekday === (right.point.unit === 'weekday');
}

function whole(point: Point, head: number, right: Bound): Bound {
  return { point, head, part: null, next: right.next, bare: right.bare, instrumental: false };
}

function dayLike(day: number, at: number, right: Bound, month?: number): Bound | null {
  if (right.part || right.point.unit !== 'day') return null;
  return whole({ ...right.point, day, month: month ?? right.point.month }, at, right);
}

/** «05.06» of «05.06–08.06.2023» */
function readDayAndMonthFigures(
  pieces: readonly Piece[],
  at: number,
): { day: number; month: number; next: number } | null {
  const [day, month] = [pieces[at], pieces[at + 2]];
  if (day?.kind !== 'number' || month?.kind !== 'number' || signAt(pieces, at + 1) !== '.') return null;
  if (!pieces[at + 1]?.glued || !month.glued || day.text.length > 2 || month.text.length !== 2) return null;
  return { day: Number(day.text), month: Number(month.text), next: at + 3 };
}

function numberedLike(number: number, at: number, right: Bound): Bound | null {
  const { point } = right;
  if (right.part || (point.unit !== 'quarter' && point.unit !== 'half')) return null;
  return number < point.number ? whole({ ...point, number }, at, right) : null;
}

function decadeLike(value: number, at: number, right: Bound): Bound | null {
  const { point } = right;
  if (right.part || point.unit !== 'decade' || value % 10 !== 0) return null;
  const first = isPlausibleYear(value)
    ? value
    : value < 100
      ? Math.floor(point.first / 100) * 100 + value
      : null;
  return first !== null && first < point.first ? whole({ unit: 'decade', first }, at, right) : null;
}

function centuryLike(value: number, at: number, right: Bound): Bound | null {
  const { point } = right;
  return !right.part && point.unit === 'century' && value < point.number
    ? whole({ unit: 'century', number: value }, at, right)
    : null;
}

/**
 * The sides' values. The right one is dated first and the left is the last such date before it; but days that run over the
 * anchor («с 20 по 26 июня» read on the 22nd) are dated from the left in the past.
 */
function resolveSides(left: Bound, right: Bound, scan: Scan, mood: Mood): ClosedPeriod | null {
  const to = rightSide(left, right, scan, mood);
  if (!to) return null;
  const before: Scan = { ...scan, anchor: to.end - 1 };
  const isCounted =
    left.point.unit === 'deictic' || left.point.unit === 'counted' || left.point.unit === 'dayOfMonth';
  const from = isCounted ? resolveFrom(left, scan, mood) : resolveFrom(left, before, 'past');
  return from && spanPeriod(from, to);
}

function rightSide(left: Bound, right: Bound, scan: Scan, mood: Mood): ClosedPeriod | null {
  if (isAbsolute(right.point)) return resolveRangeEnd(right, scan, mood);
  const isAnchored = isAbsolute(left.point) || (left.point.unit === 'day' && mood === 'past');
  if (!isAnchored) return resolveRangeEnd(right, scan, mood);
  const from = resolveWhole(left, scan, mood);
  if (!from) return null;
  return resolveRangeEnd(right, { ...scan, anchor: from.start as CivilDay }, 'future');
}
