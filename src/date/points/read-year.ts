import type { Piece } from '../cut-pieces.js';
import { relativeOf, YEAR_WORDS } from '../words/calendar-words.js';
import { isDash, isInstrumental, type Reading, signAt, wordAt, type YearName } from './point.js';
import { continuesFigure, isRightOfRange, readOrdinal } from './read-number.js';

/** `marked`: something but the figure says that it is a year («года», «-м»). `word`: the form of «год», where it stands. */
interface YearReading extends Reading<YearName> {
  readonly marked: boolean;
  readonly instrumental: boolean;
  readonly plural: boolean;
}

/** The years that figures alone can name. */
export const isPlausibleYear = (year: number): boolean => year >= 1000 && year <= 2199;

/**
 * A year: «2023 года», «2023 г.», «2023-м», «2023», «95-м году», «две тысячи двадцать третьем году», «прошлого года»,
 * «прошлого, 2022 года», «того же года», «с. г.».
 */
export function readYear(pieces: readonly Piece[], at: number): YearReading | null {
  return readShortYear(pieces, at) ?? readRelativeYear(pieces, at) ?? readFixedYear(pieces, at);
}

function readFixedYear(pieces: readonly Piece[], at: number): YearReading | null {
  // «Программа-2030» is a name; the dash of «2021–2023» has figures on both sides
  if (continuesFigure(pieces, at) && !isRightOfRange(pieces, at)) return null;
  const ordinal = readOrdinal(pieces, at);
  if (!ordinal || ordinal.style === 'roman') return null;
  // «2023-2024»: the left year of a range is a year; «2023-ФЗ» is not
  const after = pieces[ordinal.next];
  if (isDash(pieces, ordinal.next) && after?.glued && pieces[ordinal.next + 1]?.glued) {
    if (pieces[ordinal.next + 1]?.kind !== 'number') return null;
  }
  const yearWord = readYearWord(pieces, ordinal.next);
  const isFull =
    isPlausibleYear(ordinal.value) && (ordinal.style === 'words' || pieces[at]?.text.length === 4);
  if (isFull) {
    if (ordinal.style === 'words' && !yearWord) return null;
    return {
      value: { kind: 'fixed', year: ordinal.value },
      next: yearWord?.next ?? ordinal.next,
      marked: yearWord !== null || ordinal.style !== 'figures',
      instrumental: yearWord?.instrumental ?? false,
      plural: yearWord?.plural ?? false,
    };
  }
  // «в 95-м году»: two figures need an ending and the word; the window is 1930–2029
  const isShort = ordinal.value >= 1 && ordinal.value <= 99 && ordinal.style !== 'figures';
  if (!isShort || !yearWord || yearWord.plural || pieces[at]?.text.length === 1) return null;
  // «на 69-м году жизни», «на двадцатом году войны»
  if (
    /^(?:жизни|правления|войны|службы|работы|обучения|существования|независимости)$/.test(
      wordAt(pieces, yearWord.next),
    )
  )
    return null;
  if (ordinal.style === 'words' && ordinal.value < 20) return null;
  const year = ordinal.value + (ordinal.value >= 30 ? 1900 : 2000);
  return { ...yearWord, value: { kind: 'fixed', year }, marked: true };
}

/** «прошлого года», «в минувшем, 2022 году», «того же года», «этого же года». */
function readRelativeYear(pieces: readonly Piece[], at: number): YearReading | null {
  const word = wordAt(pieces, at);
  const isSame = /^(?:тот|того|тому|тем|том|этого|этом)$/.test(word) && wordAt(pieces, at + 1) === 'же';
  const relative = isSame || word === 'того' ? 'same' : isNew(word) ? 'coming' : relativeOf(word);
  if (!relative) return null;
  let next = at + (isSame ? 2 : 1);
  const hasComma = signAt(pieces, next) === ',';
  const fixed = readFixedYear(pieces, hasComma ? next + 1 : next);
  if (fixed?.marked && fixed.value.kind === 'fixed' && pieces[hasComma ? next + 1 : next]?.kind === 'number')
    return fixed;
  const yearWord = readYearWord(pieces, next);
  if (!yearWord || yearWord.plural) return null;
  next = yearWord.next;
  return { ...yearWord, value: { kind: 'relative', relative }, next, marked: true };
}

/** «в новом году»; «Новый год», «до нового года» are the holiday */
const isNew = (word: string): boolean => word === 'новом';

/** «с. г.» this year, «п. г.» the last, «т. г.» the current one. */
function readShortYear(pieces: readonly Piece[], at: number): YearReading | null {
  const letter = wordAt(pieces, at);
  const relative = letter === 'с' || letter === 'т' ? 'this' : letter === 'п' ? 'previous' : null;
  if (!relative || signAt(pieces, at + 1) !== '.' || wordAt(pieces, at + 2) !== 'г') return null;
  const next = at + (signAt(pieces, at + 3) === '.' ? 4 : 3);
  return { value: { kind: 'relative', relative }, next, marked: true, instrumental: false, plural: false };
}

const KINDS_OF_YEAR = /^(?:учебн|финансов|бюджетн|календарн|хозяйственн|сельскохозяйственн|производственн)/;

/** «года», «г.», «гг.», also behind an adjective: «учебном году». */
export function readYearWord(
  pieces: readonly Piece[],
  at: number,
): { next: number; instrumental: boolean; plural: boolean } | null {
  const noun = KINDS_OF_YEAR.test(wordAt(pieces, at)) ? at + 1 : at;
  const word = wordAt(pieces, noun);
  if (!YEAR_WORDS.has(word)) return null;
  const isShort = word === 'г' || word === 'гг';
  const next = noun + (isShort && signAt(pieces, noun + 1) === '.' ? 2 : 1);
  const plural = word === 'гг' || /^год(?:ы|ов|ам|ами|ах)$/.test(word);
  return { next, instrumental: isInstrumental(word), plural };
}
