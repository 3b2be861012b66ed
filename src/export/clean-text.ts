/**
 * Text without the characters that no file format for graphs can carry: control characters other than tab and line ends, halves of
 * surrogate pairs, U+FFFE and U+FFFF. One of them makes Gephi refuse a whole GEXF file.
 */
export function cleanText(text: string): string {
  // nearly all texts have none, and this is the quicker way to see it
  if (!/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
