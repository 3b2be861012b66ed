import { SEPARATOR, type TokenRows } from './token-rows.js';
import { wordShape } from './word-shape.js';
import type { WordVectors } from './word-vectors.js';

const MEMO_LIMIT = 50_000;

/** Turns words into rows for the networks. Remembers the ids of words that it has seen (some 3 MB when full). */
export class TokenEncoder {
  private readonly memo = new Map<string, number>();

  constructor(private readonly vectors: WordVectors) {}

  /** The rows of sequences of words, in their order, one separator row between two. */
  encode(sequences: readonly (readonly string[])[]): TokenRows {
    const length =
      sequences.reduce((sum, sequence) => sum + sequence.length, 0) + Math.max(0, sequences.length - 1);
    const words = new Int32Array(length);
    const shapes = new Uint8Array(length);
    let row = 0;
    for (const [index, sequence] of sequences.entries()) {
      if (index > 0) words[row++] = SEPARATOR;
      for (const word of sequence) {
        const code = this.code(word);
        words[row] = code >> 7;
        shapes[row++] = code & 127;
      }
    }
    return { words, shapes, length };
  }

  // word id × 128 + shape id (there are 66 shapes)
  private code(word: string): number {
    let code = this.memo.get(word);
    if (code === undefined) {
      code = this.vectors.id(word.toLowerCase()) * 128 + wordShape(word);
      if (this.memo.size >= MEMO_LIMIT) this.memo.clear();
      this.memo.set(word, code);
    }
    return code;
  }
}
