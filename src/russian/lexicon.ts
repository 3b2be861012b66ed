import { Dawg } from './dawg.js';
import { PARADIGM_PREFIXES, Paradigms } from './paradigms.js';
import type { Parse } from './parse.js';
import { type Respelling, respell, type Spelling } from './respell.js';
import type { Tag } from './tag.js';

/** The parts of data/models/dictionary.bin, unpacked. */
export interface DictionaryFiles {
  readonly words: Uint8Array;
  readonly probabilities: Uint8Array;
  /** Endings of the paradigms' words that begin with '', «по», «наи». */
  readonly endings: readonly Uint8Array[];
  readonly paradigms: Uint8Array;
  readonly suffixes: readonly string[];
  readonly tags: readonly string[];
  /** Lines `name parent` (the parent may be missing). */
  readonly grammemes: readonly string[];
  readonly knownPrefixes: readonly string[];
}

/** A paradigm that words with a certain ending have, and how many of them there are in the dictionary. */
export interface Guess {
  readonly parse: Parse;
  readonly count: number;
}

/** The dictionary as it is stored: known words, endings of known words, and how often a word has which tag. */
export class Lexicon {
  readonly paradigms: Paradigms;
  readonly knownPrefixes: readonly string[];
  private readonly words: Dawg;
  private readonly probabilities: Dawg;
  private readonly endings: readonly Dawg[];

  constructor(files: DictionaryFiles) {
    this.paradigms = new Paradigms(files.paradigms, files.suffixes, files.tags);
    this.words = new Dawg(files.words);
    this.probabilities = new Dawg(files.probabilities);
    this.endings = files.endings.map((bytes) => new Dawg(bytes));
    this.knownPrefixes = [...files.knownPrefixes].sort((one, other) => other.length - one.length);
  }

  /** The readings of a word that is in the dictionary (in lower case; е may stand for ё). */
  lookUp(word: string): Parse[] {
    return this.words
      .similar(word)
      .flatMap(({ key, payloads }) =>
        payloads.map((bytes) => this.parse(key, uint16(bytes, 0), uint16(bytes, 2), 1)),
      );
  }

  /** Whether `lookUp` finds anything. */
  has(word: string): boolean {
    return this.words.hasSimilar(word);
  }

  /** Words that this one (in lower case) may be in other spelling, the likeliest first. */
  respell(word: string, spellings: ReadonlyMap<string, readonly Spelling[]>): Respelling[] {
    return respell(this.words, word, spellings);
  }

  /** Readings of `start` + `ending` by the known words with that ending and paradigm prefix. */
  guess(prefix: number, start: string, ending: string): Guess[] {
    return this.endings[prefix]!.similar(ending).flatMap(({ key, payloads }) =>
      payloads.map((bytes) => ({
        parse: this.parse(start + key, uint16(bytes, 4), uint16(bytes, 6), 0),
        count: uint16(bytes, 0) * 65536 + uint16(bytes, 2),
      })),
    );
  }

  /** Paradigm prefixes that a word begins with, the longest first. */
  paradigmPrefixes(word: string): number[] {
    return [2, 1, 0].filter((prefix) => word.startsWith(PARADIGM_PREFIXES[prefix]!));
  }

  /** How often the word (lower case) has each of the tags in OpenCorpora's corpus, 0 to 1; 0 where it does not say. */
  shares(word: string, tags: readonly Tag[]): number[] {
    const place = this.probabilities.find(`${word}:`);
    return tags.map(({ text }) => this.probabilities.number(place, text) / 1e6);
  }

  private parse(word: string, paradigm: number, form: number, score: number): Parse {
    const { paradigms } = this;
    const normal = form === 0 ? word : paradigms.spell(paradigm, 0, paradigms.stem(paradigm, form, word));
    const tag = paradigms.tag(paradigm, form);
    return { word, tag, normal, score, origin: { kind: 'form', paradigm, form } };
  }
}

const uint16 = (bytes: readonly number[], at: number): number => bytes[at]! * 256 + bytes[at + 1]!;
