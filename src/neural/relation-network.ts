import type { EntityPair, PairEntity, PairToken } from './entity-pairs.js';
import { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { RelationEncoder, type RelationLayers } from './relation-encoder.js';
import { ShortMatrix } from './short-matrix.js';
import type { WordVectors } from './word-vectors.js';

/** The most entities of a sentence. */
export const SENTENCE_ENTITIES = 96;

const BATCH = 64;

/** An entity with the number of its type and its head token. */
export interface NetworkEntity extends PairEntity {
  readonly type: number;
  readonly head: number;
}

/** A pair with the number of its types among those that may be related. */
export interface NetworkPair extends EntityPair {
  readonly kind: number;
}

/**
 * The network of the relation model. The rows of both entities (first, last and head token, mean), the means of what stands between them and of
 * the ways through syntax, and tables of what is known of the pair (`EntityPairs`) are added up and rectified; a dense layer and the labels
 * follow. Products are of 16-bit integers.
 */
export class RelationNetwork {
  private readonly memory = new KernelMemory();
  private readonly encoder: RelationEncoder;
  private readonly joined: number;
  private readonly labels: number;
  private readonly ends: ShortMatrix;
  private readonly ways: ShortMatrix;
  private readonly second: ShortMatrix;
  private readonly last: ShortMatrix;
  private readonly scales: Readonly<Record<'ends' | 'ways' | 'second' | 'label', number>>;
  private readonly tables: readonly number[];
  private readonly kinds: number;
  private readonly types: readonly [number, number];
  private readonly noShift: number;
  private readonly input: number;
  private readonly shorts: number;
  private readonly list: number;
  private readonly entityRows: number;
  private readonly pairRows: number;
  private readonly scores: number;

  constructor(vectors: WordVectors, model: ModelFile) {
    const { memory } = this;
    this.encoder = new RelationEncoder(memory, vectors, model);
    const { width } = this.encoder;
    const inputOf = (name: string): number => model.floats(`${name}.input`)[0]!;
    const matrix = (name: string, bias?: Float32Array): ShortMatrix =>
      new ShortMatrix(memory, model, name, inputOf(name), bias);
    this.ends = matrix('ends');
    this.ways = matrix('ways', model.floats('ways.bias'));
    this.second = matrix('second', model.floats('second.bias'));
    this.last = matrix('label', model.floats('label.bias'));
    this.labels = model.lines('labels').length + 1;
    this.joined = this.second.depth;
    const widest = Math.max(4 * width, this.joined);
    const scale = (name: string): number => memory.store(new Float32Array(widest).fill(inputOf(name)));
    this.scales = {
      ends: scale('ends'),
      ways: scale('ways'),
      second: scale('second'),
      label: scale('label'),
    };
    const table = (name: string): number => memory.store(model.floats(name));
    this.tables = model.lines('tables').map((name) => table(`table.${name}`));
    this.kinds = table('kind');
    this.types = [table('type.a'), table('type.b')];
    this.noShift = memory.allocate(widest);
    this.input = memory.allocate(widest);
    this.shorts = memory.allocate((SENTENCE_ENTITIES * widest) / 2);
    this.list = memory.allocate(this.tables.length + 8);
    this.entityRows = memory.allocate((SENTENCE_ENTITIES + 4) * this.ends.outputs);
    this.pairRows = memory.allocate((BATCH + 4) * this.joined);
    this.scores = memory.allocate((BATCH + 4) * this.last.outputs);
  }

  /** For each pair the number of its likeliest label (0: none) and how likely it is. `from`: the number of the first token in `layers`. */
  label(
    tokens: readonly PairToken[],
    entities: readonly NetworkEntity[],
    pairs: readonly NetworkPair[],
    from: number,
    layers: RelationLayers,
  ): { label: number; probability: number }[] {
    const types = entities.map(({ type }) => type);
    const source = this.encoder.run(tokens, entities, types, from, layers);
    this.projectEntities(entities, source);
    const found: { label: number; probability: number }[] = [];
    for (let at = 0; at < pairs.length; at += BATCH)
      found.push(...this.labelBatch(pairs.slice(at, at + BATCH), entities, source));
    return found;
  }

  /** What each entity gives to a pair as its first and as its second member: two rows of `joined` numbers. */
  private projectEntities(entities: readonly NetworkEntity[], source: number): void {
    const { memory, input, shorts, scales, noShift, joined } = this;
    const { width } = this.encoder;
    const bytes = width * 4;
    const take = (token: number, place: number): void => {
      memory.bytes.copyWithin(input + place * bytes, source + token * bytes, source + (token + 1) * bytes);
    };
    entities.forEach(({ first, last, head }, i) => {
      take(first, 0);
      take(last, 1);
      memory.kernels.mean(source + first * bytes, bytes, last + 1 - first, width, input + 2 * bytes);
      take(head, 3);
      memory.kernels.quantise(input, scales.ends, noShift, 4 * width, shorts + i * 8 * width);
    });
    this.ends.run(shorts, entities.length, this.entityRows);
    entities.forEach(({ type }, i) => {
      this.types.forEach((table, side) => {
        this.addRows([table + type * joined * 4], this.entityRows + (2 * i + side) * joined * 4);
      });
    });
  }

  private labelBatch(
    pairs: readonly NetworkPair[],
    entities: readonly NetworkEntity[],
    source: number,
  ): { label: number; probability: number }[] {
    const { memory, joined, pairRows, shorts, scales, noShift, entityRows, scores, last } = this;
    const { kernels, floats } = memory;
    const bytes = joined * 4;
    pairs.forEach((pair, i) => {
      this.writeWays(pair, entities, source, shorts + i * 6 * this.encoder.width);
    });
    this.ways.run(shorts, pairs.length, pairRows);
    pairs.forEach(({ a, b, kind, features }, i) => {
      const known = features.map((value, n) => this.tables[n]! + value * bytes);
      const ends = [entityRows + 2 * a * bytes, entityRows + (2 * b + 1) * bytes];
      this.addRows([...ends, this.kinds + kind * bytes, ...known], pairRows + i * bytes);
    });
    const rectify = (scale: number): void => {
      kernels.rectify(pairRows, pairs.length * joined);
      pairs.forEach((_, i) => {
        kernels.quantise(pairRows + i * bytes, scale, noShift, joined, shorts + i * joined * 2);
      });
    };
    rectify(scales.second);
    this.second.run(shorts, pairs.length, pairRows);
    rectify(scales.label);
    last.run(shorts, pairs.length, scores);
    return pairs.map((_, i) => {
      const at = scores + i * last.outputs * 4;
      const label = kernels.argmax(at, this.labels);
      const best = floats[at / 4 + label]!;
      let sum = 0;
      for (let n = 0; n < this.labels; n++) sum += Math.exp(floats[at / 4 + n]! - best);
      return { label, probability: 1 / sum };
    });
  }

  /** The means of the rows between the entities and of both ways through syntax, as 16-bit integers. */
  private writeWays(
    { a, b, up, down }: EntityPair,
    entities: readonly PairEntity[],
    source: number,
    out: number,
  ): void {
    const { memory, input, scales, noShift } = this;
    const { kernels, floats } = memory;
    const { width } = this.encoder;
    const bytes = width * 4;
    const low = Math.min(entities[a]!.last, entities[b]!.last) + 1;
    const high = Math.max(entities[a]!.first, entities[b]!.first);
    floats.fill(0, input / 4, input / 4 + 3 * width);
    if (high > low) kernels.mean(source + low * bytes, bytes, high - low, width, input);
    [up, down].forEach((path, side) => {
      if (path.length === 0) return;
      const at = input + (side + 1) * bytes;
      this.addRows(
        path.map((token) => source + token * bytes),
        at,
        width,
      );
      for (let n = at / 4; n < at / 4 + width; n++) floats[n]! /= path.length;
    });
    kernels.quantise(input, scales.ways, noShift, 3 * width, out);
  }

  private addRows(addresses: readonly number[], out: number, width = this.joined): void {
    this.memory.integers.set(addresses, this.list / 4);
    this.memory.kernels.addRows(this.list, addresses.length, out, width);
  }
}
