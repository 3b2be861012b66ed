import { toDate, toDay } from '../civil.js';
import { type Length, periodAt, readInvertedLength, readLength, spanAt } from '../count-unit.js';
import { type ClosedPeriod, monthPeriod, spanPeriod } from '../period.js';
import { type Reading, signAt, wordAt } from '../points/point.js';
import { readCount } from '../points/read-number.js';
import { readYear } from '../points/read-year.js';
import { resolvePoint } from '../resolve-point.js';
import { moodAtPiece, type Scan, spokenDay, spokenMonth, spokenYear } from '../scan.js';
import { UNITS } from '../words/calendar-words.js';
import { opensLength, opensWith } from './opening.js';
import { type Match, one, type Rule } from './rule.js';

/** Lengths of time with a direction; a length alone («длились три часа») is no date. */
export const lengthRules: readonly Rule[] = [
  { name: 'length/last', opens: opensWith(/^(?:последн|прошедш|минувш|истекш)/), match: matchLast },
  { name: 'length/coming', opens: opensWith(/^(?:ближайш|предстоящ|следующ|будущ)/), match: matchComing },
  { name: 'length/months-of-year', opens: opensLength, match: matchMonthsOfYear },
  {
    name: 'length/ago',
    opens: (piece) => opensLength(piece) || APPROXIMATE.test(piece.lower),
    match: matchAgo,
  },
  { name: 'length/through', opens: opensWith(/^(?:через|спустя)$/), match: matchThrough },
  { name: 'length/later', opens: opensLength, match: matchLater },
];

/** «За последние пять лет открыто три завода», «за минувшие сутки», «за последний год» */
function matchLast(scan: Scan, at: number): Match | null {
  if (!/^(?:последн|прошедш|минувш|истекш)/.test(wordAt(scan.pieces, at))) return null;
  return spanFromAnchor(scan, at, -1, /^последн/.test(wordAt(scan.pieces, at)));
}

/** «В ближайшие два года поставки удвоятся», «в течение следующих трёх месяцев» */
function matchComing(scan: Scan, at: number): Match | null {
  if (!/^(?:ближайш|предстоящ|следующ|будущ)/.test(wordAt(scan.pieces, at))) return null;
  return spanFromAnchor(scan, at, 1, /^ближайш/.test(wordAt(scan.pieces, at)));
}

/** `alone`: whether the word makes a span of one unit without a number («последний год», but «прошедший год» is a year). */
function spanFromAnchor(scan: Scan, at: number, direction: 1 | -1, alone: boolean): Match | null {
  const { pieces, anchor } = scan;
  const length = readLength(pieces, at + 1);
  if (!length) return null;
  const noun = wordAt(pieces, length.next - 1);
  const hasCount = length.next > at + 2 || noun === 'полгода' || /^сут/.test(noun);
  // «последние годы», «ближайшие дни» are vague
  const isPlural = /(?:ие|их|ими)$/.test(wordAt(pieces, at));
  if (!hasCount && (!alone || isPlural || /^дн|^день/.test(noun))) return null;
  const period = anchor === null ? null : spanAt(anchor, length.value, direction);
  return one(at, length.next, period && { period, basis: 'relative', modifier: null, anchor });
}

/**
 * «за первые четыре месяца года», «за девять месяцев», «за 5 месяцев 2023 года»: from January on. Without «первые» and
 * without a year only counts that statistics use (six and more) are read so.
 */
function matchMonthsOfYear(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const isFirst = /^перв(?:ые|ых|ый|ого|ом)$/.test(wordAt(pieces, at));
  const count = readCount(pieces, isFirst ? at + 1 : at);
  const noun = count?.next ?? (isFirst ? at + 1 : -1);
  const unit = UNITS.get(wordAt(pieces, noun));
  const isOneMonth = unit === 'month' && /^перв(?:ый|ого)$/.test(wordAt(pieces, at));
  if ((!count && !isOneMonth) || (unit !== 'month' && unit !== 'quarter')) return null;
  const months = (count?.value ?? 1) * (unit === 'quarter' ? 3 : 1);
  if (!Number.isInteger(months) || months < 1 || months > 12) return null;
  const year = readYearOrEllipsis(scan, noun + 1);
  const isPhrase = /^(?:за|в|по|течение|итогам|результатам)$/.test(wordAt(pieces, at - 1));
  const isStatistics =
    isFirst || year !== null || (wordAt(pieces, at - 1) !== 'в' && months >= 6 && unit === 'month');
  if (!isPhrase || !isStatistics || isFollowedByAnchor(scan, noun + 1)) return null;
  const next = year?.next ?? noun + 1;
  const named = year?.year ?? null;
  if (named === null && scan.anchor === null) return one(at, next, null);
  const value = named ?? latestYearOf(months, scan);
  const period = spanPeriod(monthPeriod(value, 1), monthPeriod(value, months));
  return one(
    at,
    next,
    period && {
      period,
      basis: 'explicit',
      modifier: null,
      anchor: named === null || year?.relative ? scan.anchor : null,
    },
  );
}

