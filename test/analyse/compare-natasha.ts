import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nameSpans } from '../../src/analyse/name-spans.js';
import type { NameSpan, Token } from '../../src/model/token.js';
import type { TokenRows } from '../../src/neural/token-rows.js';
import type { Language } from '../../src/russian/language.js';
import { type NameToken, normalName } from '../../src/russian/normal-name.js';
import { sentenize } from '../../src/segment/sentenize.js';
import { tokenize } from '../../src/segment/tokenize.js';

/** What scripts/make-reference.py writes: natasha's results for texts, and pymorphy3's readings of their words. */
export interface Reference {
  readonly texts: readonly ReferenceText[];
  readonly words: Readonly<
    Record<string, readonly [word: string, tag: string, normal: string, score: number][]>
  >;
}

interface ReferenceText {
  readonly text: string;
  readonly tokens: readonly [start: number, stop: number][];
  readonly sentences: readonly [start: number, stop: number, tokens: number][];
  readonly names: readonly string[];
  readonly morphology: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly lemmas: readonly string[];
  readonly spans: readonly [start: number, stop: number, type: string, normal: string][];
}

export const LAYERS = [
  'tokens',
  'sentences',
  'names',
  'spans',
  'morphology',
  'heads',
  'relations',
  'lemmas',
  'normal forms',
  'parses',
] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * How many things were compared in each layer, the differences as lines to read (`what: ours / natasha's`), and how many were let pass
 * because natasha's own choice is arbitrary (`isRepetition`).
 */
export type Comparison = Readonly<
  Record<Layer, { compared: number; differences: string[]; excused: number }>
>;

export function readReference(path: string | URL): Reference {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}

/** Compares all layers of all texts with the reference: segmentation, networks (the syntax before it is repaired), dictionary. */
export function compareWithNatasha(reference: Reference, language: Language): Comparison {
  const comparison = Object.fromEntries(
    LAYERS.map((layer) => [layer, { compared: 0, differences: [] as string[], excused: 0 }]),
  ) as Comparison;
  const expect: Expect = (layer, what, ours, theirs, excused = false) => {
    comparison[layer].compared++;
    if (ours === theirs) return;
    if (excused) comparison[layer].excused++;
    else comparison[layer].differences.push(`${what}: ${ours} / ${theirs}`);
  };
  for (const text of reference.texts) compareText(text, language, expect);
  for (const [word, theirs] of Object.entries(reference.words)) compareParses(word, theirs, language, expect);
  return comparison;
}

type Expect = (layer: Layer, what: string, ours: string, theirs: string, excused?: boolean) => void;

function compareText(reference: ReferenceText, language: Language, expect: Expect): void {
  const { text } = reference;
  const tokens = tokenize(text);
  const start = text.slice(0, 40);
  expect('tokens', start, bounds(tokens.map((t) => [t.start, t.stop])), bounds(reference.tokens));
  const sentences = sentenize(text).map((s) => [s.start, s.stop] as const);
  expect('sentences', start, bounds(sentences), bounds(reference.sentences));
  compareNames(reference, tokens, language, expect);
  const words = tokens.map((token) => token.text);
  let from = 0;
  const sequences = reference.sentences.map(([, , count]) => words.slice(from, (from += count)));
  const rows = language.encoder.encode(sequences);
  const tags = language.morphology.tag(rows);
  const { heads, relations } = language.syntax.parse(rows);
  let row = 0;
  let at = 0;
  for (const sequence of sequences) {
    const first = row;
    for (const word of sequence) {
      const { pos, features } = language.morphology.readings[tags[row]!]!;
      expect('morphology', word, sortTag(language.morphology.tags[tags[row]!]!), reference.morphology[at]!);
      const theirHead = reference.heads[at]!;
      const head = heads[row]!;
      expect('heads', word, `${head}`, `${theirHead}`, isRepetition(rows, first, head, theirHead));
      expect('relations', word, language.syntax.relations[relations[row]!]!, reference.relations[at]!);
      expect('lemmas', word, language.lemmatizer.lemma(word, pos, features), reference.lemmas[at]!);
      row++;
      at++;
    }
    row++;
  }
}

