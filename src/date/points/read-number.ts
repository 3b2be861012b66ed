import type { Piece } from '../cut-pieces.js';
import { CARDINALS, NUMBER_ENDINGS, ordinalValue, romanValue, THOUSANDS } from '../words/number-words.js';
import { isDash, type Reading, signAt, wordAt } from './point.js';
import { remembered } from './remembered.js';

/** An ordinal and how it is written: figures alone («2»), with an ending («2-м»), in words, or Roman. */
interface OrdinalReading extends Reading<number> {
  readonly style: 'figures' | 'ending' | 'words' | 'roman';
  /** the ending behind figures, or the last word */
  readonly form: string;
}

/** An integer in figures that is no part of a longer figure («2» of «2,5» or of «10-2» is). */
export function readFigures(pieces: readonly Piece[], at: number): Reading<number> | null {
  const piece = pieces[at];
  if (piece?.kind !== 'number' || piece.text.length > 4) return null;
  return { value: Number(piece.text), next: at + 1 };
}

/** A count: «5», «пять», «двадцать пять», «2,5», «полтора», «пару». */
export function readCount(pieces: readonly Piece[], at: number): Reading<number> | null {
  const figures = readFigures(pieces, at);
  if (figures) {
    const tenth = pieces[at + 2];
    const isDecimal =
      signAt(pieces, at + 1) === ',' &&
      pieces[at + 1]?.glued === true &&
      tenth?.kind === 'number' &&
      tenth.glued &&
      tenth.text.length === 1;
    return isDecimal ? { value: figures.value + Number(tenth.text) / 10, next: at + 3 } : figures;
  }
  const word = wordAt(pieces, at);
  if (word === 'полтора' || word === 'полутора') return { value: 1.5, next: at + 1 };
  if (word === 'пару' || word === 'пара') return { value: 2, next: at + 1 };
  const first = CARDINALS.get(word);
  if (first === undefined) return null;
  const second = first >= 20 && first < 100 ? CARDINALS.get(wordAt(pieces, at + 1)) : undefined;
  return second !== undefined && second < 10
    ? { value: first + second, next: at + 2 }
    : { value: first, next: at + 1 };
}

/** An ordinal: «22», «22-го», «двадцать второго», «две тысячи двадцать третьем», «III». */
export const readOrdinal = remembered((pieces, at): OrdinalReading | null => {
  const figures = readFigures(pieces, at);
  if (figures) {
    const ending = wordAt(pieces, at + 2);
    const isGlued = pieces[at + 1]?.glued === true && pieces[at + 2]?.glued === true;
    if (isDash(pieces, at + 1) && isGlued && NUMBER_ENDINGS.has(ending)) {
      return { value: figures.value, next: at + 3, style: 'ending', form: ending };
    }
    return { ...figures, style: 'figures', form: '' };
  }
  const piece = pieces[at];
  const roman = piece?.kind === 'word' ? romanValue(piece.text) : null;
  if (roman !== null) return { value: roman, next: at + 1, style: 'roman', form: '' };
  return readOrdinalWords(pieces, at);
});

/** «тысяча девятьсот девяносто первый»: cardinals, the last word an ordinal. */
function readOrdinalWords(pieces: readonly Piece[], at: number): OrdinalReading | null {
  let sum = 0;
  let next = at;
  // seven words hold the longest year that can be said
  while (next < at + 7) {
    const word = wordAt(pieces, next);
    const ordinal = ordinalValue(word);
    if (ordinal !== null) {
      if (sum > 0 && magnitude(ordinal) >= magnitude(sum)) return null;
      return { value: sum + ordinal, next: next + 1, style: 'words', form: word };
    }
    if (THOUSANDS.has(word)) {
      if (sum > 9) return null;
      sum = Math.max(sum, 1) * 1000;
    } else {
      const cardinal = CARDINALS.get(word);
      if (cardinal === undefined || (sum > 0 && magnitude(cardinal) >= magnitude(sum))) return null;
      sum += cardinal;
    }
    next += 1;
  }
  return null;
}

/** The power of ten of the lowest digit that is said, so that «двадцать» takes «второго» but not «тридцатого». */
function magnitude(value: number): number {
  let power = 1;
  while (value % (power * 10) === 0 && power < 1000) power *= 10;
  // the numbers from ten to nineteen are one word: nothing can follow them
  return value % 100 >= 10 && value % 100 <= 19 ? 1 : power;
}

/** Whether the piece before is glued on and makes the figure part of something longer: «Ту-154», «№5», «2.5», «20/5». */
export function continuesFigure(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!before || !pieces[at]?.glued) return false;
  return before.kind !== 'sign' || /[-‐‑–—−.,:/№#$€]/.test(before.text);
}

/** The right side of «5–6», «80–90-е», «28.04–03.05»: the dash has figures on both sides. */
export const isRightOfRange = (pieces: readonly Piece[], at: number): boolean =>
  isDash(pieces, at - 1) && pieces[at - 2]?.kind === 'number';
