const OUTLINES = ['X', 'x', 'XX', 'xx', 'Xx', 'Xx-Xx', 'OTHER'];
const MARKS = '!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`"\'«»„“ʼʻ”№…';

/** The names of the shapes in the order of their ids, as slovnet numbers them (id 0 is padding). */
export const SHAPE_NAMES: readonly string[] = [
  '<pad>',
  ...OUTLINES.map((outline) => `RU_${outline}`),
  ...OUTLINES.map((outline) => `EN_${outline}`),
  ...[...MARKS].map((mark) => `PUNCT_${mark}`),
  'PUNCT_OTHER',
  'NUM',
  'OTHER',
];

const ID = new Map(SHAPE_NAMES.map((name, id) => [name, id]));
const RUSSIAN = ID.get('RU_X')!;
const ENGLISH = ID.get('EN_X')!;
const OTHER_MARKS = ID.get('PUNCT_OTHER')!;
const NUMBER = ID.get('NUM')!;
const OTHER = ID.get('OTHER')!;

const STARTS_RUSSIAN = /^[а-яё]/i;
const STARTS_ENGLISH = /^[a-z]/i;
const STARTS_NUMBER = /^[+-]?\p{Nd}/u;

/** The id of a word's outline by slovnet's rules: the script of its beginning («СИЗО-6» is Russian) and its letter case. */
export function wordShape(word: string): number {
  if (STARTS_RUSSIAN.test(word)) return RUSSIAN + outline(word);
  if (STARTS_ENGLISH.test(word)) return ENGLISH + outline(word);
  if (STARTS_NUMBER.test(word)) return NUMBER;
  if (MARKS.includes(word[0]!)) return word.length > 1 ? OTHER_MARKS : ID.get(`PUNCT_${word}`)!;
  return OTHER;
}

function outline(word: string): number {
  if (word.length === 1) return isUpper(word) ? 0 : 1;
  if (isUpper(word)) return 2;
  if (isLower(word)) return 3;
  if (isTitle(word)) return 4;
  const hyphen = word.indexOf('-');
  if (hyphen >= 0 && isTitle(word.slice(0, hyphen)) && isTitle(word.slice(hyphen + 1))) return 5;
  return 6;
}

// digits and hyphens have no case and do not count, as in Python's isupper and islower
function isUpper(text: string): boolean {
  const lower = text.toLowerCase();
  return text !== lower && text === text.toUpperCase();
}

const isLower = (text: string): boolean => text === text.toLowerCase() && text !== text.toUpperCase();
const isTitle = (text: string): boolean => text.length > 1 && isUpper(text[0]!) && isLower(text.slice(1));
