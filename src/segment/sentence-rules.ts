import { ABBREVIATIONS, HEAD_ABBREVIATIONS, HEAD_PAIRS, INITIALS, PAIRS } from './abbreviation-words.js';
import type { Boundary } from './boundary.js';
import {
  CLOSE_BRACKETS,
  CLOSE_QUOTES,
  DASHES,
  ENDINGS,
  GENERIC_QUOTES,
  isOneOf,
  QUOTES,
} from './punctuation.js';

/** Marks that a sentence may end with. */
export const DELIMITERS = `${ENDINGS};${GENERIC_QUOTES}${CLOSE_QUOTES}${CLOSE_BRACKETS}`;

const SMILE_PREFIX = /^\s*[=:;]-?[)(]{1,3}/;
const LETTERS = /^\p{L}+$/u;
const isLower = (text: string): boolean => text === text.toLowerCase() && text !== text.toUpperCase();
const isLowerWord = (token: string): boolean => LETTERS.test(token) && isLower(token);
const isNumber = (token: string): boolean => /^\p{Nd}+$/u.test(token);

/** A rule says that no sentence ends here. */
export type SentenceRule = (boundary: Boundary) => boolean;

/** At the very beginning or end there is nothing to part. */
const nothingBeside: SentenceRule = ({ leftToken, rightToken }) => leftToken === '' || rightToken === '';

/** «3.5», «г.Минск»: no space after the mark. */
const noSpaceAfter: SentenceRule = ({ right }) => !/^\s/.test(right);

/** «приехал... и уехал»: a word in lower case follows. */
const lowerAfter: SentenceRule = ({ rightToken }) => isLowerWord(rightToken);

/** «Ура! )»: another delimiter or a smile follows. */
const delimiterAfter: SentenceRule = ({ right, rightToken }) =>
  !isOneOf(GENERIC_QUOTES, rightToken) && (isOneOf(DELIMITERS, rightToken) || SMILE_PREFIX.test(right));

/** «г. Минск»; «5 млн. 300 тыс.» */
const abbreviationBefore: SentenceRule = ({ delimiter, leftPair, leftToken, rightToken }) => {
  if (delimiter !== '.') return false;
  const continues = isNumber(rightToken) || !LETTERS.test(rightToken) || isLower(rightToken);
  if (HEAD_PAIRS.has(leftPair)) return true;
  if (PAIRS.has(leftPair)) return continues;
  const left = leftToken.toLowerCase();
  return HEAD_ABBREVIATIONS.has(left) || (ABBREVIATIONS.has(left) && continues);
};

/** «т. Е.»: between the two parts of an abbreviation. */
const insidePair: SentenceRule = ({ delimiter, leftToken, rightToken }) =>
  delimiter === '.' && PAIRS.has(`${leftToken.toLowerCase()} ${rightToken.toLowerCase()}`);

/** «А. Лукашенко», «Дж. Байден» */
export const initialBefore: SentenceRule = ({ delimiter, leftToken }) => {
  if (delimiter !== '.') return false;
  const isCapital =
    leftToken.length === 1 && leftToken === leftToken.toUpperCase() && leftToken !== leftToken.toLowerCase();
  return isCapital || INITIALS.has(leftToken.toLowerCase());
};

const LONGEST_BULLET = 20;
const BULLETS = new Set('§абвгдеabcdef');
const isBullet = (token: string): boolean =>
  isNumber(token) || isOneOf('.)', token) || BULLETS.has(token.toLowerCase()) || /^[IVXML]+$/.test(token);

/** «1. Открытие. 2. Доклад», «а) порядок»: the sentence so far is the number of an item. */
const itemNumber: SentenceRule = (boundary) =>
  isOneOf('.)', boundary.delimiter) && (boundary.tokensSoFar(LONGEST_BULLET)?.every(isBullet) ?? false);

const endsInside = ({ leftToken }: Boundary): boolean => isOneOf(ENDINGS, leftToken);

/** «Форум "Мир" Открылся»: a quote ends a sentence only behind a mark that ends one; an opening quote never does. */
const quote: SentenceRule = (boundary) => {
  if (isOneOf(CLOSE_QUOTES, boundary.delimiter)) return !endsInside(boundary);
  if (!isOneOf(QUOTES, boundary.delimiter)) return false;
  return /\s$/.test(boundary.left) || !endsInside(boundary);
};

/** «МИД (Минск) Заявил»: so does a bracket. */
const bracket: SentenceRule = (boundary) =>
  isOneOf(CLOSE_BRACKETS, boundary.delimiter) && !endsInside(boundary);

/** «Едем! – сказал он»: a dash and a word in lower case follow. */
const dashAfter: SentenceRule = ({ rightToken, rightWord }) =>
  isOneOf(DASHES, rightToken) && rightWord !== '' && isLowerWord(rightWord);

export const SENTENCE_RULES: readonly SentenceRule[] = [
  nothingBeside,
  noSpaceAfter,
  lowerAfter,
  delimiterAfter,
  abbreviationBefore,
  insidePair,
  initialBefore,
  itemNumber,
  quote,
  bracket,
  dashAfter,
];