/** «2023 года», «этого года», «года», and «нынешнего» alone before a sign or preposition. */
function readYearOrEllipsis(
  scan: Scan,
  at: number,
): { year: number | null; relative: boolean; next: number } | null {
  const { pieces, anchor } = scan;
  const year = readYear(pieces, at);
  if (year) {
    const period = resolvePoint({ unit: 'year', year: year.value }, scan, 'past');
    const relative = year.value.kind === 'relative';
    return period && { year: toDate(period.start).year, relative, next: year.next };
  }
  const word = wordAt(pieces, at);
  if (word === 'года') return { year: null, relative: true, next: at + 1 };
  const shift = /^(?:нынешнего|текущего)$/.test(word) ? 0 : word === 'прошлого' ? -1 : null;
  const endsPhrase = /^[—–,.:;)-]$/.test(signAt(pieces, at + 1));
  if (shift === null || !endsPhrase || anchor === null) return null;
  return { year: toDate(anchor).year + shift, relative: true, next: at + 1 };
}

/** The latest year whose first so many months are over, or nearly: figures for a month come out in its last days at the soonest. */
function latestYearOf(months: number, scan: Scan): number {
  const { year, month, day } = toDate(scan.anchor ?? 0);
  return month > months || (month === months && day >= 25) ? year : year - 1;
}

/** «за три месяца до выборов», «за десять дней после матча»: counted from something else. */
const isFollowedByAnchor = (scan: Scan, at: number): boolean =>
  /^(?:до|после)$/.test(wordAt(scan.pieces, at));

const APPROXIMATE = /^(?:около|примерно|почти|более|больше|свыше|приблизительно|менее)$/;

/** «два года назад», «неделю назад», «лет пять тому назад», «более 30 лет назад» */
function matchAgo(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const isRough = APPROXIMATE.test(wordAt(pieces, at));
  const start = isRough ? (wordAt(pieces, at + 1) === 'чем' ? at + 2 : at + 1) : at;
  const inverted = readInvertedLength(pieces, start);
  const length = inverted ?? readLength(pieces, start);
  if (!length) return null;
  const then = wordAt(pieces, length.next);
  // Belarusian says «два гады таму»
  const isShort = then === 'таму' || then === 'потому';
  const back = then === 'тому' ? length.next + 1 : length.next;
  if (wordAt(pieces, back) !== 'назад' && !isShort) return null;
  const period = anchor === null ? null : periodAt(anchor, length.value, -1);
  const modifier = isRough || inverted || /^пар[уа]$/.test(wordAt(pieces, start)) ? 'approx' : null;
  return one(at, back + 1, period && { period, basis: 'relative', modifier, anchor });
}

/** «через три дня», «спустя месяц»: from the day spoken of in a story, from the article's day in what lies ahead */
function matchThrough(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  if (!/^(?:через|спустя)$/.test(wordAt(pieces, at))) return null;
  const length = readLength(pieces, at + 1);
  if (!length) return null;
  // «через год после аварии» is counted from what the sentence does not date
  if (isFollowedByAnchor(scan, length.next)) return { found: [], next: length.next };
  const isStory = moodAtPiece(scan, at, '') === 'past';
  return counted(scan, at, length, 1, { reach: isStory ? 3 : 0, fallsBack: !isStory });
}

/** «два года спустя», «днём ранее», «двумя неделями позже» */
function matchLater(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const length = readLength(pieces, at);
  if (!length) return null;
  const word = wordAt(pieces, length.next);
  const direction = /^(?:спустя|позже|позднее)$/.test(word) ? 1 : /^(?:ранее|раньше)$/.test(word) ? -1 : null;
  if (direction === null) return null;
  const end = { value: length.value, next: length.next + 1 };
  // «на два дня раньше срока» is a difference, not a date
  if (wordAt(pieces, at - 1) === 'на') return { found: [], next: end.next };
  const match = counted(scan, at, end, direction, { reach: 3, fallsBack: direction < 0 });
  // a story does not run beyond its own telling: it was counted from a date that is not its own
  const start = match.found[0]?.value?.period.start ?? null;
  const isAhead = direction > 0 && start !== null && scan.anchor !== null && start > scan.anchor;
  return isAhead && moodAtPiece(scan, at, '') === 'past' ? { found: [], next: end.next } : match;
}

interface Origin {
  /** how many sentences back the date counted from may stand */
  readonly reach: number;
  /** whether the article's day serves where no date is spoken of */
  readonly fallsBack: boolean;
}

function counted(
  scan: Scan,
  first: number,
  length: Reading<Length>,
  direction: 1 | -1,
  origin: Origin,
): Match {
  const spoken = fromSpoken(scan, length.value, direction, origin.reach);
  if (spoken)
    return one(first, length.next, { period: spoken, basis: 'relative', modifier: null, anchor: null });
  const { anchor } = scan;
  const period = origin.fallsBack && anchor !== null ? periodAt(anchor, length.value, direction) : null;
  return one(first, length.next, period && { period, basis: 'relative', modifier: null, anchor });
}

/** Counted from the day spoken of, or from the month or year where that is all there is and the length is no finer. */
export function fromSpoken(
  scan: Scan,
  length: Length,
  direction: 1 | -1,
  reach: number,
): ClosedPeriod | null {
  const day = spokenDay(scan, reach);
  if (day !== null) return periodAt(day, length, direction);
  if (length.unit === 'day') return null;
  const month = spokenMonth(scan, reach);
  if (month) return periodAt(toDay(month.year, month.month, 1), length, direction);
  const year = length.unit === 'year' ? spokenYear(scan, reach) : null;
  return year === null ? null : periodAt(toDay(year, 1, 1), length, direction);
}
