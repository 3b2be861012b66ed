import { isCivilDate } from '../civil.js';
import type { Piece } from '../cut-pieces.js';
import { readFigureDate, readIsoDate } from '../points/day.js';
import {
  isDash,
  type Point,
  type PointReading,
  type Reading,
  signAt,
  wordAt,
  type YearName,
} from '../points/point.js';
import { continuesFigure, isRightOfRange, readFigures } from '../points/read-number.js';
import { isPlausibleYear } from '../points/read-year.js';
import { remembered } from '../points/remembered.js';
import type { Unit } from '../words/calendar-words.js';
import { DEICTIC, MONTHS, ORDINALS, RELATIVES, SEASONS, UNITS, WEEKDAYS } from './words.js';

type Reader = (pieces: readonly Piece[], at: number) => PointReading | null;

const reading = (point: Point, next: number, bare = false): PointReading => ({
  point,
  next,
  bare,
  instrumental: false,
});

const isCapital = (pieces: readonly Piece[], at: number): boolean => /^\p{Lu}/u.test(pieces[at]?.text ?? '');

/** «2023», «, 2023», «of 2023»; «of this year», «of last year» */
function readYearBehind(pieces: readonly Piece[], at: number): Reading<YearName> | null {
  const start = signAt(pieces, at) === ',' || wordAt(pieces, at) === 'of' ? at + 1 : at;
  const year = readPlainYear(pieces, start);
  if (year) return { value: { kind: 'fixed', year: year.value }, next: year.next };
  const relative = RELATIVES.get(wordAt(pieces, start));
  return relative && wordAt(pieces, start + 1) === 'year'
    ? { value: { kind: 'relative', relative }, next: start + 2 }
    : null;
}

function readPlainYear(pieces: readonly Piece[], at: number): Reading<number> | null {
  if (pieces[at]?.text.length !== 4 || continuesFigure(pieces, at)) return null;
  const year = readFigures(pieces, at);
  const after = pieces[at + 1];
  // «2,000», «1990s»
  if (after?.glued && (after.kind === 'word' || (after.text === ',' && pieces[at + 2]?.glued))) return null;
  return year && isPlausibleYear(year.value) ? year : null;
}

/** A month with a capital; «May» alone opens questions too, «march» is a walk. */
function readMonthName(pieces: readonly Piece[], at: number): Reading<number> | null {
  const month = isCapital(pieces, at) ? MONTHS.get(wordAt(pieces, at)) : undefined;
  if (month === undefined) return null;
  const isShort = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(wordAt(pieces, at));
  return {
    value: month,
    next: isShort && signAt(pieces, at + 1) === '.' ? at + 2 : at + 1,
  };
}

/** «22», «22nd» */
function readDayNumber(pieces: readonly Piece[], at: number): Reading<number> | null {
  const day = readFigures(pieces, at);
  if (!day || day.value < 1 || day.value > 31 || (pieces[at]?.text.length ?? 3) > 2) return null;
  const isOrdinal = pieces[at + 1]?.glued === true && /^(?:st|nd|rd|th)$/.test(wordAt(pieces, at + 1));
  return { value: day.value, next: isOrdinal ? at + 2 : at + 1 };
}

function dayOf(
  day: number,
  month: number,
  year: Reading<YearName> | null,
  next: number,
): PointReading | null {
  const checked = year?.value.kind === 'fixed' ? year.value.year : 2000;
  if (!isCivilDate(checked, month, day)) return null;
  return reading({ unit: 'day', day, month, year: year?.value ?? null }, year?.next ?? next);
}

/** «22 May 2023», «the 22nd of May» */
function readDayFirst(pieces: readonly Piece[], at: number): PointReading | null {
  const day = readDayNumber(pieces, at);
  if (!day || (continuesFigure(pieces, at) && !isRightOfRange(pieces, at))) return null;
  const name = wordAt(pieces, day.next) === 'of' ? day.next + 1 : day.next;
  const month = readMonthName(pieces, name);
  return month && dayOf(day.value, month.value, readYearBehind(pieces, month.next), month.next);
}

