/** razdel's classes of punctuation. */
export const ENDINGS = '.?!…';
export const DASHES = '‑–—−-';
export const CLOSE_QUOTES = '»”’';
export const GENERIC_QUOTES = '"„\'';
export const QUOTES = `«“‘${CLOSE_QUOTES}${GENERIC_QUOTES}`;
export const CLOSE_BRACKETS = ')]}';
const BRACKETS = `([}${CLOSE_BRACKETS}`;
export const PUNCTUATION = `\\/!#$%&*+,.:;<=>?@^_\`|~№…${DASHES}${QUOTES}${BRACKETS}`;

/** Whether `token` is one character and one of `marks`. */
export const isOneOf = (marks: string, token: string): boolean => token.length === 1 && marks.includes(token);
