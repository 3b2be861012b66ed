/**
 * Text without the characters that no file format for graphs can carry: control characters other than tab and line ends, halves of
 * surrogate pairs, U+FFFE and U+FFFF. One of them makes Gephi refuse a whole GEXF file.
 */
export function cleanText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
