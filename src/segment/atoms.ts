import { PUNCTUATION } from './punctuation.js';

/** What an atom consists of: letters of one script, digits, one punctuation mark, or one character of any other kind. */
const SPACE = 0;
export const RUSSIAN = 1;
export const LATIN = 2;
export const DIGITS = 3;
export const PUNCT = 4;
export const OTHER = 5;

const KIND = new Uint8Array(65536).fill(OTHER);
for (let unit = 0; unit < KIND.length; unit++) {
  const character = String.fromCharCode(unit);
  // Python's \s has the separators 1c-1f and the next-line character, and has not the byte order mark
  if (/[\s\x1c-\x1f\x85]/.test(character) && unit !== 0xfeff) KIND[unit] = SPACE;
  else if (/[а-яё]/i.test(character)) KIND[unit] = RUSSIAN;
  else if (/[a-z]/i.test(character)) KIND[unit] = LATIN;
  else if (/\p{Nd}/u.test(character)) KIND[unit] = DIGITS;
}
for (const mark of PUNCTUATION) KIND[mark.charCodeAt(0)] = PUNCT;

export const isSpace = (unit: number): boolean => KIND[unit] === SPACE;

/** A stretch of one kind, the smallest thing that tokens are put together from. `text` is its characters. */
export interface Atom {
  readonly start: number;
  readonly stop: number;
  readonly kind: number;
  readonly text: string;
}

/** Letters of one script and digits stand together; every other character is an atom by itself. */
export function splitAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = KIND[text.charCodeAt(at)]!;
    const start = at++;
    if (kind === SPACE) continue;
    if (kind <= DIGITS) while (at < text.length && KIND[text.charCodeAt(at)] === kind) at++;
    atoms.push({ start, stop: at, kind, text: text.slice(start, at) });
  }
  return atoms;
}
