import type { Piece } from '../cut-pieces.js';
import { relativeOf, UNITS } from '../words/calendar-words.js';
import { DATIVE_DECADE_ENDINGS, DECADE_ENDINGS, isPlural, romanValue } from '../words/number-words.js';
import { isDash, isInstrumental, type PointReading, type Reading, signAt, wordAt } from './point.js';
import { continuesFigure, isRightOfRange, readOrdinal } from './read-number.js';
import { isPlausibleYear, readYear, readYearWord } from './read-year.js';

/** «в 2023 году», «в 2021-м», «прошлого года», «того же года» */
export function readYearPoint(pieces: readonly Piece[], at: number): PointReading | null {
  const year = readYear(pieces, at);
  if (!year || (year.plural && wordAt(pieces, year.next - 1) !== 'гг')) {
    return year?.value.kind === 'fixed' ? pointOf(year) : null;
  }
  return pointOf(year);
}

function pointOf(year: NonNullable<ReturnType<typeof readYear>>): PointReading {
  return {
    point: { unit: 'year', year: year.value },
    next: year.next,
    bare: !year.marked,
    instrumental: year.instrumental,
  };
}

/** «в 2022/2023 учебном году», «сезон 2022/23» */
export function readYearPair(pieces: readonly Piece[], at: number): PointReading | null {
  const [first, second] = [pieces[at], pieces[at + 2]];
  const sign = signAt(pieces, at + 1);
  if (first?.kind !== 'number' || first.text.length !== 4 || second?.kind !== 'number') return null;
  if (continuesFigure(pieces, at) || (sign !== '/' && !isDash(pieces, at + 1))) return null;
  const from = Number(first.text);
  const to =
    second.text.length === 2 ? Math.floor(from / 100) * 100 + Number(second.text) : Number(second.text);
  const yearWord = readYearWord(pieces, at + 3);
  const isSeason = /^сезон/.test(wordAt(pieces, at - 1));
  const isSchoolYear = yearWord !== null && !yearWord.plural;
  if (!isPlausibleYear(from) || to !== from + 1 || (!isSeason && !isSchoolYear)) return null;
  return {
    point: { unit: 'years', from, to },
    next: yearWord?.next ?? at + 3,
    bare: false,
    instrumental: yearWord?.instrumental ?? false,
  };
}

/** «в новом учебном году», «прошлого учебного года», «к новому учебному году» */
export function readSchoolYear(pieces: readonly Piece[], at: number): PointReading | null {
  const word = wordAt(pieces, at);
  const relative = /^нов(?:ый|ого|ому|ым|ом)$/.test(word) ? 'coming' : relativeOf(word);
  if (!relative || relative === 'same' || !/^учебн/.test(wordAt(pieces, at + 1))) return null;
  const yearWord = readYearWord(pieces, at + 2);
  if (!yearWord || yearWord.plural) return null;
  const { next, instrumental } = yearWord;
  return { point: { unit: 'schoolYear', relative }, next, bare: false, instrumental };
}

/** «в 1990-е годы», «в конце 90-х», «в начале двухтысячных», «в нулевых», «в 20-х годах прошлого века» */
export function readDecade(pieces: readonly Piece[], at: number): PointReading | null {
  if (continuesFigure(pieces, at) && !isRightOfRange(pieces, at)) return null;
  const said = readDecadeNumber(pieces, at);
  if (!said) return null;
  const years = readYearWord(pieces, said.next);
  const next = years?.plural ? years.next : said.next;
  const century = readCenturyNumber(pieces, next);
  const first = said.value >= 1000 ? said.value : said.value + decadeBase(said.value, century?.value ?? null);
  if (!years?.plural && !century && isFollowedByNoun(pieces, next)) return null;
  return { point: { unit: 'decade', first }, next: century?.next ?? next, bare: false, instrumental: false };
}

