import { toDate } from '../civil.js';
import { daysPeriod, type Period, sincePeriod, yearPeriod } from '../period.js';
import { signAt, wordAt } from '../points/point.js';
import { moodAtPiece, type Scan } from '../scan.js';
import { DEICTIC_ADJECTIVES, MONTH_ADJECTIVES, WEEKDAY_ADJECTIVES } from '../words/calendar-words.js';
import { anchorOf, type Bound, basisOf, readBound, resolveFrom, resolveWhole } from './bound.js';
import { opensWith } from './opening.js';
import { isCount } from './preposition.js';
import { type Match, one, type Rule } from './rule.js';

/** What holds from a date on. The value is open at its end: `2024-01-01/..`. */
export const sinceRules: readonly Rule[] = [
  { name: 'since/start-of-period', opens: opensWith(/^со?$/), match: matchStartOfPeriod },
  { name: 'since/new-year', opens: opensWith(/^с$/), match: matchNewYear },
  { name: 'since/not-earlier', opens: opensWith(/^не$/), match: matchNotEarlier },
  { name: 'since/from', opens: opensWith(/^(?:со?|начиная)$/), match: matchFrom },
  { name: 'since/after', opens: opensWith(/^после$/), match: matchAfter },
];

/** «С начала года продано сто машин»: from the period's first day to the day of the article. */
function matchStartOfPeriod(scan: Scan, at: number): Match | null {
  const bound = /^со?$/.test(wordAt(scan.pieces, at)) ? readBound(scan.pieces, at + 1) : null;
  if (bound?.part !== 'start') return null;
  const whole = resolveWhole(bound, scan, moodAtPiece(scan, bound.head, ''));
  const { anchor } = scan;
  if (!whole || anchor === null || anchor < whole.start || anchor >= whole.end) return null;
  const period = daysPeriod(whole.start, anchor + 1);
  return one(at, bound.next, { period, basis: 'relative', modifier: null, anchor });
}

/** «С Нового года тариф вырастет» */
function matchNewYear(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const isPhrase =
    wordAt(pieces, at) === 'с' && wordAt(pieces, at + 1) === 'нового' && wordAt(pieces, at + 2) === 'года';
  if (!isPhrase) return null;
  if (anchor === null) return one(at, at + 3, null);
  const ahead = moodAtPiece(scan, at, 'с') !== 'past';
  const period = sincePeriod({
    ...yearPeriod(toDate(anchor).year + (ahead ? 1 : 0)),
    edtf: `${toDate(anchor).year + (ahead ? 1 : 0)}-01-01`,
  });
  return one(at, at + 3, { period, basis: 'relative', modifier: null, anchor });
}

/** «Цены изменят не ранее ноября» */
function matchNotEarlier(scan: Scan, at: number): Match | null {
  if (wordAt(scan.pieces, at) !== 'не' || !/^(?:ранее|раньше)$/.test(wordAt(scan.pieces, at + 1)))
    return null;
  const skip = wordAt(scan.pieces, at + 2) === 'чем' ? 3 : 2;
  // «не раньше чем через год» is for another rule
  return since(scan, at, at + skip, 'after');
}

/** «Правила действуют с 1 января», «начиная с 2022 года», «с прошлой осени» */
function matchFrom(scan: Scan, at: number): Match | null {
  const start = wordAt(scan.pieces, at) === 'начиная' ? at + 1 : at;
  if (!/^со?$/.test(wordAt(scan.pieces, start))) return null;
  return since(scan, at, start + 1, null);
}

/** «После 2014 года завод закрыли» */
function matchAfter(scan: Scan, at: number): Match | null {
  return wordAt(scan.pieces, at) === 'после' ? since(scan, at, at + 1, 'after') : null;
}

function since(scan: Scan, first: number, at: number, modifier: 'after' | null): Match | null {
  const opening = readBound(scan.pieces, at);
  const bound = opening && behindWeekday(scan, opening);
  if (!bound || bound.instrumental || isAttribute(scan, at, bound)) return null;
  if (bound.bare && bound.point.unit === 'year' && isCount(scan, bound.next)) return null;
  const said = moodAtPiece(scan, bound.head, modifier === 'after' ? 'на' : 'с');
  // «член партии с марта»: what has no verb and no day is a state that has begun
  const mood = said === 'near' && bound.point.unit !== 'day' && modifier === null ? 'past' : said;
  const from = resolveFrom(bound, scan, mood);
  const period: Period | null = from && sincePeriod(from);
  const third = bound.part === 'mid' || bound.part === 'end' ? bound.part : null;
  return one(
    first,
    bound.next,
    period && { period, basis: basisOf(bound), modifier: modifier ?? third, anchor: anchorOf(bound, scan) },
  );
}

/** «с четверга, 15 февраля»: the day says it */
function behindWeekday({ pieces }: Scan, bound: Bound): Bound {
  if (bound.point.unit !== 'weekday') return bound;
  const day = readBound(pieces, signAt(pieces, bound.next) === ',' ? bound.next + 1 : bound.next);
  return day?.point.unit === 'day' && !day.part ? day : bound;
}

/** «со вчерашним визитом», «с мартовского заседания», «со среды обитания»: an adjective of another noun opens no span. */
function isAttribute(scan: Scan, at: number, bound: Bound): boolean {
  const word = wordAt(scan.pieces, at);
  const isAdjective =
    DEICTIC_ADJECTIVES.some(([stem]) => stem.test(word)) ||
    WEEKDAY_ADJECTIVES.some(([stem]) => stem.test(word)) ||
    MONTH_ADJECTIVES.some(([stem]) => stem.test(word));
  return isAdjective && !/^дня$/.test(wordAt(scan.pieces, bound.next - 1));
}
