/** A token as the relation model sees it. `head` is the index of its governor in the sentence, -1 for the root. */
export interface PairToken {
  readonly text: string;
  readonly lemma: string;
  readonly pos: string;
  readonly relation: string;
  readonly head: number;
}

/** An entity of a sentence: its type, its first and its last token. */
export interface PairEntity {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** Two entities (indices) with the rows of the tables that their features choose, and the ways between them through syntax. */
export interface EntityPair {
  readonly a: number;
  readonly b: number;
  readonly features: readonly number[];
  readonly up: readonly number[];
  readonly down: readonly number[];
}

/** Tokens of a way that are seen on each side. */
const PATH = 6;

/** What the document said before a sentence: the names and the pairs of names that it held. */
export class PairMemory {
  readonly names = new Set<string>();
  readonly pairs = new Map<string, number>();
}

/**
 * What is known of the pairs of a sentence's entities beside their words, the same as training/relations/pairs.py gives to the network in
 * training: distance, order and nesting, what stands between, whether names are alike or were named before, and the ways through syntax.
 * Entities must be sorted by their first token, the longer first.
 */
export class EntityPairs {
  private readonly lemmas: readonly (readonly string[])[];
  private readonly keys: readonly string[];
  readonly heads: readonly number[];
  private readonly ups: readonly (readonly number[])[];
  private readonly depths: readonly number[];

  constructor(
    private readonly tokens: readonly PairToken[],
    private readonly entities: readonly PairEntity[],
    private readonly number: number,
    private readonly memory: PairMemory,
  ) {
    this.lemmas = entities.map(({ first, last }) => tokens.slice(first, last + 1).map(({ lemma }) => lemma));
    this.keys = this.lemmas.map((lemmas) => lemmas.join(' '));
    this.heads = entities.map((entity) => this.headOf(entity));
    this.ups = this.heads.map((head) => this.up(head));
    this.depths = entities.map((entity) => entities.filter((e) => e !== entity && holds(e, entity)).length);
  }

  describe(a: number, b: number): EntityPair {
    const [one, other] = [this.entities[a]!, this.entities[b]!];
    const nested = holds(one, other) || holds(other, one);
    const low = Math.min(one.last, other.last) + 1;
    const high = Math.max(one.first, other.first);
    const middle = nested ? [] : this.tokens.slice(low, Math.max(low, high));
    const between = nested ? [] : this.entities.filter(({ first, last }) => first >= low && last < high);
    const { up, down, above } = this.path(a, b);
    const has = (marks: string) => middle.some(({ text }) => marks.includes(text));
    const known =
      (this.memory.names.has(this.keys[a]!) ? 1 : 0) + (this.memory.names.has(this.keys[b]!) ? 2 : 0);
    const features = [
      this.place(a, b, middle.length),
      Math.min(6, between.length),
      this.rank(a, b),
      this.rank(b, a),
      Math.min(11, up.length + down.length),
      above,
      this.similar(a, b),
      known,
      Math.min(3, this.number),
      Math.min(3, middle.filter(({ text }) => text === ',').length),
      (has('()') ? 1 : 0) + (has('«»"') ? 2 : 0) + (has('—–-:;') ? 4 : 0),
      Math.min(3, middle.filter(({ pos }) => pos === 'VERB' || pos === 'AUX').length),
      Math.min(2, this.depths[a]!) * 3 + Math.min(2, this.depths[b]!),
      Math.min(3, this.memory.pairs.get(`${this.keys[a]}\n${this.keys[b]}`) ?? 0),
      this.countOf(one.label) * 4 + this.countOf(other.label),
    ];
    return { a, b, features, up, down };
  }

  /** Takes what the sentence held into the memory of its document. */
  remember(pairs: readonly (readonly [a: number, b: number])[]): void {
    const { names, pairs: known } = this.memory;
    for (const [a, b] of pairs) {
      const key = `${this.keys[a]}\n${this.keys[b]}`;
      known.set(key, (known.get(key) ?? 0) + 1);
    }
    for (const key of this.keys) names.add(key);
  }

