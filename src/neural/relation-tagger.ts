import type { WantedRelations } from '../model/wanted-relations.js';
import { EntityPairs, type PairEntity, PairMemory, type PairToken } from './entity-pairs.js';
import type { ModelFile } from './model-file.js';
import { type RelationLayers, SENTENCE_ROWS } from './relation-encoder.js';
import { RelationNetwork, SENTENCE_ENTITIES } from './relation-network.js';
import type { WordVectors } from './word-vectors.js';

/** A sentence with its entities; relations are sought between them. */
export interface RelationSentence {
  readonly tokens: readonly PairToken[];
  readonly entities: readonly PairEntity[];
}

/** Two entities of a sentence by their index, the label of their relation and how likely it is. */
export interface TaggedRelation {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly probability: number;
}

/** Two entities whose types may be related: the number of the pair of types, and the labels that it had in training. */
interface PossiblePair {
  readonly a: number;
  readonly b: number;
  readonly kind: number;
  readonly labels: readonly string[];
}

/**
 * Finds relations between the entities of a sentence: the likeliest label of each pair whose types were ever related in training, by
 * `RelationNetwork` (trained by training/relations). Of relations that an entity seldom has twice in a sentence the likeliest is kept.
 */
export class RelationTagger {
  /** The names of the labels by number; number 0 is "none". */
  readonly labels: readonly string[];
  private readonly network: RelationNetwork;
  private readonly types: ReadonlyMap<string, number>;
  private readonly kinds: ReadonlyMap<string, { readonly kind: number; readonly labels: readonly string[] }>;
  /** Labels that an entity has but once in a sentence as their first member («WORKPLACE»: one workplace). */
  private readonly single: ReadonlySet<string>;

  constructor(vectors: WordVectors, model: ModelFile) {
    this.network = new RelationNetwork(vectors, model);
    this.labels = ['', ...model.lines('labels')];
    this.types = new Map(model.lines('types').map((name, i) => [name, i]));
    this.kinds = new Map(
      model.lines('kinds').map((line, kind) => {
        const [a, b, ...labels] = line.split(' ');
        return [`${a} ${b}`, { kind, labels }];
      }),
    );
    this.single = new Set(model.lines('single'));
  }

  /**
   * The likeliest relation of every pair of entities, where it is likelier than none and wanted (null: any is). A sentence is read where its
   * entities allow all wanted labels, and where it is no longer than `SENTENCE_ROWS` tokens. The sentences are those of a whole document: what
   * was named before counts.
   */
  find(
    sentences: readonly RelationSentence[],
    layers: RelationLayers,
    wanted: WantedRelations | null,
  ): TaggedRelation[] {
    const found: TaggedRelation[] = [];
    const known = new PairMemory();
    let from = 0;
    for (const [number, { tokens, entities: given }] of sentences.entries()) {
      const order = given
        .map((_, i) => i)
        .filter((i) => this.types.has(given[i]!.label))
        .sort((i, j) => given[i]!.first - given[j]!.first || given[j]!.last - given[i]!.last);
      const entities = order.map((i) => given[i]!);
      const pairs = new EntityPairs(tokens, entities, number, known);
      const possible = this.possiblePairs(entities);
      const asked = wanted ? askedPairs(possible, entities, wanted) : possible;
      if (asked.length > 0 && tokens.length <= SENTENCE_ROWS && entities.length <= SENTENCE_ENTITIES)
        for (const relation of this.tag(tokens, entities, pairs, asked, from, layers))
          found.push({ ...relation, sentence: number, from: order[relation.from]!, to: order[relation.to]! });
      pairs.remember(possible.map(({ a, b }) => [a, b]));
      from += tokens.length;
    }
    return wanted ? found.filter(({ label }) => wanted.labels.has(label)) : found;
  }

  private possiblePairs(entities: readonly PairEntity[]): PossiblePair[] {
    const pairs: PossiblePair[] = [];
    for (const [a, one] of entities.entries())
      for (const [b, other] of entities.entries()) {
        const known = a === b ? undefined : this.kinds.get(`${one.label} ${other.label}`);
        if (known) pairs.push({ a, b, ...known });
      }
    return pairs;
  }

  private tag(
    tokens: readonly PairToken[],
    entities: readonly PairEntity[],
    pairs: EntityPairs,
    asked: readonly PossiblePair[],
    from: number,
    layers: RelationLayers,
  ): Omit<TaggedRelation, 'sentence'>[] {
    const typed = entities.map((entity, i) => ({
      ...entity,
      type: this.types.get(entity.label)!,
      head: pairs.heads[i]!,
    }));
    const described = asked.map(({ a, b, kind }) => ({ ...pairs.describe(a, b), kind }));
    const labelled = this.network.label(tokens, typed, described, from, layers).flatMap((best, i) => {
      const { a, b } = asked[i]!;
      const { label, probability } = best;
      return label > 0 ? [{ from: a, to: b, label: this.labels[label]!, probability }] : [];
    });
    return this.withoutRivals(labelled);
  }

  /** Of the relations of one entity by a label that it has but once, the likeliest. */
  private withoutRivals<T extends Omit<TaggedRelation, 'sentence'>>(found: readonly T[]): T[] {
    const best = new Map<string, T>();
    for (const relation of found) {
      const key = `${relation.label} ${relation.from}`;
      const rival = best.get(key);
      if (!rival || rival.probability < relation.probability) best.set(key, relation);
    }
    return found.filter(
      (relation) =>
        !this.single.has(relation.label) || best.get(`${relation.label} ${relation.from}`) === relation,
    );
  }
}

/** The pairs that may have a wanted label; none where the entities of the sentence do not allow all of them. */
function askedPairs(
  possible: readonly PossiblePair[],
  entities: readonly PairEntity[],
  wanted: WantedRelations,
): readonly PossiblePair[] {
  const asked = possible.filter(
    ({ a, labels }) => entities[a]!.label === wanted.from && labels.some((label) => wanted.labels.has(label)),
  );
  const allowed = new Set(asked.flatMap(({ labels }) => labels));
  return [...wanted.labels].every((label) => allowed.has(label)) ? asked : [];
}
