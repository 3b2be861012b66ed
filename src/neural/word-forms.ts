import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { wordShape } from './word-shape.js';
import type { WordVectors } from './word-vectors.js';

/** Letters that the network sees of a word: its first and last seven. */
const LETTERS = 14;
const BATCH = 64;

/** Words whose projections are kept, some 6 MB when all are filled. When there is no room for the next ones all are forgotten. */
const SLOTS = 8192;

/** What the dictionary says of a word by itself, as numbers (`wordProperties`). */
export type PropertiesOf = (word: string) => readonly number[];

/**
 * What a word by itself gives to the first layer of the span model: its vector, its letters (a convolution over three of them, then the
 * greatest of each channel), its outline and its properties in the dictionary. Computed once for each different word.
 */
export class WordForms {
  private readonly slots = new Map<string, number>();
  private readonly cache: number;
  private readonly weights: number;
  private readonly bias: number;
  private readonly features: number;
  private readonly results: number;
  private readonly depth: number;
  private readonly grams: number;
  /** What each letter gives to the letter before it, to itself and to the one after it: [letter][3][grams]. */
  private readonly letterGrams: Float32Array;
  private readonly gramBias: Float32Array;
  private readonly letterNumbers: ReadonlyMap<string, number>;
  private readonly unknown: Float32Array;
  private readonly properties: Float32Array;
  private readonly shapes: Float32Array;

  constructor(
    private readonly memory: KernelMemory,
    private readonly vectors: WordVectors,
    private readonly propertiesOf: PropertiesOf,
    model: ModelFile,
    readonly width: number,
  ) {
    this.gramBias = model.floats('grams.bias');
    this.grams = this.gramBias.length;
    this.depth = vectors.dimension + this.grams;
    this.letterGrams = letterGrams(model, this.grams);
    this.letterNumbers = new Map(model.lines('alphabet').map((letter, i) => [letter, i + 2]));
    this.unknown = model.floats('unknown');
    this.properties = model.floats('property');
    this.shapes = model.floats('shape');
    const values = new Int8Array(model.bytes('word'));
    const scales = model.floats('word.scale');
    this.weights = memory.pack((k, n) => values[k * width + n]! * scales[n]!, this.depth, width);
    this.bias = memory.store(model.floats('bias'));
    this.features = memory.allocate(BATCH * this.depth);
    this.results = memory.allocate(BATCH * width);
    this.cache = memory.allocate(SLOTS * width);
  }

  /** Makes sure that these words (fewer different ones than there are slots) have their projections until the next call. */
  prepare(words: Iterable<string>): void {
    let missing = this.missing(words);
    if (this.slots.size + missing.length > SLOTS) {
      this.slots.clear();
      missing = this.missing(words);
    }
    for (let at = 0; at < missing.length; at += BATCH) this.project(missing.slice(at, at + BATCH));
  }

  /** The address of a prepared word's projection: `width` floats. */
  address(word: string): number {
    return this.cache + this.slots.get(word)! * this.width * 4;
  }

  private missing(words: Iterable<string>): string[] {
    const missing = new Set<string>();
    for (const word of words) if (!this.slots.has(word)) missing.add(word);
    return [...missing];
  }

  private project(words: readonly string[]): void {
    const { memory, depth, width, features, results } = this;
    words.forEach((word, i) => {
      this.writeFeatures(word, features / 4 + i * depth);
    });
    const rows = (words.length + 3) & ~3;
    memory.kernels.multiply(
      features,
      depth * 4,
      rows,
      depth,
      this.weights,
      width,
      this.bias,
      results,
      width * 4,
    );
    words.forEach((word, i) => {
      const row = memory.floats.subarray(results / 4 + i * width, results / 4 + (i + 1) * width);
      add(row, this.shapes, wordShape(word));
      for (const property of this.propertiesOf(word)) add(row, this.properties, property);
      const slot = this.slots.size;
      this.slots.set(word, slot);
      memory.floats.set(row, this.cache / 4 + slot * width);
    });
  }

  private writeFeatures(word: string, at: number): void {
    const { memory, vectors } = this;
    const id = vectors.id(word.toLowerCase());
    if (id === vectors.unknown) memory.floats.set(this.unknown, at);
    else vectors.write(id, memory.floats, at);
    this.writeGrams(word, memory.floats, at + vectors.dimension);
  }

  private writeGrams(word: string, target: Float32Array, at: number): void {
    const { grams, letterGrams: table, gramBias } = this;
    const all = [...word];
    const shown = all.length <= LETTERS ? all : [...all.slice(0, LETTERS / 2), ...all.slice(-LETTERS / 2)];
    const numbers = shown.map((letter) => this.letterNumbers.get(letter) ?? 1);
    target.fill(0, at, at + grams);
    numbers.forEach((number, i) => {
      // number 0 stands beside the first and the last letter; its vector is trained as any other, but beyond 14 letters there is none
      const left = i === 0 ? null : numbers[i - 1]!;
      const right = i === LETTERS - 1 ? null : (numbers[i + 1] ?? 0);
      for (let gram = 0; gram < grams; gram++) {
        let sum = gramBias[gram]! + table[(number * 3 + 1) * grams + gram]!;
        if (left !== null) sum += table[left * 3 * grams + gram]!;
        if (right !== null) sum += table[(right * 3 + 2) * grams + gram]!;
        if (sum > target[at + gram]!) target[at + gram] = sum;
      }
    });
  }
}

function letterGrams(model: ModelFile, grams: number): Float32Array {
  const letters = model.floats('letters');
  const weights = model.floats('grams');
  const [count, size] = model.shape('letters') as [number, number];
  const table = new Float32Array(count * 3 * grams);
  for (let letter = 0; letter < count; letter++)
    for (let tap = 0; tap < 3; tap++)
      for (let gram = 0; gram < grams; gram++) {
        let sum = 0;
        for (let d = 0; d < size; d++)
          sum += letters[letter * size + d]! * weights[(tap * size + d) * grams + gram]!;
        table[(letter * 3 + tap) * grams + gram] = sum;
      }
  return table;
}

function add(row: Float32Array, table: Float32Array, index: number): void {
  for (let i = 0, at = index * row.length; i < row.length; i++) row[i]! += table[at + i]!;
}
