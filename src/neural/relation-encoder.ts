import { HIDDEN_WIDTH } from './encoder-layout.js';
import type { PairEntity, PairToken } from './entity-pairs.js';
import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { ShortMatrix } from './short-matrix.js';
import { FloatWordProduct } from './word-product.js';
import { WordProjections } from './word-projections.js';
import type { WordVectors } from './word-vectors.js';

/** The most tokens of a sentence that are read; longer ones have no relations. */
export const SENTENCE_ROWS = 256;

/** The most rows of tables that are added up for a token. */
const LIST = 64;

/** Words whose projections are kept. */
const SLOTS = 8192;

/** The taggers' hidden layers and the span model's rows of a document's tokens, one after another. */
export interface RelationLayers {
  readonly names: Float32Array;
  readonly morphology: Float32Array;
  readonly encoded: Float32Array;
}

interface Layer {
  readonly depth: number;
  readonly scale: number;
  readonly scales: number;
  readonly mix: ShortMatrix;
  readonly gain: number;
  readonly shift: number;
}

/**
 * The rows that the relation model makes of a sentence's tokens: word, hidden layers of the other networks, part of speech, syntactic relation
 * and the entities that cover it; then gated layers, each over five neighbouring rows channel by channel and over the row of the governor.
 */
export class RelationEncoder {
  readonly width: number;
  private readonly taps: number;
  private readonly words: WordProjections;
  private readonly unknown: number;
  private readonly layer: ShortMatrix;
  private readonly layerScales: number;
  private readonly layerShifts: number;
  private readonly layerWidth: number;
  private readonly tables: Readonly<Record<'pos' | 'relation' | 'inside' | 'first', number>>;
  private readonly posNumbers: ReadonlyMap<string, number>;
  private readonly relationNumbers: ReadonlyMap<string, number>;
  private readonly firstGain: number;
  private readonly firstShift: number;
  private readonly layers: readonly Layer[];
  private readonly noShift: number;
  private readonly row: number;
  private readonly list: number;
  private readonly rows: number;
  private readonly shorts: number;
  private readonly mixed: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly vectors: WordVectors,
    model: ModelFile,
  ) {
    const width = model.shape('unknown')[0]!;
    this.width = width;
    this.taps = model.shape('depth0')[0]!;
    const word = model.bytes('word');
    const scales = model.floats('word.scale');
    const weight = (k: number, n: number): number => ((word[k * width + n]! << 24) >> 24) * scales[n]!;
    const product = new FloatWordProduct(memory, vectors, weight, width);
    this.words = new WordProjections(memory, product, vectors.size, SLOTS);
    this.unknown = memory.store(model.floats('unknown'));
    const scale = model.floats('layer.input')[0]!;
    this.layer = new ShortMatrix(memory, model, 'layer', scale);
    this.layerWidth = this.layer.depth;
    this.layerScales = memory.store(model.floats('layer.scales').map((x) => x * scale));
    this.layerShifts = memory.store(model.floats('layer.shifts').map((x) => x * scale));
    this.tables = {
      pos: memory.store(model.floats('pos')),
      relation: memory.store(model.floats('relation')),
      inside: memory.store(model.floats('inside')),
      first: memory.store(model.floats('first')),
    };
    this.posNumbers = new Map(model.lines('pos.names').map((name, i) => [name, i]));
    this.relationNumbers = new Map(model.lines('relation.names').map((name, i) => [name, i + 1]));
    this.firstGain = memory.store(model.floats('gain0'));
    this.firstShift = memory.store(model.floats('shift0'));
    const inputs = model.floats('mix.input');
    this.layers = Array.from(inputs, (input, i) => ({
      depth: memory.store(model.floats(`depth${i}`)),
      scale: input,
      scales: memory.store(new Float32Array(width).fill(input)),
      mix: new ShortMatrix(memory, model, `mix${i}`, input, model.floats(`mix${i}.bias`)),
      gain: memory.store(model.floats(`gain${i + 1}`)),
      shift: memory.store(model.floats(`shift${i + 1}`)),
    }));
    this.noShift = memory.allocate(width);
    this.row = memory.allocate(this.layerWidth);
    this.list = memory.allocate(LIST);
    this.rows = memory.allocate((SENTENCE_ROWS + 2 * this.taps) * width);
    this.shorts = memory.allocate(((SENTENCE_ROWS + 4) * Math.max(this.layerWidth, 2 * width)) / 2);
    this.mixed = memory.allocate((SENTENCE_ROWS + 4) * 2 * width);
  }

  /**
   * The address of the sentence's rows of `width` floats, valid until the next call. `from`: the number of its first token in `layers`;
   * `types`: the number of each entity's type.
   */
  run(
    tokens: readonly PairToken[],
    entities: readonly PairEntity[],
    types: readonly number[],
    from: number,
    layers: RelationLayers,
  ): number {
    const { memory, width } = this;
    const count = tokens.length;
    const first = this.rows + (this.taps >> 1) * width * 4;
    memory.floats.fill(0, this.rows / 4, first / 4);
    this.project(count, from, layers);
    this.addRows(tokens, entities, types, first);
    for (let at = 0; at < count; at++)
      memory.kernels.normaliseRectified(first + at * width * 4, width, this.firstGain, this.firstShift);
    memory.floats.fill(0, first / 4 + count * width, first / 4 + (count + this.taps) * width);
    for (const layer of this.layers) this.runLayer(layer, tokens, first);
    return first;
  }

  /** The hidden layers' share of every row, into `mixed`. */
  private project(count: number, from: number, { names, morphology, encoded }: RelationLayers): void {
    const { memory, layerWidth, row, shorts } = this;
    const encodedWidth = layerWidth - 2 * HIDDEN_WIDTH;
    const take = (source: Float32Array, size: number, token: number, at: number) =>
      memory.floats.set(source.subarray(token * size, (token + 1) * size), row / 4 + at);
    for (let i = 0; i < count; i++) {
      take(names, HIDDEN_WIDTH, from + i, 0);
      take(morphology, HIDDEN_WIDTH, from + i, HIDDEN_WIDTH);
      take(encoded, encodedWidth, from + i, 2 * HIDDEN_WIDTH);
      memory.kernels.quantise(
        row,
        this.layerScales,
        this.layerShifts,
        layerWidth,
        shorts + i * layerWidth * 2,
      );
    }
    this.layer.run(shorts, count, this.mixed);
  }

  /** What each token is by itself and the entities that cover it, added to the layers' share. */
  private addRows(
    tokens: readonly PairToken[],
    entities: readonly PairEntity[],
    types: readonly number[],
    first: number,
  ): void {
    const { memory, vectors, words, width, unknown, mixed, tables, list } = this;
    const { kernels, integers } = memory;
    const ids = Int32Array.from(tokens, ({ text }) => {
      const id = vectors.id(text.toLowerCase());
      return id === vectors.unknown ? -1 : id;
    });
    words.prepare(ids, 0, ids.length);
    const bytes = width * 4;
    memory.bytes.copyWithin(first, mixed, mixed + tokens.length * bytes);
    tokens.forEach(({ pos, relation }, i) => {
      const row = (table: number, number: number): number => table + number * bytes;
      let at = list / 4;
      integers[at++] = ids[i]! < 0 ? unknown : words.address(ids[i]!);
      integers[at++] = row(tables.pos, this.posNumbers.get(pos) ?? 0);
      integers[at++] = row(tables.relation, this.relationNumbers.get(relation) ?? 0);
      for (const [number, entity] of entities.entries()) {
        if (entity.first > i || entity.last < i || at - list / 4 > LIST - 2) continue;
        integers[at++] = row(tables.inside, types[number]!);
        if (entity.first === i) integers[at++] = row(tables.first, types[number]!);
      }
      kernels.addRows(list, at - list / 4, first + i * bytes, width);
    });
  }

  private runLayer(layer: Layer, tokens: readonly PairToken[], first: number): void {
    const { memory, width, shorts, mixed, taps, noShift } = this;
    const { kernels } = memory;
    const bytes = width * 4;
    tokens.forEach(({ head }, i) => {
      // a row of shorts: the convolution's numbers, then the governor's
      const at = shorts + i * bytes;
      const source = first + (i - (taps >> 1)) * bytes;
      kernels.convolveChannels(source, 1, width, layer.depth, taps, bytes, layer.scale, at);
      if (head >= 0) kernels.quantise(first + head * bytes, layer.scales, noShift, width, at + width * 2);
      else memory.shorts.fill(0, at / 2 + width, at / 2 + 2 * width);
    });
    layer.mix.run(shorts, tokens.length, mixed);
    for (let i = 0; i < tokens.length; i++)
      kernels.addGated(mixed + i * 2 * bytes, first + i * bytes, width, layer.gain, layer.shift);
  }
}
