/**
 * Tokens as the networks take them, one row each: the word's id among the word vectors and the id of its outline (word-shape.ts).
 * Several sequences lie one after another with one separator row (word id -1) between them; since padding is zero everywhere in
 * these networks, the result for a sequence does not depend on what lies beside it.
 */
export interface TokenRows {
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly length: number;
}

export const SEPARATOR = -1;

/** Calls `each` with the bounds (half-open rows) of every sequence between separators. */
export function eachSequence(rows: TokenRows, each: (from: number, to: number) => void): void {
  for (let from = 0; from < rows.length; ) {
    if (rows.words[from] === SEPARATOR) {
      from++;
      continue;
    }
    let to = from;
    while (to < rows.length && rows.words[to] !== SEPARATOR) to++;
    each(from, to);
    from = to;
  }
}
