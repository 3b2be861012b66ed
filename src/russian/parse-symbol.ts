import { fixedParse, type Parse } from './parse.js';
import { parseTag, type Tag } from './tag.js';
import { CASES } from './universal.js';

const INTEGER = parseTag('NUMB,intg');
const REAL = parseTag('NUMB,real');
const PUNCTUATION = parseTag('PNCT');
const LATIN = parseTag('LATN');
const ROMAN = parseTag('ROMN');

const IS_INTEGER = /^[+-]?\d+(_\d+)*$/;
const IS_REAL = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
const IS_PUNCTUATION = /^\p{P}+$/u;
const HAS_LATIN = /\p{Script=Latin}/u;
const HAS_OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;
const IS_ROMAN = /^M{0,4}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/i;

/** What is no Russian word: numbers («15», «3,5»), punctuation, Latin letters and Roman numerals («XXI»). */
export function parseSymbol(word: string, lower: string): Parse[] {
  const only = (tag: Tag): Parse[] => [fixedParse(lower, tag, 0.9)];
  if (IS_INTEGER.test(word)) return only(INTEGER);
  if (IS_REAL.test(word)) return only(REAL);
  if (IS_PUNCTUATION.test(word)) return only(PUNCTUATION);
  if (!HAS_LATIN.test(word) || HAS_OTHER_LETTER.test(word)) return [];
  return IS_ROMAN.test(word) ? [...only(ROMAN), ...only(LATIN)] : only(LATIN);
}

const INITIALS = /^[А-ЕЁЖ-ИЙК-ЩЭЮЯ]$/;
const GENDERS = ['masc', 'femn'];
const INITIAL_TAGS = ['Name', 'Patr'].flatMap((kind) =>
  GENDERS.flatMap((gender) =>
    CASES.map((grammaticalCase) =>
      parseTag(`NOUN,anim,${gender},Sgtm,${kind},Fixd,Abbr,Init sing,${grammaticalCase}`),
    ),
  ),
);

/** A capital letter by itself may be the initial of a first name or of a patronymic, in any case. */
export const parseInitial = (word: string, lower: string): Parse[] =>
  INITIALS.test(word) ? INITIAL_TAGS.map((tag) => fixedParse(lower, tag, 0.1)) : [];
