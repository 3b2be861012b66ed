const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether the UTF-16 unit is a letter (`\p{L}`) in any script; of letters beyond the Basic Multilingual Plane neither half is. */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  if (unit >= 0x400 && unit < 0x482) return true;
  return LETTER.test(String.fromCharCode(unit));
}

/** Whether it is a letter or a figure (`[\p{L}\p{N}]`). */
export function isLetterOrDigit(unit: number): boolean {
  if (unit < 0x80) return ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (unit >= 0x400 && unit < 0x482) return true;
  return LETTER_OR_DIGIT.test(String.fromCharCode(unit));
}
