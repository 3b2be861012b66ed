import type { Span } from '../model/span.js';
import type { ParsedToken, Sentence } from '../model/token.js';

/**
 * A run of letters, a run of digits, or one other sign. Finer than a token («22.05.2023» is five pieces), so that the grammar of
 * dates does not lean on how the segmenter cuts figures. `lower` is lower case with ё folded to е; `glued` means that no space
 * stands before it; `token` is the index of its token in the sentence.
 */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign';
  readonly glued: boolean;
  readonly token: number;
}

const PIECE = /\d+|\p{L}+|[^\s\d\p{L}]/gu;

/** Cuts a sentence into pieces. `text` is the article's text, into which all spans point. */
export function cutPieces(sentence: Sentence<ParsedToken>, text: string): Piece[] {
  const pieces: Piece[] = [];
  let token = 0;
  let previousStop = -1;
  for (const match of text.slice(sentence.start, sentence.stop).matchAll(PIECE)) {
    const start = sentence.start + match.index;
    const stop = start + match[0].length;
    while (token < sentence.tokens.length - 1 && (sentence.tokens[token]?.stop ?? 0) <= start) token += 1;
    const first = match[0].charAt(0);
    pieces.push({
      start,
      stop,
      text: match[0],
      lower: match[0].toLowerCase().replaceAll('ё', 'е'),
      kind: /\d/.test(first) ? 'number' : /\p{L}/u.test(first) ? 'word' : 'sign',
      glued: start === previousStop,
      token,
    });
    previousStop = stop;
  }
  return pieces;
}
