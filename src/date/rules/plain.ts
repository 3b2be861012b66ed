import type { Piece } from '../cut-pieces.js';
import type { Mood } from '../mood.js';
import { dayPeriod } from '../period.js';
import { isPluralUnit } from '../points/counted.js';
import { readDayNumber } from '../points/day.js';
import { type Point, signAt, wordAt } from '../points/point.js';
import { readPoint } from '../points/read-point.js';
import { readYear } from '../points/read-year.js';
import { unitAround } from '../resolve-point.js';
import { moodAtPiece, type Scan, spokenDay } from '../scan.js';
import { MONTHS, UNITS } from '../words/calendar-words.js';
import { anchorOf, type Bound, basisOf, readBound, resolveBound } from './bound.js';
import { readClock } from './clock.js';
import { opensClock, opensLength, opensNumber, opensPoint, opensWith } from './opening.js';
import { isBracketed, isCount, isLicensed, prepositionBefore } from './preposition.js';
import { type Clock, type Match, one, type Rule, type Value } from './rule.js';

/** Single points and their parts, with a weekday or a time of day beside them. */
export const plainRules: readonly Rule[] = [
  { name: 'plain/birth', opens: opensPoint, match: matchBirth },
  { name: 'plain/impossible', opens: opensNumber, match: matchImpossible },
  { name: 'plain/outcome', opens: opensLength, match: matchOutcome },
  { name: 'plain/weekend', opens: opensWith(/^выходны[хе]$/), match: matchWeekend },
  {
    name: 'plain/day-with-time',
    opens: (piece) => opensPoint(piece) || opensClock(piece),
    match: matchTimed,
  },
  { name: 'plain/point', opens: opensPoint, match: matchPoint },
  {
    name: 'plain/part-of-day',
    opens: opensWith(/^(?:рано|поздно|утром|вечером|ночью)$/),
    match: matchPartOfDay,
  },
];

/** «1965 года рождения» tells an age, not when something happened */
function matchBirth(scan: Scan, at: number): Match | null {
  const point = readPoint(scan.pieces, at);
  if (!point || !/^(?:рождения|выпуска|постройки|издания)$/.test(wordAt(scan.pieces, point.next)))
    return null;
  return point.point.unit === 'year' ? { found: [], next: point.next + 1 } : null;
}

/** «31 февраля» is no day, and leaves no month behind */
function matchImpossible(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const day = readDayNumber(pieces, at);
  if (!day || pieces[at]?.kind !== 'number' || !MONTHS.has(wordAt(pieces, day.next))) return null;
  const year = readYear(pieces, day.next + 1);
  return readPoint(pieces, at) ? null : { found: [], next: year?.next ?? day.next + 1 };
}

/** «По итогам года торговля выросла»: of the year that is over, or about to be */
function matchOutcome(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const of = UNITS.get(wordAt(pieces, at));
  if (!/^(?:итогам|результатам|итогах|итоги)$/.test(wordAt(pieces, at - 1))) return null;
  if (of !== 'year' && of !== 'month' && of !== 'quarter' && of !== 'half' && of !== 'week') return null;
  if (readYear(pieces, at) || isPluralUnit(wordAt(pieces, at))) return null;
  if (anchor === null) return one(at, at + 1, null);
  const now = unitAround(of, anchor, 0);
  // figures for a period come out in its last tenth at the soonest
  const isOver = now !== null && anchor - now.start > 0.9 * (now.end - now.start);
  const step = isOver || moodAtPiece(scan, at, 'по') === 'future' ? 0 : -1;
  const period = unitAround(of, anchor, step);
  return one(at, at + 1, period && { period, basis: 'relative', modifier: null, anchor });
}

/** «на выходных», «в выходные» */
function matchWeekend(scan: Scan, at: number): Match | null {
  const isPhrase =
    /^(?:выходных|выходные)$/.test(wordAt(scan.pieces, at)) && /^(?:в|на)$/.test(prepositionBefore(scan, at));
  if (!isPhrase) return null;
  const point: Point = { unit: 'counted', of: 'weekend', relative: null };
  const bound: Bound = { point, part: null, next: at + 1, bare: false, instrumental: false, head: at };
  return one(at, at + 1, dateValue(bound, scan, at, null));
}

/** «в среду, 17 мая, в 20:45», «завтра, 5 июня», «утром 23 мая», «5 июня (понедельник)», «вчера вечером» */
function matchTimed(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const before = readClock(pieces, at);
  const start = before ? skipGap(pieces, before.next) : at;
  const bound = readDay(scan, start, before?.value != null);
  if (!bound) return null;
  const full = readDate(scan, bound);
  const day = full ?? bound;
  const after = readClock(pieces, skipComma(pieces, day.next));
  if (!before && !after && !full) return null;
  const clock = after?.value ?? before?.value ?? null;
  return one(at, after?.next ?? day.next, dateValue(day, scan, start, clock));
}

/** «в», or the sign between a time and its day */
function skipGap(pieces: readonly Piece[], at: number): number {
  const comma = skipComma(pieces, at);
  return /^во?$/.test(wordAt(pieces, comma)) ? comma + 1 : comma;
}

const skipComma = (pieces: readonly Piece[], at: number): number =>
  signAt(pieces, at) === ',' ? at + 1 : at;

const isDayPoint = ({ unit }: Point): boolean => /^(?:day|weekday|deictic|dayOfMonth)$/.test(unit);

