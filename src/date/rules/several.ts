import type { Piece } from '../cut-pieces.js';
import type { ClosedPeriod } from '../period.js';
import { spanPeriod } from '../period.js';
import { readDayNumber } from '../points/day.js';
import { readWhich } from '../points/part-of-year.js';
import { type Point, signAt, wordAt } from '../points/point.js';
import { readFigures } from '../points/read-number.js';
import { isPlausibleYear } from '../points/read-year.js';
import { moodAtPiece, type Scan } from '../scan.js';
import { anchorOf, type Bound, basisOf, readBound, resolveBound } from './bound.js';
import { opensPoint, opensWith } from './opening.js';
import { isLicensed, prepositionBefore } from './preposition.js';
import type { Found, Match, Rule } from './rule.js';

/** Two or more dates in one phrase: each is a date of its own, unless they follow one upon the other. */
export const severalRules: readonly Rule[] = [
  { name: 'several/moved', opens: opensWith(/^со?$/), match: matchMoved },
  { name: 'several/list', opens: opensPoint, match: matchList },
];

/** «Концерт перенесён с 11 на 18 июня»: the old day and the new one */
function matchMoved(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  if (!/^со?$/.test(wordAt(pieces, at))) return null;
  const number = readDayNumber(pieces, at + 1);
  const bound = readBound(pieces, at + 1);
  for (const next of [bound?.next, number?.next]) {
    if (next === undefined || wordAt(pieces, next) !== 'на') continue;
    const right = readBound(pieces, next + 1);
    const isRight = right && (!right.bare || isLicensed(scan, next + 1, right.point));
    if (!isRight) continue;
    const left = next === bound?.next ? bound : number && likeDay(number.value, at + 1, number.next, right);
    if (!left) continue;
    const to = dateValue(right, scan, 'на');
    const from = dateValue(left, scan, '', 'near');
    return {
      found: [
        { first: at + 1, next: left.next, value: from },
        { first: next + 1, next: right.next, value: to },
      ],
      next: right.next,
    };
  }
  return null;
}

/** «3 и 7 марта», «в мае и июне», «в 2018, 2019 и 2020 годах», «в первом и втором кварталах» */
function matchList(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const lefts: { next: number; number: number | null; bound: Bound | null }[] = [];
  let next = at;
  // a list of more than six dates is a table, not a phrase
  while (lefts.length < 6) {
    const last = lefts.length > 0 ? readBound(pieces, next) : null;
    if (last && completes(last, lefts)) {
      const bounds = [
        ...lefts.map((left) => left.bound ?? likeNumber(left.number ?? 0, left.next, last)),
        last,
      ];
      return bounds.every((bound) => bound !== null) ? listed(scan, at, bounds) : null;
    }
    const bound = last ?? readBound(pieces, next);
    const number = readNumber(pieces, next);
    const left =
      bound && isListed(bound)
        ? { next: bound.next, number: null, bound }
        : number && { ...number, bound: null };
    if (!left) return null;
    const joint = skipJoint(pieces, left.next);
    if (joint === null) return null;
    lefts.push({ next: left.next, number: left.bound ? null : left.number, bound: left.bound });
    next = joint;
  }
  return null;
}

const LISTED = /^(?:day|month|year|quarter|half|season|weekday)$/;

const isListed = (bound: Bound): boolean =>
  bound.part === null && LISTED.test(bound.point.unit) && bound.bare;

/** Whether a bound can end the list: of the kind that the bare items before it are waiting for. */
function completes(last: Bound, lefts: readonly { number: number | null; bound: Bound | null }[]): boolean {
  if (last.part !== null || !LISTED.test(last.point.unit)) return false;
  return lefts.every(({ bound, number }) =>
    bound ? bound.point.unit === last.point.unit : number !== null && likeNumber(number, 0, last) !== null,
  );
}

function readNumber(pieces: readonly Piece[], at: number): { number: number; next: number } | null {
  const day = readDayNumber(pieces, at);
  if (day) return { number: day.value, next: day.next };
  const which = readWhich(pieces, at);
  if (which && which.value !== 'last') return { number: which.value, next: which.next };
  const figures = readFigures(pieces, at);
  return figures && isPlausibleYear(figures.value) ? { number: figures.value, next: figures.next } : null;
}

/** «,», «и», «или», also with the preposition said again: «в мае и в июне» */
function skipJoint(pieces: readonly Piece[], at: number): number | null {
  const isJoint = signAt(pieces, at) === ',' || /^(?:и|или|либо)$/.test(wordAt(pieces, at));
  if (!isJoint) return null;
  return /^(?:во?|на)$/.test(wordAt(pieces, at + 1)) ? at + 2 : at + 1;
}

/** A bare number made whole by the last item of the list. */
function likeNumber(number: number, next: number, last: Bound): Bound | null {
  const { point } = last;
  const wrap = (made: Point): Bound => ({ ...last, point: made, next, head: last.head });
  if (point.unit === 'day' && number <= 31) return wrap({ ...point, day: number });
  if (point.unit === 'year' && isPlausibleYear(number))
    return wrap({ unit: 'year', year: { kind: 'fixed', year: number } });
  if (point.unit === 'quarter' && number <= 4) return wrap({ ...point, number });
  if (point.unit === 'half' && number <= 2) return wrap({ ...point, number });
  return null;
}

function likeDay(day: number, head: number, next: number, right: Bound): Bound | null {
  if (right.part || right.point.unit !== 'day') return null;
  return { ...right, point: { ...right.point, day }, head, next };
}

function listed(scan: Scan, at: number, bounds: readonly Bound[]): Match | null {
  const last = bounds.at(-1);
  if (!last || (last.bare && !isLicensed(scan, at, last.point))) return null;
  const preposition = prepositionBefore(scan, at);
  const mood = moodAtPiece(scan, last.head, preposition);
  const lastValue = dateValue(last, scan, preposition);
  const yearHolder = {
    ...scan,
    anchor: lastValue ? ((lastValue.period.end ?? 1) as number) - 1 : scan.anchor,
  };
  // the year is said once, at the end: the others are the latest such dates before it
  const values = bounds.map((bound) =>
    bound === last
      ? lastValue
      : dateValue(bound, yearHolder, preposition, last.point.unit === 'weekday' ? mood : 'past'),
  );
  const joined = joinNeighbours(values.map((value) => value?.period as ClosedPeriod | undefined));
  if (joined && lastValue) {
    return {
      found: [{ first: at, next: last.next, value: { ...lastValue, period: joined } }],
      next: last.next,
    };
  }
  let first = at;
  const found: Found[] = bounds.map((bound, index) => {
    const item = { first, next: bound.next, value: values[index] ?? null };
    first = skipJoint(scan.pieces, bound.next) ?? bound.next;
    return item;
  });
  return { found, next: last.next };
}

/** One span of periods that follow each other without a gap («в мае и июне»), null otherwise. */
function joinNeighbours(periods: readonly (ClosedPeriod | undefined)[]): ClosedPeriod | null {
  let joined: ClosedPeriod | null = null;
  for (const period of periods) {
    if (!period) return null;
    if (joined && joined.end !== period.start) return null;
    joined = joined ? spanPeriod(joined, period) : period;
    if (!joined) return null;
  }
  return joined;
}

function dateValue(
  bound: Bound,
  scan: Scan,
  preposition: string,
  mood = moodAtPiece(scan, bound.head, preposition),
) {
  const resolved = resolveBound(bound, scan, mood);
  if (!resolved) return null;
  return { ...resolved, basis: basisOf(bound), anchor: anchorOf(bound, scan) };
}
