import type { Piece } from '../cut-pieces.js';
import { ADVERBIAL_SEASONS, relativeOf, SEASONS, UNITS } from '../words/calendar-words.js';
import { isDash, isInstrumental, type PointReading, signAt, wordAt, type YearName } from './point.js';
import { readOrdinal } from './read-number.js';
import { readYear, readYearWord } from './read-year.js';

/** «в первом квартале 2023 года», «в III кв.», «во втором полугодии», «последний квартал года» */
export function readQuarterOrHalf(pieces: readonly Piece[], at: number): PointReading | null {
  const which = readWhich(pieces, at);
  if (!which) return null;
  const word = wordAt(pieces, which.next);
  const unit = word === 'кв' ? 'quarter' : UNITS.get(word);
  if (unit !== 'quarter' && unit !== 'half') return null;
  const count = unit === 'quarter' ? 4 : 2;
  const number = which.value === 'last' ? count : which.value;
  if (number > count) return null;
  const dot = word === 'кв' && signAt(pieces, which.next + 1) === '.' ? 1 : 0;
  const next = which.next + 1 + dot;
  const year = readYearOf(pieces, next);
  return {
    point: { unit, number, year: year?.value ?? null },
    next: year?.next ?? next,
    bare: false,
    instrumental: isInstrumental(word),
  };
}

/** The number of a part; also the left one of «I–III кварталов», which has no noun of its own. */
export function readWhich(
  pieces: readonly Piece[],
  at: number,
): { value: number | 'last'; next: number } | null {
  if (/^последн(?:ий|его|ему|им|ем|ее)$/.test(wordAt(pieces, at))) return { value: 'last', next: at + 1 };
  const ordinal = readOrdinal(pieces, at);
  return ordinal && ordinal.value >= 1 && ordinal.value <= 4 ? ordinal : null;
}

/** «осенью 2022 года», «прошлой весной», «этим летом», «осень прошлого года», «зимой 2022/2023 года» */
export function readSeason(pieces: readonly Piece[], at: number): PointReading | null {
  const relative = relativeOf(wordAt(pieces, at));
  const noun = relative ? at + 1 : at;
  const word = wordAt(pieces, noun);
  const season = SEASONS.get(word);
  if (season === undefined || /^\p{Lu}\p{Lu}?\p{Ll}/u.test(midSentenceText(pieces, noun))) return null;
  const pair = season === 4 ? readWinterPair(pieces, noun + 1) : null;
  const year = relative ? null : (pair ?? readYear(pieces, noun + 1));
  return {
    point: { unit: 'season', season, year: year?.value ?? null, relative },
    next: year?.next ?? noun + 1,
    bare: relative === null && year === null && !ADVERBIAL_SEASONS.has(word),
    instrumental: false,
  };
}

/** What is held once: «осеннее заседание», «субботний матч», but not «осеннее пальто», «летний театр». */
export const HELD =
  /^(?:заседани|сесси|встреч|саммит|учени|форум|поездк|визит|раунд|переговор|выставк|ярмарк|конференци|съезд|турнир|матч|акци|митинг|совещани)/;
const SEASON_ADJECTIVES = [/^весенн/, /^летн/, /^осенн/, /^зимн/];

/** «весеннее заседание совета» */
export function readSeasonAdjective(pieces: readonly Piece[], at: number): PointReading | null {
  const word = wordAt(pieces, at);
  const season = SEASON_ADJECTIVES.findIndex((stem) => stem.test(word)) + 1;
  if (season === 0 || !/(?:й|го|му|м|я|ю|е|х|ми)$/.test(word) || !HELD.test(wordAt(pieces, at + 1)))
    return null;
  const point = { unit: 'season', season, year: null, relative: null } as const;
  return { point, next: at + 1, bare: false, instrumental: true };
}

/** «2022/2023 года», «2022–2023 годов»: the winter is that of the first year. */
function readWinterPair(pieces: readonly Piece[], at: number): { value: YearName; next: number } | null {
  const [first, second] = [pieces[at], pieces[at + 2]];
  if (first?.kind !== 'number' || first.text.length !== 4 || second?.kind !== 'number') return null;
  if (signAt(pieces, at + 1) !== '/' && !isDash(pieces, at + 1)) return null;
  const next = readYearWord(pieces, at + 3)?.next ?? at + 3;
  return { value: { kind: 'fixed', year: Number(first.text) }, next };
}

/** The year behind a quarter or half-year: also «года» alone, which says nothing new («в первом квартале года»). */
function readYearOf(pieces: readonly Piece[], at: number): { value: YearName | null; next: number } | null {
  if (wordAt(pieces, at) === 'года') return { value: null, next: at + 1 };
  return readYear(pieces, at);
}

/**
 * The text of a piece that opens neither its sentence nor somebody's words («"Летом будем строить", - сказал»): a capital elsewhere makes
 * a name («Весна» the bank).
 */
function midSentenceText(pieces: readonly Piece[], at: number): string {
  const opensSpeech = /^[«"“„—–-]$/.test(signAt(pieces, at - 1)) && !/^[»"”“]$/.test(signAt(pieces, at + 1));
  return at === 0 || opensSpeech ? '' : (pieces[at]?.text ?? '');
}
