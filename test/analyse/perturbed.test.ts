import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import { ModelFile } from '../../src/neural/model-file.js';
import { MorphologyTagger } from '../../src/neural/morphology-tagger.js';
import { NameTagger } from '../../src/neural/name-tagger.js';
import { SyntaxParser } from '../../src/neural/syntax-parser.js';
import { WordVectors } from '../../src/neural/word-vectors.js';
import type { Dictionary } from '../../src/russian/dictionary.js';
import type { Language } from '../../src/russian/language.js';
import { Lemmatizer } from '../../src/russian/lemmatizer.js';
import type { Parse } from '../../src/russian/parse.js';
import { compareWithNatasha, type Layer, readReference } from './compare-natasha.js';

// the comparison in natasha.test.ts is worth something only if a small fault in any part of a network shows in it

const language = loadLanguage();
const reference = readReference(new URL('reference/natasha.json.gz', import.meta.url));
const readModel = (name: string): ModelFile =>
  new ModelFile(Uint8Array.from(readFileSync(new URL(`../../data/models/${name}.bin`, import.meta.url))));
const vectors = new WordVectors(readModel('vectors'));

/** The model with a number added to one element of a part. */
function perturbed(name: string, part: string, element: number, by: number): ModelFile {
  const model = readModel(name);
  const values = model.floats(part);
  values[element] = values[element]! + by;
  return model;
}

const faults: readonly [part: string, layer: Layer, change: () => Partial<Language>][] = [
  [
    'transitions',
    'names',
    () => ({ names: new NameTagger(vectors, perturbed('ner', 'transitions', 18, 3)) }),
  ],
  ['shapes', 'names', () => ({ names: new NameTagger(vectors, perturbed('ner', 'shapes', 5 * 30, 3)) })],
  [
    'layer1.norm.bias',
    'morphology',
    () => ({ morphology: new MorphologyTagger(vectors, perturbed('morphology', 'layer1.norm.bias', 0, 3)) }),
  ],
  [
    'layer3.convolution.weight',
    'morphology',
    () => ({
      morphology: new MorphologyTagger(vectors, perturbed('morphology', 'layer3.convolution.weight', 4, 3)),
    }),
  ],
  ['arc.root', 'heads', () => ({ syntax: new SyntaxParser(vectors, perturbed('syntax', 'arc.root', 0, 5)) })],
  [
    'relation.tail.bias',
    'relations',
    () => ({ syntax: new SyntaxParser(vectors, perturbed('syntax', 'relation.tail.bias', 3, 5)) }),
  ],
];

it.each(faults)('a changed number in %s is noticed in the layer %s', (_, layer, change) => {
  const comparison = compareWithNatasha(reference, { ...language, ...change() });
  expect(comparison[layer].differences.length).toBeGreaterThan(0);
});

const reversed = (word: string): readonly Parse[] => [...language.dictionary.parse(word)].reverse();
const dictionaryFaults: readonly [layer: Layer, fault: PropertyDescriptorMap][] = [
  ['parses', { parse: { value: reversed } }],
  ['lemmas', { parse: { value: reversed } }],
  ['normal forms', { inflect: { value: () => null } }],
];

it.each(dictionaryFaults)('a faulty dictionary is noticed in the layer %s', (layer, fault) => {
  const dictionary: Dictionary = Object.create(language.dictionary, fault);
  const lemmatizer = new Lemmatizer(dictionary);
  const comparison = compareWithNatasha(reference, { ...language, dictionary, lemmatizer });
  expect(comparison[layer].differences.length).toBeGreaterThan(0);
});
