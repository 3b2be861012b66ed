import type { KernelMemory } from './kernel-memory.js';
import type { WordVectors } from './word-vectors.js';

/** Computes the product of word vectors with a matrix, for so many words at a time at most. */
export const WORD_BATCH = 64;

/** What `WordProjections` keeps of each word. */
export interface WordProduct {
  /** Bytes of one word's result. */
  readonly bytes: number;
  /** The address of the results of these words (`WORD_BATCH` at most), one after another, valid until the next call. */
  run(words: readonly number[]): number;
}

/** In floats. `weight(d, n)`: the weight of dimension d of the word vector for column n. */
export class FloatWordProduct implements WordProduct {
  readonly bytes: number;
  private readonly weights: number;
  private readonly bias: number;
  private readonly rows: number;
  private readonly results: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly vectors: WordVectors,
    weight: (dimension: number, column: number) => number,
    private readonly columns: number,
  ) {
    this.bytes = columns * 4;
    this.weights = memory.pack(weight, vectors.dimension, columns);
    this.bias = memory.allocate(columns);
    this.rows = memory.allocate(WORD_BATCH * vectors.dimension);
    this.results = memory.allocate(WORD_BATCH * columns);
  }

  run(words: readonly number[]): number {
    const { memory, vectors, columns, bytes, rows, weights, bias, results } = this;
    const { dimension } = vectors;
    for (const [i, word] of words.entries()) vectors.write(word, memory.floats, rows / 4 + i * dimension);
    const count = (words.length + 3) & ~3;
    memory.kernels.multiply(rows, dimension * 4, count, dimension, weights, columns, bias, results, bytes);
    return results;
  }
}

/** Steps of a number of a word vector and of a weight, so that 300 products never leave 32 bits. */
const VECTOR_STEPS = 2047;
const WEIGHT_STEPS = 3400;

/** In 16-bit integers, the vectors' numbers, the weights and the results: 1 is `scale(n)` in column n of these. */
export class ShortWordProduct implements WordProduct {
  readonly bytes: number;
  private readonly codes: number;
  private readonly indexes: number;
  private readonly rows: number;
  private readonly weights: number;
  private readonly scales: number;
  private readonly bias: number;
  private readonly sums: number;
  private readonly results: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly vectors: WordVectors,
    weight: (dimension: number, column: number) => number,
    scale: (column: number) => number,
    private readonly columns: number,
  ) {
    const { codes, dimension } = vectors;
    let most = 0;
    for (const code of codes) most = Math.max(most, Math.abs(code));
    const step = most / VECTOR_STEPS;
    const padded = new Float32Array((codes.length / 3) * 4);
    for (let i = 0; i < codes.length; i++) padded[Math.floor(i / 3) * 4 + (i % 3)] = codes[i]! / step;
    this.codes = memory.storeShorts(padded);
    // taken out once: the weights lie far apart from each other in the file
    const values = new Float32Array(dimension * columns);
    const steps = new Float32Array(columns);
    for (let n = 0; n < columns; n++) {
      for (let d = 0; d < dimension; d++) {
        const value = weight(d, n);
        values[d * columns + n] = value;
        if (Math.abs(value) > steps[n]!) steps[n] = Math.abs(value);
      }
      steps[n] = steps[n]! / WEIGHT_STEPS || 1;
    }
    this.weights = memory.packShorts((d, n) => values[d * columns + n]! / steps[n]!, dimension, columns);
    this.scales = memory.store(steps.map((one, n) => one * step * scale(n)));
    this.bytes = columns * 2;
    this.indexes = memory.allocate(dimension / 3 / 4);
    // the decoder writes one number too many
    this.rows = memory.allocate((WORD_BATCH * dimension) / 2 + 1);
    this.bias = memory.allocate(columns);
    this.sums = memory.allocate(WORD_BATCH * columns);
    this.results = memory.allocate((WORD_BATCH * columns) / 2);
  }

  run(words: readonly number[]): number {
    const { memory, vectors, columns, codes, indexes, rows, weights, scales, bias, sums, results } = this;
    const { dimension } = vectors;
    const blocks = dimension / 3;
    const { kernels } = memory;
    for (const [i, word] of words.entries()) {
      memory.bytes.set(vectors.indexes.subarray(word * blocks, (word + 1) * blocks), indexes);
      kernels.decode(codes, indexes, blocks, rows + i * dimension * 2);
    }
    const count = (words.length + 3) & ~3;
    const rowBytes = dimension * 2;
    kernels.multiplyShorts(
      rows,
      rowBytes,
      count,
      dimension,
      weights,
      columns,
      scales,
      bias,
      sums,
      columns * 4,
    );
    kernels.roundShorts(sums, words.length * columns, results);
    return results;
  }
}
