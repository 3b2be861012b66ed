import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { wordShape } from './word-shape.js';
import { WordSlots } from './word-slots.js';
import type { WordVectors } from './word-vectors.js';

/** Letters that the network sees of a word: its first and last seven. */
const LETTERS = 14;
const BATCH = 64;

/** Words whose projections are kept: some 12 MB when all are filled. */
const SLOTS = 16_384;

/** What the dictionary says of a word by itself, as numbers (`wordProperties`). */
export type PropertiesOf = (word: string) => readonly number[];

/**
 * What a word by itself gives to the first layer of the span model: its vector, its letters (a convolution over three of them, then the
 * greatest of each channel), its outline and its properties in the dictionary. Computed once for each different word.
 */
export class WordForms {
  private readonly slots = new WordSlots(SLOTS);
  private readonly cache: number;
  private readonly weights: number;
  private readonly bias: number;
  private readonly features: number;
  private readonly results: number;
  private readonly depth: number;
  private readonly grams: number;
  /** What each letter gives to the letter after it, to itself and to the one before it: [letter][3][grams]; then a row of zeros. */
  private readonly letterGrams: number;
  private readonly nothing: number;
  private readonly gramBias: number;
  private readonly letterNumbers: ReadonlyMap<string, number>;
  private readonly unknown: Float32Array;
  private readonly properties: number;
  private readonly shapes: number;
  private readonly list: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly vectors: WordVectors,
    private readonly propertiesOf: PropertiesOf,
    model: ModelFile,
    readonly width: number,
  ) {
    const gramBias = model.floats('grams.bias');
    this.grams = gramBias.length;
    this.gramBias = memory.store(gramBias);
    this.depth = vectors.dimension + this.grams;
    this.letterGrams = memory.store(letterGrams(model, this.grams));
    this.nothing = memory.allocate(this.grams);
    this.letterNumbers = new Map(model.lines('alphabet').map((letter, i) => [letter, i + 2]));
    this.unknown = model.floats('unknown');
    this.properties = memory.store(model.floats('property'));
    this.shapes = memory.store(model.floats('shape'));
    this.list = memory.allocate(Math.max(3 * LETTERS, 1 + model.shape('property')[0]!));
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
    const missing = this.slots.missing(words);
    for (let at = 0; at < missing.length; at += BATCH) this.project(missing.slice(at, at + BATCH));
  }

  /** The address of a prepared word's projection: `width` floats. */
  address(word: string): number {
    return this.cache + this.slots.find(word) * this.width * 4;
  }

  private project(words: readonly string[]): void {
    const { memory, depth, width, features, results } = this;
    for (const [i, word] of words.entries()) this.writeFeatures(word, features + i * depth * 4);
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
    for (const [i, word] of words.entries()) {
      const row = results + i * width * 4;
      this.addProperties(word, row);
      memory.bytes.copyWithin(this.cache + this.slots.take(word) * width * 4, row, row + width * 4);
    }
  }

  private addProperties(word: string, row: number): void {
    const { memory, list, width, shapes, properties } = this;
    let at = list / 4;
    memory.integers[at++] = shapes + wordShape(word) * width * 4;
    for (const property of this.propertiesOf(word)) memory.integers[at++] = properties + property * width * 4;
    memory.kernels.addRows(list, at - list / 4, row, width);
  }

  private writeFeatures(word: string, address: number): void {
    const { memory, vectors } = this;
    const id = vectors.id(word.toLowerCase());
    if (id === vectors.unknown) memory.floats.set(this.unknown, address / 4);
    else vectors.write(id, memory.floats, address / 4);
    this.writeGrams(word, address + vectors.dimension * 4);
  }

  private writeGrams(word: string, address: number): void {
    const { memory, list, grams, letterGrams: table, nothing } = this;
    const { integers } = memory;
    const all = [...word];
    const shown = all.length <= LETTERS ? all : [...all.slice(0, LETTERS / 2), ...all.slice(-LETTERS / 2)];
    const numbers = shown.map((letter) => this.letterNumbers.get(letter) ?? 1);
    const row = (number: number, tap: number): number => table + (number * 3 + tap) * grams * 4;
    let at = list / 4;
    for (let i = 0; i < numbers.length; i++) {
      // number 0 stands beside the first and the last letter; its vector is trained as any other, but beyond 14 letters there is none
      integers[at++] = i === 0 ? nothing : row(numbers[i - 1]!, 0);
      integers[at++] = row(numbers[i]!, 1);
      integers[at++] = i === LETTERS - 1 ? nothing : row(numbers[i + 1] ?? 0, 2);
    }
    memory.kernels.greatestSums(list, numbers.length, this.gramBias, address, grams);
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
