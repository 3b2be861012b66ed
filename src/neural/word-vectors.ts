import type { ModelFile } from './model-file.js';

/** Bytes of the longest word that is looked up: the vocabulary's longest has fewer. */
const LONGEST = 256;

/**
 * navec's word vectors (250,000 words of Russian news, 300 numbers each), product-quantised: a word has 100 one-byte indexes,
 * each of which picks 3 numbers of its block's table of 256. The vocabulary is sorted, so that a word is found by bisection in the
 * bytes of all, without a table of 250,000 strings.
 */
export class WordVectors {
  readonly size: number;
  /** The id of every word that the vocabulary does not have. */
  readonly unknown: number;
  readonly dimension = 300;
  /** The words in UTF-8, each with a line feed behind it but the last. */
  private readonly words: Uint8Array;
  private readonly starts: Uint32Array;
  /** 100 indexes a word. */
  readonly indexes: Uint8Array;
  /** [100 blocks][256 codes][3]. */
  readonly codes: Float32Array;
  private readonly asked = new Uint8Array(LONGEST);
  private readonly encoder = new TextEncoder();

  constructor(model: ModelFile) {
    this.words = model.bytes('words');
    this.size = model.shape('words')[0]!;
    this.unknown = this.size - 2;
    this.indexes = model.bytes('indexes');
    this.codes = model.floats('codes');
    this.starts = new Uint32Array(this.size + 1);
    let word = 1;
    for (let at = 0; at < this.words.length; at++) if (this.words[at] === 10) this.starts[word++] = at + 1;
    this.starts[this.size] = this.words.length + 1;
  }

  /** The id of a word, which must be in lower case (ё is a letter of its own here). */
  id(word: string): number {
    const { read, written } = this.encoder.encodeInto(word, this.asked);
    if (read < word.length) return this.unknown;
    let low = 0;
    let high = this.unknown - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.compare(middle, written);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return this.unknown;
  }

  /** Writes the 300 numbers of a word into `target` from index `at`. */
  write(id: number, target: Float32Array, at: number): void {
    const { indexes, codes } = this;
    for (let block = 0, from = id * 100; block < 100; block++) {
      const code = (block * 256 + indexes[from + block]!) * 3;
      target[at++] = codes[code]!;
      target[at++] = codes[code + 1]!;
      target[at++] = codes[code + 2]!;
    }
  }

  /** Below 0 where the vocabulary's word stands before the first `length` bytes of `asked`, 0 where they are the same. */
  private compare(id: number, length: number): number {
    const { words, asked } = this;
    const start = this.starts[id]!;
    const own = this.starts[id + 1]! - 1 - start;
    const common = Math.min(own, length);
    for (let i = 0; i < common; i++) {
      const difference = words[start + i]! - asked[i]!;
      if (difference !== 0) return difference;
    }
    return own - length;
  }
}
