import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SozhError } from '../errors.js';
import { ModelFile } from '../neural/model-file.js';
import { MorphologyTagger } from '../neural/morphology-tagger.js';
import { NameTagger } from '../neural/name-tagger.js';
import { RelationTagger } from '../neural/relation-tagger.js';
import { SpanTagger } from '../neural/span-tagger.js';
import { SyntaxParser } from '../neural/syntax-parser.js';
import { TokenEncoder } from '../neural/token-encoder.js';
import { WordVectors } from '../neural/word-vectors.js';
import { Dictionary } from '../russian/dictionary.js';
import type { Effort, Language } from '../russian/language.js';
import { Lemmatizer } from '../russian/lemmatizer.js';
import { wordProperties } from '../russian/word-properties.js';

/** data/ of this package: src/ and dist/ both lie one level under its root. */
const DATA = new URL('../../data/', import.meta.url);

/**
 * Loads the dictionary and the networks from `models/` under the data folder (a path or file URL; by default that of this package).
 * Takes half a second and some 150 MB; call it once. Throws `knowledge/bad-data` where files are missing or damaged.
 * `shared`: models that another thread has read already (`shareModels`). `effort`: `full` gives
 * natasha's very tags.
 */
export function loadLanguage(
  dataFolder: URL | string = DATA,
  shared: SharedModels = {},
  effort: Effort = 'full',
): Language {
  const folder = typeof dataFolder === 'string' ? pathToFileURL(`${dataFolder}/`) : dataFolder;
  const model = (name: string): ModelFile =>
    new ModelFile(shared[name] ?? readModel(new URL(`models/${name}.bin`, folder)));
  const precision = effort === 'full' ? 'exact' : 'quick';
  const vectors = new WordVectors(model('vectors'));
  const dictionary = readDictionary(model('dictionary'));
  return {
    dictionary,
    lemmatizer: new Lemmatizer(dictionary),
    encoder: new TokenEncoder(vectors),
    names: new NameTagger(vectors, model('ner'), { precision }),
    morphology: new MorphologyTagger(vectors, model('morphology'), { precision }),
    syntax: new SyntaxParser(vectors, model('syntax'), { precision }),
    spans: new SpanTagger(vectors, (word) => wordProperties(word, dictionary), model('spans')),
    relations: new RelationTagger(vectors, model('relations')),
    effort,
  };
}

/** Model files by name, in memory that threads can share. */
export type SharedModels = Readonly<Record<string, Uint8Array>>;

/** Reads all model files into memory that threads can share: 65 MB in all, instead of 65 MB in each thread. */
export function shareModels(): SharedModels {
  const folder = new URL('models/', DATA);
  const names = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -4), new ModelFile(readModel(new URL(name, folder))).share()]),
  );
}

/** Loads the word vectors alone. */
export function loadVectors(dataFolder: URL | string = DATA): WordVectors {
  const folder = typeof dataFolder === 'string' ? pathToFileURL(`${dataFolder}/`) : dataFolder;
  return new WordVectors(new ModelFile(readModel(new URL('models/vectors.bin', folder))));
}

/** Loads the dictionary alone (a tenth of a second, 60 MB), for what needs no networks. */
export function loadDictionary(dataFolder: URL | string = DATA): Dictionary {
  const folder = typeof dataFolder === 'string' ? pathToFileURL(`${dataFolder}/`) : dataFolder;
  return readDictionary(new ModelFile(readModel(new URL('models/dictionary.bin', folder))));
}

function readDictionary(model: ModelFile): Dictionary {
  return new Dictionary({
    words: model.bytes('words'),
    probabilities: model.bytes('probabilities'),
    endings: [0, 1, 2].map((prefix) => model.bytes(`endings${prefix}`)),
    paradigms: model.bytes('paradigms'),
    suffixes: model.lines('suffixes'),
    tags: model.lines('tags'),
    grammemes: model.lines('grammemes'),
    knownPrefixes: model.lines('knownPrefixes'),
  });
}

function readModel(file: URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SozhError('knowledge/bad-data', `cannot read the model file ${file.pathname}`, {
      hint: 'data/models belongs to the program: install it again, or make it with scripts/repack-models.py',
      cause,
    });
  }
}
