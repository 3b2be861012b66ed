import { isCivilDate } from '../civil.js';
import type { Piece } from '../cut-pieces.js';
import { MONTHS, SHORT_MONTHS } from '../words/calendar-words.js';
import { romanValue } from '../words/number-words.js';
import { type PointReading, type Reading, signAt, wordAt, type YearName } from './point.js';
import { continuesFigure, isRightOfRange, readOrdinal } from './read-number.js';
import { readYear } from './read-year.js';

/** «22.05.2023», «05.06.23», «22/05/2023», «25.VI.1996» */
export function readFigureDate(pieces: readonly Piece[], at: number): PointReading | null {
  if (pieces[at]?.kind !== 'number' || (continuesFigure(pieces, at) && !isRightOfRange(pieces, at)))
    return null;
  const separator = signAt(pieces, at + 1);
  if ((separator !== '.' && separator !== '/') || signAt(pieces, at + 3) !== separator) return null;
  for (let i = at + 1; i <= at + 4; i += 1) if (!pieces[i]?.glued) return null;
  const [day, middle, last] = [pieces[at], pieces[at + 2], pieces[at + 4]];
  if (!day || !middle || last?.kind !== 'number') return null;
  const follower = pieces[at + 5];
  if (
    follower?.glued &&
    follower.text === separator &&
    pieces[at + 6]?.glued &&
    pieces[at + 6]?.kind === 'number'
  ) {
    return null;
  }
  const month = middle.kind === 'number' ? Number(middle.text) : (romanValue(middle.text) ?? 0);
  const isShort = last.text.length === 2 && day.text.length === 2 && middle.text.length === 2;
  if (day.text.length > 2 || middle.text.length > 4 || (last.text.length !== 4 && !isShort)) return null;
  return dated(Number(day.text), month, fullYear(last.text), skipYearWord(pieces, at + 5));
}

/** «от 21 10 2016 года»: figures apart, which only the word behind them makes a date */
export function readSpacedDate(pieces: readonly Piece[], at: number): PointReading | null {
  const [day, month, year] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (day?.kind !== 'number' || month?.kind !== 'number' || year?.kind !== 'number') return null;
  if (day.text.length > 2 || month.text.length !== 2 || year.text.length !== 4) return null;
  const next = skipYearWord(pieces, at + 3);
  if (next === at + 3 || continuesFigure(pieces, at)) return null;
  return dated(Number(day.text), Number(month.text), Number(year.text), next);
}

/** «2023-05-22», also with a time: «2023-05-22T19:45» */
export function readIsoDate(pieces: readonly Piece[], at: number): PointReading | null {
  const [year, month, day] = [pieces[at], pieces[at + 2], pieces[at + 4]];
  if (year?.kind !== 'number' || year.text.length !== 4 || continuesFigure(pieces, at)) return null;
  if (signAt(pieces, at + 1) !== '-' || signAt(pieces, at + 3) !== '-') return null;
  if (month?.text.length !== 2 || day?.text.length !== 2) return null;
  for (let i = at + 1; i <= at + 4; i += 1) if (!pieces[i]?.glued) return null;
  return dated(Number(day.text), Number(month.text), Number(year.text), at + 5);
}

/** «22 мая 2023 года», «22-го мая», «двадцать второго мая прошлого года», «5 янв. 2023 г.» */
export function readDayAndMonth(pieces: readonly Piece[], at: number): PointReading | null {
  const day = readDayNumber(pieces, at);
  if (!day) return null;
  const month = readMonthName(pieces, day.next);
  if (!month || isNameOfThing(pieces, at, day.next, month.next)) return null;
  const year = readYear(pieces, month.next);
  const next = year?.next ?? month.next;
  if (year?.value.kind === 'fixed') return dated(day.value, month.value, year.value.year, next);
  // a year without the 29th of February is no reason to refuse it
  if (!isCivilDate(2000, month.value, day.value)) return null;
  return pointOf(day.value, month.value, year?.value ?? null, next);
}