/** «May 22, 2023», «May 22nd» */
function readMonthFirst(pieces: readonly Piece[], at: number): PointReading | null {
  const month = readMonthName(pieces, at);
  const day = month && readDayNumber(pieces, month.next);
  return month && day && dayOf(day.value, month.value, readYearBehind(pieces, day.next), day.next);
}

/** «May 2023», «June», «last May» */
function readMonth(pieces: readonly Piece[], at: number): PointReading | null {
  const relative = RELATIVES.get(wordAt(pieces, at)) ?? null;
  const month = readMonthName(pieces, relative ? at + 1 : at);
  if (!month) return null;
  const year = relative ? null : readYearBehind(pieces, month.next);
  const bare = relative === null && year === null;
  return reading(
    { unit: 'month', month: month.value, year: year?.value ?? null, relative },
    year?.next ?? month.next,
    bare,
  );
}

/** «Monday», «last Friday» */
function readWeekday(pieces: readonly Piece[], at: number): PointReading | null {
  const relative = RELATIVES.get(wordAt(pieces, at)) ?? null;
  const noun = relative ? at + 1 : at;
  const weekday = isCapital(pieces, noun) ? WEEKDAYS.get(wordAt(pieces, noun)) : undefined;
  return weekday === undefined ? null : reading({ unit: 'weekday', weekday, relative, week: null }, noun + 1);
}

/** «yesterday», «the day after tomorrow» */
function readDeictic(pieces: readonly Piece[], at: number): PointReading | null {
  const shift = DEICTIC.get(wordAt(pieces, at));
  if (shift !== undefined) return reading({ unit: 'deictic', shift }, at + 1);
  if (wordAt(pieces, at) !== 'day') return null;
  if (wordAt(pieces, at + 1) === 'before' && wordAt(pieces, at + 2) === 'yesterday')
    return reading({ unit: 'deictic', shift: -2 }, at + 3);
  if (wordAt(pieces, at + 1) === 'after' && wordAt(pieces, at + 2) === 'tomorrow')
    return reading({ unit: 'deictic', shift: 2 }, at + 3);
  return null;
}

/** «last week», «this year», «the same day», «the following day» */
function readCounted(pieces: readonly Piece[], at: number): PointReading | null {
  const word = wordAt(pieces, at);
  const relative = word === 'same' || word === 'that' ? 'same' : RELATIVES.get(word);
  const of: Unit | undefined = UNITS.get(wordAt(pieces, at + 1));
  if (!relative || !of || /s$/.test(wordAt(pieces, at + 1))) return null;
  if (of === 'day' && relative !== 'same' && word !== 'following' && word !== 'next') return null;
  return reading({ unit: 'counted', of, relative }, at + 2);
}

/** «the first quarter of 2023», «Q1 2023», «the second half of the year» */
function readQuarterOrHalf(pieces: readonly Piece[], at: number): PointReading | null {
  const short = wordAt(pieces, at) === 'q' && pieces[at + 1]?.glued ? readFigures(pieces, at + 1) : null;
  const ordinal = wordAt(pieces, at) === 'last' ? 4 : (ORDINALS.get(wordAt(pieces, at)) ?? null);
  const unit = short ? 'quarter' : UNITS.get(wordAt(pieces, at + 1));
  const number = short?.value ?? ordinal;
  if (number === null || number < 1 || number > 4 || (unit !== 'quarter' && unit !== 'half')) return null;
  if (unit === 'half' && number > 2) return null;
  const next = short?.next ?? at + 2;
  const year = readYearBehind(pieces, next);
  const isYear =
    wordAt(pieces, next) === 'of' &&
    wordAt(pieces, next + 1) === 'the' &&
    wordAt(pieces, next + 2) === 'year';
  // «the first half» of a match or a session needs its year
  if (unit === 'half' && !year && !isYear) return null;
  return reading({ unit, number, year: year?.value ?? null }, year?.next ?? (isYear ? next + 3 : next));
}