/** `timed`: a time of day stands before it, which makes «понедельника» a day («на 17:00 понедельника»). */
function readDay(scan: Scan, at: number, timed: boolean): Bound | null {
  const bound = readBound(scan.pieces, at);
  if (!bound || bound.part) return null;
  const isDay = isDayPoint(bound.point) || (bound.point.unit === 'counted' && bound.point.of === 'day');
  return isDay && (timed || !bound.bare || isLicensed(scan, at, bound.point)) ? bound : null;
}

/** The date behind a weekday or «завтра», or the weekday behind a date: the date is what counts. */
function readDate(scan: Scan, bound: Bound): Bound | null {
  const { pieces } = scan;
  const opens = signAt(pieces, bound.next) === '(';
  const gap = opens ? bound.next + 1 : skipComma(pieces, bound.next);
  const skip = /^во?$/.test(wordAt(pieces, gap)) ? gap + 1 : gap;
  const other = readBound(pieces, skip);
  if (!other || other.part) return null;
  const closed = opens && signAt(pieces, other.next) === ')' ? other.next + 1 : other.next;
  const { unit } = bound.point;
  if ((unit === 'weekday' || unit === 'deictic') && other.point.unit === 'day')
    return { ...other, next: closed };
  // a weekday behind a date only between signs: «5 июня в среду» may be a list
  const isApart = gap > bound.next && other.point.unit === 'weekday';
  return unit === 'day' && isApart ? { ...bound, next: closed } : null;
}

/** «8 ноября 2018 года», «в среду», «по итогам прошлого года», «в начале июня», «во второй половине августа» */
function matchPoint(scan: Scan, at: number): Match | null {
  const bound = readBound(scan.pieces, at);
  if (!bound) return null;
  const isBracketedYear = bound.point.unit === 'year' && isBracketed(scan, at, bound.next);
  if (bound.bare && !isBracketedYear && !isLicensed(scan, at, bound.point)) return null;
  if (bound.bare && bound.point.unit === 'year' && isCount(scan, bound.next)) return null;
  if (bound.point.unit === 'weekday' && closesTitle(scan.pieces, at, bound.next))
    return { found: [], next: bound.next };
  if (isHabit(scan, bound)) return { found: [], next: bound.next };
  return one(at, bound.next, dateValue(bound, scan, at, null));
}

/** The programme «Вести в субботу»: a title of two or three words that ends with the weekday */
function closesTitle(pieces: readonly Piece[], at: number, next: number): boolean {
  if (!/^[»"”]$/.test(signAt(pieces, next))) return false;
  return [at - 3, at - 4].some(
    (i) => /^[«"“]$/.test(signAt(pieces, i)) && /^\p{Lu}/u.test(pieces[i + 1]?.text ?? ''),
  );
}

/** «два раза в год: весной и осенью», «ежегодно в мае»: a month or season of every year is none of its own. */
function isHabit({ pieces }: Scan, { point, head }: Bound): boolean {
  if ((point.unit !== 'month' && point.unit !== 'season') || point.year || point.relative) return false;
  for (let back = head - 1; back >= Math.max(0, head - 8); back -= 1) {
    const word = wordAt(pieces, back);
    if (/^ежегодно$/.test(word)) return true;
    const isYearly = word === 'год' && /^(?:в|каждый)$/.test(wordAt(pieces, back - 1));
    if (
      isYearly &&
      /^(?:раза?|каждый)$/.test(
        wordAt(pieces, word === 'год' && wordAt(pieces, back - 1) === 'в' ? back - 2 : back - 1),
      )
    )
      return true;
  }
  return false;
}

function dateValue(bound: Bound, scan: Scan, first: number, clock: Clock | null): Value | null {
  const preposition = prepositionBefore(scan, first);
  const said = moodAtPiece(scan, bound.head, preposition);
  const mood = said === 'near' ? leaning(bound, preposition) : said;
  const resolved = resolveBound(bound, scan, mood);
  return resolved && { ...resolved, basis: basisOf(bound), anchor: anchorOf(bound, scan), clock };
}

/** A weekday that a thing was set for lay ahead when it was written; what is compared with lies behind. */
function leaning(bound: Bound, preposition: string): Mood {
  if (bound.point.unit === 'weekday' && preposition === 'на') return 'future';
  return bound.instrumental && preposition === 'с' ? 'past' : 'near';
}

/** «Утром министр вылетел домой»: of the day that the story is at, else of the article */
function matchPartOfDay(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const start = /^(?:рано|поздно)$/.test(wordAt(pieces, at)) ? at + 1 : at;
  if (!/^(?:утром|вечером|ночью)$/.test(wordAt(pieces, start)) || isOfNoun(scan, start)) return null;
  if (anchor === null) return one(at, start + 1, null);
  const spoken = spokenDay(scan, 1);
  const day = spoken !== null && spoken < anchor && spoken > anchor - 366 ? spoken : anchor;
  return one(at, start + 1, { period: dayPeriod(day), basis: 'relative', modifier: null, anchor });
}

/** «вечером памяти», «каждым утром», «тем же вечером»: not an adverb of its own */
function isOfNoun(scan: Scan, at: number): boolean {
  const before = scan.sentence.tokens[(scan.pieces[at]?.token ?? 0) - 1];
  const after = scan.sentence.tokens[(scan.pieces[at]?.token ?? 0) + 1];
  const isModified =
    before !== undefined && /^(?:ADJ|DET)$/.test(before.pos) && before.features.Case === 'Ins';
  const governs = after?.pos === 'NOUN' && after.features.Case === 'Gen';
  return isModified || governs || /^(?:и|или|же)$/.test(wordAt(scan.pieces, at - 1));
}
