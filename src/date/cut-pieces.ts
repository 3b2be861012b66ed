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

type Kind = Piece['kind'] | 'space';

/**
 * Cuts a sentence into pieces. `text` is the article's text, into which all spans point; `words`: what to read in place of its words.
 */
export function cutPieces(
  sentence: Sentence<ParsedToken>,
  text: string,
  words?: ReadonlyMap<string, string>,
): Piece[] {
  const pieces: Piece[] = [];
  const { tokens, stop: end } = sentence;
  let token = 0;
  let previousStop = -1;
  for (let start = sentence.start, stop = start; start < end; start = stop) {
    const kind = kindAt(text, start);
    stop += widthAt(text, start);
    if (kind === 'space') continue;
    if (kind !== 'sign') while (stop < end && kindAt(text, stop) === kind) stop += widthAt(text, stop);
    while (token < tokens.length - 1 && tokens[token]!.stop <= start) token += 1;
    const said = text.slice(start, stop);
    const piece = wordOf(tokens[token], start, stop) ?? said;
    const lower = kind === 'word' ? (words?.get(fold(said)) ?? fold(piece)) : piece;
    pieces.push({ start, stop, text: piece, lower, kind, glued: start === previousStop, token });
    previousStop = stop;
  }
  return pieces;
}

/** The Russian word that a Belarusian one was given as by the analysis; null where the token is what stands in the text. */
function wordOf(token: ParsedToken | undefined, start: number, stop: number): string | null {
  if (token?.start !== start || token.stop !== stop) return null;
  return token.text;
}

const fold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

const widthAt = (text: string, at: number): number =>
  isHigh(text.charCodeAt(at)) && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;

/** Russian and Latin letters, digits and the space by their codes, all else by its Unicode category. */
function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code >= 0x410 && code <= 0x44f) return 'word';
  if (code === 0x20) return 'space';
  if (code >= 0x30 && code <= 0x39) return 'number';
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'word';
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /\s/.test(sign) ? 'space' : /\p{L}/u.test(sign) ? 'word' : 'sign';
}
