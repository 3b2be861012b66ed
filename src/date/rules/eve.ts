import type { CivilDay } from '../civil.js';
import type { Piece } from '../cut-pieces.js';
import { dayPeriod } from '../period.js';
import { type PointReading, signAt, wordAt } from '../points/point.js';
import { readPoint } from '../points/read-point.js';
import { resolvePoint } from '../resolve-point.js';
import { dayOfEvent, moodAtPiece, type Scan, spokenDay } from '../scan.js';
import { readBound } from './bound.js';
import { readClock } from './clock.js';
import { opensWith } from './opening.js';
import { isLicensed, prepositionBefore } from './preposition.js';
import { type Clock, type Match, one, type Rule, type Value } from './rule.js';

/** Days named by their neighbours. */
export const eveRules: readonly Rule[] = [
  { name: 'eve/night', opens: opensWith(/^ночь$/), match: matchNight },
  { name: 'eve/of-date', opens: opensWith(/^накануне$/), match: matchEveOfDate },
  { name: 'eve/with-date', opens: opensWith(/^накануне$/), match: matchEveWithDate },
  { name: 'eve/of-event', opens: opensWith(/^накануне$/), match: matchEveOfEvent },
  { name: 'eve/bare', opens: opensWith(/^(?:накануне|утром|днем|вечером|ночью)$/), match: matchEve },
];

/** «В ночь на среду сгорел склад», «в ночь с 5 на 6 июня»: the day into which the night leads */
function matchNight(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  if (wordAt(pieces, at) !== 'ночь') return null;
  const onto = [at + 1, at + 2, at + 3, at + 4, at + 5].find((i) => wordAt(pieces, i) === 'на');
  if (onto === undefined || (onto > at + 1 && !/^со?$/.test(wordAt(pieces, at + 1)))) return null;
  const bound = readBound(pieces, onto + 1);
  if (!bound || bound.part || (bound.bare && !isLicensed(scan, onto + 1, bound.point))) return null;
  const period = resolvePoint(bound.point, scan, moodAtPiece(scan, at, ''));
  return one(at, bound.next, period && { period, basis: 'relative', modifier: null, anchor: scan.anchor });
}

/** «накануне 9 мая» */
function matchEveOfDate(scan: Scan, at: number): Match | null {
  if (wordAt(scan.pieces, at) !== 'накануне') return null;
  const point = readPoint(scan.pieces, at + 1);
  if (point?.point.unit !== 'day') return null;
  const day = resolvePoint(point.point, scan, moodAtPiece(scan, at, ''));
  const period = day && dayPeriod(day.start - 1);
  return one(at, point.next, period && { period, basis: 'relative', modifier: null, anchor: scan.anchor });
}

/** «накануне выборов»: the day before theirs, where the text has told it; else it has no date of its own */
function matchEveOfEvent(scan: Scan, at: number): Match | null {
  const { pieces, sentence } = scan;
  if (wordAt(pieces, at) !== 'накануне') return null;
  const index = pieces[at]?.token ?? 0;
  // «накануне "цветных революций"»
  const next = /^["«“„]$/.test(sentence.tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const [token, after] = [sentence.tokens[index], sentence.tokens[next]];
  if (!token || !after || (next > index + 1 && /^\p{Lu}/u.test(after.text))) return null;
  // «накануне и после соревнований»
  if (after.text === 'и' && /^(?:после|во|в)$/.test(sentence.tokens[next + 1]?.text ?? ''))
    return { found: [], next: at + 1 };
  const isNominal = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(after.pos) && after.features.Case === 'Gen';
  const governs = token.pos === 'ADP' || token.relation === 'case' || after.head === index;
  const belongs = token.head >= 0 && sentence.tokens[token.head]?.features.Case === 'Gen';
  if (!isNominal || !(governs || belongs)) return null;
  const noun = sentence.tokens.slice(next, next + 4).find(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  const day = noun ? dayOfEvent(scan, noun.lemma) : null;
  return day === null ? { found: [], next: at + 1 } : one(at, at + 1, dayValue(day - 1, day, null));
}

/** «Накануне, 27 сентября, ему стало хуже»: the date says it */
function matchEveWithDate(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  if (wordAt(pieces, at) !== 'накануне') return null;
  const comma = signAt(pieces, at + 1) === ',';
  const day = readNamedDay(pieces, comma ? at + 2 : at + 1);
  // «накануне 9 мая» without a comma is the day before
  if (!day || (!comma && !day.byWeekday)) return null;
  const { point } = day;
  const period = resolvePoint(point.point, scan, moodAtPiece(scan, at, ''));
  return one(at, point.next, period && { period, basis: 'explicit', modifier: null, anchor: scan.anchor });
}

/** «27 сентября», «в субботу, 18 апреля» */
function readNamedDay(
  pieces: readonly Piece[],
  at: number,
): { point: PointReading; byWeekday: boolean } | null {
  const start = /^во?$/.test(wordAt(pieces, at)) ? at + 1 : at;
  const weekday = readPoint(pieces, start);
  const byWeekday = weekday?.point.unit === 'weekday';
  const comma = byWeekday && signAt(pieces, weekday.next) === ',' ? 1 : 0;
  const point = byWeekday ? readPoint(pieces, weekday.next + comma) : weekday;
  return point?.point.unit === 'day' ? { point, byWeekday } : null;
}

/** «Накануне посол вернулся в Минск»: the day before the article, or before the day that the sentence speaks of */
function matchEve(scan: Scan, at: number): Match | null {
  // «вечером накануне»
  const eve = /^(?:утром|днем|вечером|ночью)$/.test(wordAt(scan.pieces, at)) ? at + 1 : at;
  if (wordAt(scan.pieces, eve) !== 'накануне' || prepositionBefore(scan, at) !== '') return null;
  const { anchor } = scan;
  const spoken = spokenDay(scan, 1);
  // the press counts from its own day unless the story is plainly of an earlier one, or of what lies ahead
  const isAhead = moodAtPiece(scan, at, '') === 'future';
  if (isAhead && spoken === null) return { found: [], next: eve + 1 };
  const isStory = spoken !== null && (anchor === null || isAhead || spoken < anchor - 2);
  const day = isStory ? spoken - 1 : anchor === null ? null : anchor - 1;
  const clock = readClock(scan.pieces, eve + 1);
  const value = day === null ? null : dayValue(day, isStory ? null : anchor, clock?.value ?? null);
  return one(at, clock?.next ?? eve + 1, value);
}

const dayValue = (day: CivilDay, anchor: CivilDay | null, clock: Clock | null): Value => ({
  period: dayPeriod(day),
  basis: 'relative',
  modifier: null,
  anchor,
  clock,
});