  /** The first token of the entity whose governor lies outside of it. */
  private headOf({ first, last }: PairEntity): number {
    for (let at = first; at <= last; at++) {
      const { head } = this.tokens[at]!;
      if (head < first || head > last) return at;
    }
    return first;
  }

  private up(from: number): number[] {
    const path: number[] = [];
    for (let at = from; at >= 0 && !path.includes(at); at = this.tokens[at]!.head) path.push(at);
    return path;
  }

  /** Tokens between, up to 8 one by one and then by fours, each for a before b and for b before a; nested ones by what lies between them. */
  private place(a: number, b: number, gap: number): number {
    const [one, other] = [this.entities[a]!, this.entities[b]!];
    if (holds(one, other)) return 36 + Math.min(1, this.nesting(a, b));
    if (holds(other, one)) return 38 + Math.min(1, this.nesting(b, a));
    const far = gap < 9 ? gap : Math.min(17, 9 + ((gap - 9) >> 2));
    return far + (other.first < one.first ? 18 : 0);
  }

  /** How many entities lie in the outer one and hold the inner one. */
  private nesting(outer: number, inner: number): number {
    const [around, within] = [this.entities[outer]!, this.entities[inner]!];
    return this.entities.filter((e, i) => i !== outer && i !== inner && holds(e, within) && !holds(e, around))
      .length;
  }

  /** How many entities of the type of b lie nearer to a than b does. */
  private rank(a: number, b: number): number {
    const mine = this.distance(a, b);
    const { label } = this.entities[b]!;
    const nearer = this.entities.filter(
      (entity, i) => i !== a && i !== b && entity.label === label && this.distance(a, i) < mine,
    );
    return Math.min(3, nearer.length);
  }

  private distance(a: number, b: number): number {
    const [one, other] = [this.entities[a]!, this.entities[b]!];
    return Math.max(0, Math.max(one.first, other.first) - Math.min(one.last, other.last));
  }

  /** From the head of a up to the governor of both, and from below it down to the head of b; `above`: which of them governs the other. */
  private path(a: number, b: number): { up: number[]; down: number[]; above: number } {
    const [up, down] = [this.ups[a]!, this.ups[b]!];
    const common = up.find((at) => down.includes(at));
    if (common === undefined) return { up: up.slice(0, PATH), down: down.slice(0, PATH), above: 0 };
    const upwards = up.slice(0, up.indexOf(common) + 1);
    const downwards = down.slice(0, down.indexOf(common));
    const above = upwards.length === 1 ? 1 : downwards.length === 0 ? 2 : 0;
    return { up: upwards.slice(0, PATH), down: downwards.slice(0, PATH), above };
  }

  /** 0: nothing in common, 1: the same words, 2: one holds the other's, 3: a word in common, 4: an abbreviation, 5: the same beginnings. */
  private similar(a: number, b: number): number {
    if (this.keys[a] === this.keys[b]) return 1;
    const [one, other] = [this.lemmas[a]!, this.lemmas[b]!];
    const [mine, its] = [one, other].map((words) => new Set(words.filter((word) => word.length > 2)));
    const shared = [...mine!].filter((word) => its!.has(word)).length;
    if (shared > 0) return shared === mine!.size || shared === its!.size ? 2 : 3;
    if (isAbbreviation(one, other) || isAbbreviation(other, one)) return 4;
    const [last, end] = [one.at(-1)!, other.at(-1)!];
    return last.length > 4 && last.slice(0, 4) === end.slice(0, 4) ? 5 : 0;
  }

  private countOf(label: string): number {
    return Math.min(3, this.entities.filter((entity) => entity.label === label).length - 1);
  }
}

/** Whether `outer` covers all tokens of `inner`; of equal ones each holds the other. */
const holds = (outer: PairEntity, inner: PairEntity): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** «оон» of «организация объединённых наций» */
const isAbbreviation = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 1 && one[0]!.length > 1 && one[0] === other.map(initial).join('');

const initial = (word: string): string => (/^\p{L}/u.test(word) ? word[0]! : '');