function readDecadeNumber(pieces: readonly Piece[], at: number): Reading<number> | null {
  const word = wordAt(pieces, at);
  if (/^нулевы(?:е|х|м|ми)$/.test(word)) return { value: 0, next: at + 1 };
  const ordinal = readOrdinal(pieces, at);
  if (!ordinal || ordinal.value % 10 !== 0) return null;
  if (ordinal.style === 'ending') {
    const digits = pieces[at]?.text.length;
    const isPlausible = digits === 2 || (digits === 4 && isPlausibleYear(ordinal.value));
    const isDative =
      DATIVE_DECADE_ENDINGS.has(ordinal.form) && readYearWord(pieces, ordinal.next)?.plural === true;
    const isDecade = isPlausible && (DECADE_ENDINGS.has(ordinal.form) || isDative);
    return isDecade ? ordinal : null;
  }
  if (ordinal.style !== 'words' || !isPlural(ordinal.form) || ordinal.value % 100 === 0) {
    return ordinal.value === 2000 && ordinal.style === 'words' && isPlural(ordinal.form) ? ordinal : null;
  }
  // «десятых» and «двадцатых» are ranks more often than decades: only with «годов» (the reader's caller sees to nouns)
  const needsYears = ordinal.value < 30 && !readYearWord(pieces, ordinal.next)?.plural;
  return needsYears || ordinal.value > 100 ? null : ordinal;
}

/** The hundreds of a decade that has two figures: those of the century named, else 19 from the twenties on. */
function decadeBase(decade: number, century: number | null): number {
  if (century !== null) return (century - 1) * 100;
  return decade < 20 ? 2000 : 1900;
}

/** A noun behind «90-х» (and not «годов») makes it a rank or a count; a preposition, verb or sign does not. */
function isFollowedByNoun(pieces: readonly Piece[], at: number): boolean {
  return /^(?:процент|мест|ворот|номер|километр|метр|тонн|страниц|кварт|годовщин|юбиле|лет|участник|минут|секунд|размер|градус|широт|тысяч|числ)/.test(
    wordAt(pieces, at),
  );
}

/** «в XIX веке», «XX столетия», «в 19 веке», «девятнадцатого века» */
export function readCentury(pieces: readonly Piece[], at: number): PointReading | null {
  const century = readCenturyNumber(pieces, at);
  // EDTF's years before the common era are not for news
  if (!century || (wordAt(pieces, century.next) === 'до' && /^н/.test(wordAt(pieces, century.next + 1))))
    return null;
  return {
    point: { unit: 'century', number: century.value },
    next: century.next,
    bare: false,
    instrumental: isInstrumental(wordAt(pieces, century.next - 1)),
  };
}

/** «XIX века», «прошлого века», «нынешнего столетия» */
function readCenturyNumber(pieces: readonly Piece[], at: number): Reading<number> | null {
  const relative = relativeOf(wordAt(pieces, at));
  const ordinal = relative ? null : readOrdinal(pieces, at);
  const next = relative ? at + 1 : ordinal?.next;
  if (next === undefined) return null;
  const word = wordAt(pieces, next);
  const isWord = UNITS.get(word) === 'century' || word === 'в' || word === 'вв';
  if (!isWord) return null;
  if (relative) {
    if (UNITS.get(word) !== 'century') return null;
    // spoken from the 21st century, as all of this corpus is
    const value =
      relative === 'previous' ? 20 : relative === 'beforeLast' ? 19 : relative === 'this' ? 21 : null;
    return value === null ? null : { value, next: next + 1 };
  }
  if (!ordinal || ordinal.value < 5 || ordinal.value > 22) return null;
  if (word === 'в' || word === 'вв') {
    if (ordinal.style !== 'roman' || signAt(pieces, next + 1) !== '.' || !pieces[next + 1]?.glued)
      return null;
    return { value: ordinal.value, next: next + 2 };
  }
  return { value: ordinal.value, next: next + 1 };
}

/** The left number of «XVIII–XIX веков». */
export function readRoman(pieces: readonly Piece[], at: number): Reading<number> | null {
  const piece = pieces[at];
  const value = piece?.kind === 'word' ? romanValue(piece.text) : null;
  return value === null ? null : { value, next: at + 1 };
}
