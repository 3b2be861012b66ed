import type { ModelFile } from './model-file.js';

/**
 * navec's word vectors (250,000 words of Russian news, 300 numbers each), product-quantised: a word has 100 one-byte indexes,
 * each of which picks 3 numbers of its block's table of 256. The vocabulary is sorted, so that a word is found by bisection in one
 * long string, without a table of 250,000 strings.
 */
export class WordVectors {
  readonly size: number;
  /** The id of every word that the vocabulary does not have. */
  readonly unknown: number;
  readonly dimension = 300;
  private readonly text: string;
  private readonly starts: Uint32Array;
  /** 100 indexes a word. */
  readonly indexes: Uint8Array;
  /** [100 blocks][256 codes][3]. */
  readonly codes: Float32Array;

  constructor(model: ModelFile) {
    this.text = model.text('words');
    this.size = model.shape('words')[0]!;
    this.unknown = this.size - 2;
    this.indexes = model.bytes('indexes');
    this.codes = model.floats('codes');
    this.starts = new Uint32Array(this.size + 1);
    let word = 1;
    for (let at = 0; at < this.text.length; at++)
      if (this.text.charCodeAt(at) === 10) this.starts[word++] = at + 1;
    this.starts[this.size] = this.text.length + 1;
  }

  /** The id of a word, which must be in lower case (ё is a letter of its own here). */
  id(word: string): number {
    let low = 0;
    let high = this.unknown - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.compare(middle, word);
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

  /** Below 0 where the vocabulary's word stands before `word` in the order of UTF-16 units, 0 where they are the same. */
  private compare(id: number, word: string): number {
    const start = this.starts[id]!;
    const length = this.starts[id + 1]! - 1 - start;
    const common = Math.min(length, word.length);
    for (let i = 0; i < common; i++) {
      const difference = this.text.charCodeAt(start + i) - word.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }
}