/** «summer 2022», «the summer of 2022», «last autumn» */
function readSeason(pieces: readonly Piece[], at: number): PointReading | null {
  const relative = RELATIVES.get(wordAt(pieces, at)) ?? null;
  const noun = relative ? at + 1 : at;
  const season = SEASONS.get(wordAt(pieces, noun));
  if (season === undefined) return null;
  const year = relative ? null : readYearBehind(pieces, noun + 1);
  // «fall» and «spring» are verbs too
  if (!relative && year?.value.kind !== 'fixed' && /^(?:fall|spring)$/.test(wordAt(pieces, noun)))
    return null;
  return reading(
    { unit: 'season', season, year: year?.value ?? null, relative },
    year?.next ?? noun + 1,
    !relative && !year,
  );
}

/** «the 2018/2019 school year», «the next school year» */
function readSchoolYear(pieces: readonly Piece[], at: number): PointReading | null {
  const isSchool = (next: number) =>
    /^(?:school|academic)$/.test(wordAt(pieces, next)) && wordAt(pieces, next + 1) === 'year';
  const word = wordAt(pieces, at);
  const relative = word === 'new' ? 'coming' : RELATIVES.get(word);
  if (relative && relative !== 'same')
    return isSchool(at + 1) ? reading({ unit: 'schoolYear', relative }, at + 3) : null;
  const [from, to] = [readFigures(pieces, at), readFigures(pieces, at + 2)];
  const joins = signAt(pieces, at + 1) === '/' || isDash(pieces, at + 1);
  if (!from || !to || !joins || !isPlausibleYear(from.value) || !isSchool(to.next)) return null;
  // «2018/19»
  const follows = to.value === from.value + 1 || to.value === (from.value + 1) % 100;
  return follows ? reading({ unit: 'years', from: from.value, to: from.value + 1 }, to.next + 2) : null;
}

/** «2023» */
function readYear(pieces: readonly Piece[], at: number): PointReading | null {
  const year = readPlainYear(pieces, at);
  return year && reading({ unit: 'year', year: { kind: 'fixed', year: year.value } }, year.next, true);
}

/** «the 1990s» */
function readDecade(pieces: readonly Piece[], at: number): PointReading | null {
  const [figure, letter] = [pieces[at], pieces[at + 1]];
  if (figure?.text.length !== 4 || !/^[12]\d\d0$/.test(figure.text) || !letter?.glued || letter.lower !== 's')
    return null;
  return reading({ unit: 'decade', first: Number(figure.text) }, at + 2);
}

/** «the 19th century», «the nineteenth century» */
function readCentury(pieces: readonly Piece[], at: number): PointReading | null {
  const number = readDayNumber(pieces, at) ?? { value: ORDINALS.get(wordAt(pieces, at)) ?? 0, next: at + 1 };
  if (number.value < 5 || number.value > 22 || wordAt(pieces, number.next) !== 'century') return null;
  return reading({ unit: 'century', number: number.value }, number.next + 1);
}

const READERS: readonly Reader[] = [
  readFigureDate,
  readIsoDate,
  readDayFirst,
  readMonthFirst,
  readMonth,
  readWeekday,
  readDeictic,
  readCounted,
  readQuarterOrHalf,
  readSeason,
  readSchoolYear,
  readDecade,
  readYear,
  readCentury,
];

/** The point of the calendar that is named at a place of an English sentence; of several readings the longest. */
export const readPoint = remembered((pieces, at): PointReading | null => {
  let best: PointReading | null = null;
  for (const read of READERS) {
    const found = read(pieces, at);
    if (found && found.next > (best?.next ?? at)) best = found;
  }
  return best;
});