/** «28-го числа», and «26-го» alone where nothing follows that it could belong to */
export function readDayOfMonth(pieces: readonly Piece[], at: number): PointReading | null {
  const day = readDayNumber(pieces, at);
  if (!day || day.value > 31) return null;
  const named = /^числ[оау]$/.test(wordAt(pieces, day.next));
  const point = { unit: 'dayOfMonth', day: day.value } as const;
  if (named) return { point, next: day.next + 1, bare: false, instrumental: false };
  const isEllipsis = wordAt(pieces, day.next - 1) === 'го' && pieces[at]?.kind === 'number';
  if (!isEllipsis || !/^(?:[.,;:!?)»—–])?$/.test(signAt(pieces, day.next)) || wordAt(pieces, day.next))
    return null;
  return { point, next: day.next, bare: false, instrumental: false };
}

/** The number of a day: «22», «22-го», «двадцать второго». */
export function readDayNumber(pieces: readonly Piece[], at: number): Reading<number> | null {
  if (continuesFigure(pieces, at) && !isRightOfRange(pieces, at)) return null;
  const ordinal = readOrdinal(pieces, at);
  if (!ordinal || ordinal.style === 'roman' || ordinal.value < 1 || ordinal.value > 31) return null;
  // only the genitive and its like name a day: «второго», «второе»; «вторым» does not
  if (ordinal.style === 'words' && !/(?:го|е|му)$/.test(ordinal.form)) return null;
  if (ordinal.style !== 'words' && (pieces[at]?.text.length ?? 0) > 2) return null;
  return { value: ordinal.value, next: ordinal.next };
}

/** A month behind a day: in full, or short with its full stop. */
function readMonthName(pieces: readonly Piece[], at: number): Reading<number> | null {
  const word = wordAt(pieces, at);
  const month = MONTHS.get(word);
  if (month !== undefined) return { value: month, next: at + 1 };
  const short = SHORT_MONTHS.get(word);
  if (short === undefined) return null;
  return { value: short, next: signAt(pieces, at + 1) === '.' ? at + 2 : at + 1 };
}

const HOLIDAYS = new Set([
  '8 марта',
  '1 мая',
  '9 мая',
  '7 ноября',
  '3 июля',
  '23 февраля',
  '12 июня',
  '4 ноября',
]);
const STREETS =
  /^(?:ул|улиц[аеыуо]й?|просп|пр|проспекта?е?|площад[иь]ю?|пл|пер|переул[а-я]+|бульвар[а-я]*|набережн[а-я]+|микрорайон[а-я]*)$/;
const NAMED_AFTER =
  /^(?:имени|им|парк[а-я]*|сквер[а-я]*|колхоз[а-я]*|совхоз[а-я]*|фабрик[а-я]+|завод[а-я]*|станци[а-я]+|пос[её]л[а-я]+)$/;

/**
 * Whether day and month are the name of something: «улица 17 Сентября», «фабрика «8 Марта»». A capital month is a name too, but
 * for the days that the calendar itself writes so («парад 9 Мая»); capitals throughout are a headline.
 */
function isNameOfThing(pieces: readonly Piece[], first: number, month: number, next: number): boolean {
  const text = pieces[month]?.text ?? '';
  const isCapital = /^\p{Lu}\p{Ll}/u.test(text);
  const dot = signAt(pieces, first - 1) === '.' ? 1 : 0;
  const head = wordAt(pieces, first - 1 - dot);
  if (STREETS.test(head) || (isCapital && NAMED_AFTER.test(head))) return true;
  if (/[«"“„]/.test(signAt(pieces, first - 1)) && /[»"”“]/.test(signAt(pieces, next))) return true;
  return isCapital && !HOLIDAYS.has(`${pieces[first]?.text} ${text.toLowerCase()}`);
}

function dated(day: number, month: number, year: number, next: number): PointReading | null {
  return isCivilDate(year, month, day) && year >= 1000
    ? pointOf(day, month, { kind: 'fixed', year }, next)
    : null;
}

function pointOf(day: number, month: number, year: YearName | null, next: number): PointReading {
  return { point: { unit: 'day', day, month, year }, next, bare: false, instrumental: false };
}

/** Two figures stand for a year from 1950 to 2049. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year >= 50 ? 1900 : 2000);
}

function skipYearWord(pieces: readonly Piece[], at: number): number {
  if (!/^(?:г|года)$/.test(wordAt(pieces, at))) return at;
  return wordAt(pieces, at) === 'г' && signAt(pieces, at + 1) === '.' ? at + 2 : at + 1;
}
