import type { Decision } from '../model/decision.js';
import type { Node } from '../model/edge.js';
import { makeIdentity } from './identity.js';
import { compareText } from './report-order.js';
import { editDistance, foldName } from './similar-names.js';

/** Two nodes that may be one: how likely from 0 to 1, and why in words. */
export interface Proposal {
  readonly one: Node;
  readonly other: Node;
  readonly score: number;
  readonly reason: string;
}

interface Named {
  readonly node: Node;
  /** the folded name, and its words */
  readonly name: string;
  readonly words: readonly string[];
  readonly others: ReadonlySet<string>;
}

interface Likeness {
  readonly score: number;
  readonly reason: string;
}

/** A reason to take two nodes of one type for one; the first that holds counts. */
type Reason = (one: Named, other: Named) => Likeness | null;

/** «Дмитрий Крутой» and «Крутой Дмитрий»: the same words. */
const sameWords: Reason = (one, other) =>
  [...one.words].sort().join(' ') === [...other.words].sort().join(' ')
    ? { score: 0.95, reason: 'the same words' }
    : null;

/** «Союзное государство» is an alias of one and the name of the other. */
const sharedAlias: Reason = (one, other) => {
  const shared = [one.name, ...one.others].find((name) => name === other.name || other.others.has(name));
  return shared ? { score: 0.9, reason: `both are called «${shared}»` } : null;
};

/** «Д. Крутой» and «Дмитрий Крутой»: an initial in place of the name. */
const initials: Reason = (one, other) => {
  const [a, b] = [one.words, other.words];
  if (one.node.type !== 'Person' || a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return null;
  const [first, second] = [a[0]!, b[0]!];
  const short = first.length === 1 ? first : second.length === 1 ? second : null;
  return short && first[0] === second[0]
    ? { score: 0.85, reason: `the same surname, and «${short.toUpperCase()}.» may be short for the name` }
    : null;
};

/** «ЕАЭС» and «Евразийский экономический союз»: the first letters of the words. */
const abbreviation: Reason = (one, other) => {
  const letters = ({ words }: Named) => words.map((word) => word[0]).join('');
  const isShort = (short: Named, long: Named) =>
    long.words.length > 2 &&
    short.words.length === 1 &&
    short.name.length > 2 &&
    short.name === letters(long);
  return isShort(one, other) || isShort(other, one)
    ? { score: 0.8, reason: 'one is made of the first letters of the other' }
    : null;
};

/**
 * «Реут» and «Реутт»: one word differs in a letter, in a long word in two, but not in its first («Псковская» is not «Московская»); numbers
 * must agree («Форум-2022» is not «Форум-2023»).
 */
const slip: Reason = (one, other) => {
  if (one.words.length !== other.words.length || numbersOf(one.name) !== numbersOf(other.name)) return null;
  const differing = one.words.flatMap((word, index) =>
    word === other.words[index] ? [] : [[word, other.words[index]!] as const],
  );
  const [pair] = differing;
  if (differing.length !== 1 || !pair || pair[0][0] !== pair[1][0]) return null;
  const length = Math.min(pair[0].length, pair[1].length);
  if (length < 4 || Math.abs(pair[0].length - pair[1].length) > 2) return null;
  const distance = editDistance(...pair);
  if (distance > (length < 10 ? 1 : 2)) return null;
  return {
    score: distance === 1 ? 0.7 : 0.6,
    reason: `the names differ in ${distance === 1 ? 'a letter' : '2 letters'}`,
  };
};

/** «Крутой» and «Дмитрий Крутой», «завод "Сожмаш"» and «Сожмаш»: one name holds the other. */
const partOfName: Reason = (one, other) => {
  const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
  if (short.words.length === long.words.length || short.name.length < 4) return null;
  if (one.node.type === 'Person' && short.words.at(-1) !== long.words.at(-1)) return null;
  return ` ${long.name} `.includes(` ${short.name} `)
    ? { score: 0.5, reason: `«${long.node.name}» holds the name of the other` }
    : null;
};

/** «Дмитрий Крутой» and «Иван Крутой»: the same surname with another name; seldom one person. */
const sameSurname: Reason = (one, other) =>
  one.node.type === 'Person' &&
  one.words.length > 1 &&
  one.words.at(-1) === other.words.at(-1) &&
  other.words.length > 1
    ? { score: 0.2, reason: 'the same surname, another first name' }
    : null;

const REASONS: readonly Reason[] = [
  sameWords,
  sharedAlias,
  initials,
  abbreviation,
  slip,
  partOfName,
  sameSurname,
];

/**
 * Pairs of nodes of one type that may be one entity, the likeliest first, in a fixed order. Left out: pairs that a decision calls different,
 * and pairs of nodes that are both `known` (the gazetteer tells them apart).
 */
export function proposePairs(
  nodes: readonly Node[],
  decisions: readonly Decision[],
  known: (id: string) => boolean = () => false,
): Proposal[] {
  const { nodeOfAll } = makeIdentity(decisions);
  const apart = new Set(
    decisions.flatMap((decision) =>
      decision.kind === 'different' ? keyOf(nodeOfAll(decision.entity), nodeOfAll(decision.other)) : [],
    ),
  );
  const proposals: Proposal[] = [];
  for (const [one, other] of pairsOf(nodes.map(fold))) {
    if (known(one.node.id) && known(other.node.id)) continue;
    if (apart.has(keyOf(one.node.id, other.node.id))) continue;
    for (const reason of REASONS) {
      const likeness = reason(one, other);
      if (!likeness) continue;
      proposals.push({ one: one.node, other: other.node, ...likeness });
      break;
    }
  }
  return proposals.sort(
    (a, b) => b.score - a.score || compareText(a.one.id, b.one.id) || compareText(a.other.id, b.other.id),
  );
}

/** Every pair of one type that has a word, an alias, a beginning or an end in common, each once; the node of more articles first. */
function* pairsOf(named: readonly Named[]): Generator<[Named, Named]> {
  const order = [...named].sort(
    (a, b) => b.node.articles - a.node.articles || compareText(a.node.id, b.node.id),
  );
  const before = new Map<string, Named[]>();
  for (const other of order) {
    const keys = keysOf(other);
    for (const one of new Set(keys.flatMap((key) => before.get(key) ?? []))) yield [one, other];
    for (const key of keys) {
      const bucket = before.get(key);
      if (bucket) bucket.push(other);
      else before.set(key, [other]);
    }
  }
}

function keysOf({ node, name, words, others }: Named): string[] {
  const letters = words.map((word) => word[0]).join('');
  const long = words.filter((word) => word.length > 2);
  const keys = [name, ...others, letters, ...long, `${name.slice(0, 3)}…`, `…${name.slice(-3)}`];
  return [...new Set(keys)].map((key) => `${node.type} ${key}`);
}

function fold(node: Node): Named {
  const name = foldName(node.name);
  const others = [...Object.values(node.names), ...node.aliases].flatMap((one) => (one ? foldName(one) : []));
  return { node, name, words: name.split(' '), others: new Set(others) };
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const numbersOf = (name: string): string => (name.match(/\d+/g) ?? []).join(' ');