/** The whole text as one sequence, as natasha does. */
function compareNames(
  reference: ReferenceText,
  tokens: readonly Token[],
  language: Language,
  expect: Expect,
): void {
  const words = tokens.map((token) => token.text);
  const ids = language.names.tag(language.encoder.encode([words]));
  const tags = words.map((_, i) => language.names.tags[ids[i]!]!);
  words.forEach((word, i) => {
    expect('names', word, tags[i]!, reference.names[i]!);
  });
  const spans = nameSpans(tokens, tags).map((s) => `${s.start}-${s.stop} ${s.type}`);
  const theirs = reference.spans.map((s) => `${s[0]}-${s[1]} ${s[2]}`);
  expect('spans', reference.text.slice(0, 40), spans.join(), theirs.join());
  const read = readingsOf(reference, tokens);
  for (const [start, stop, type, normal] of reference.spans) {
    const first = tokens.findIndex((token) => token.start >= start);
    const inside = read.slice(first).filter((token) => token.stop <= stop);
    const ours = normalName(language.dictionary, type as NameSpan['type'], inside, first);
    expect('normal forms', reference.text.slice(start, stop), ours, normal);
  }
}

/** The tokens of a text with natasha's readings and governors (these as indices in the text, -1 for none). */
function readingsOf({ sentences, morphology, heads }: ReferenceText, tokens: readonly Token[]): NameToken[] {
  const read: NameToken[] = [];
  for (const [, , count] of sentences) {
    const first = read.length;
    for (let at = first; at < first + count; at++) {
      const [pos = '', ...features] = morphology[at]!.split('|');
      const head = heads[at]! > 0 ? first + heads[at]! - 1 : -1;
      read.push({
        ...tokens[at]!,
        pos,
        features: Object.fromEntries(features.map((f) => f.split('='))),
        head,
      });
    }
  }
  return read;
}

function compareParses(
  word: string,
  theirs: Reference['words'][string],
  { dictionary }: Language,
  expect: Expect,
): void {
  const ours = dictionary.parse(word);
  const line = (readings: readonly string[][]): string => readings.map((r) => r.join('|')).join(';');
  // both scores are rounded: the same where they are not further apart than that
  const score = (i: number, own: number): string => {
    const their = theirs[i]?.[3] ?? Number.NaN;
    return (Math.abs(own - their) < 2e-6 ? their : own).toFixed(6);
  };
  expect(
    'parses',
    word,
    line(ours.map((p, i) => [p.word, p.tag.text, p.normal, score(i, p.score)])),
    line(theirs.map(([spelt, tag, normal, theirScore]) => [spelt, tag, normal, theirScore.toFixed(6)])),
  );
}

/**
 * Whether two governors (counted from 1) of the sequence that begins at row `first` are the same to the network: it sees three rows to
 * either side, so that the same words in the same surroundings score the same to the last bit. natasha chooses between them by how its
 * matrix product was rounded (and chooses otherwise when it is given the sentences in batches of another size), we the first.
 */
function isRepetition(rows: TokenRows, first: number, one: number, other: number): boolean {
  const around = (place: number): string =>
    [-3, -2, -1, 0, 1, 2, 3]
      .map((offset) => first + place - 1 + offset)
      .map((row) => `${rows.words[row] ?? -1} ${rows.shapes[row] ?? 0}`)
      .join();
  return one > 0 && other > 0 && around(one) === around(other);
}

const bounds = (spans: readonly (readonly number[])[]): string =>
  spans.map((s) => `${s[0]}-${s[1]}`).join(' ');

/** natasha prints features in the order of their names. */
function sortTag(tag: string): string {
  const [pos, ...features] = tag.split('|');
  return [pos, ...features.sort()].join('|');
}
