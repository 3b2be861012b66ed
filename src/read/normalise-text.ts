const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// the zero-width joiner (U+200D) stays: emoji are made with it
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;
const STRESS_MARK = /(?<=[аеёиоуыэюяіїє])\u0301/giu;

/**
 * The text as every later step expects it: Unicode NFC, `\n` line ends, plain spaces, tabs as two spaces (a column
 * gap), no soft hyphens, zero-width or control characters, no stress marks («за́мок» is «замок»). Gaps between columns
 * and blank lines stay.
 */
export function normaliseText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, '  ')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(STRESS_MARK, '');
}
