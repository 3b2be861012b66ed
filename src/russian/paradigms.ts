import { parseTag, type Tag } from './tag.js';

/** What a word form may begin with by its paradigm: comparatives and superlatives («побыстрее», «наилучший»). */
export const PARADIGM_PREFIXES: readonly string[] = ['', 'по', 'наи'];

/** One form of a paradigm, spelt out for a stem. */
export interface Form {
  readonly word: string;
  readonly tag: Tag;
}

/**
 * The inflection tables of the dictionary. A paradigm is a list of forms, each a prefix, a suffix and a tag; a word form is
 * prefix + stem + suffix, and the first form is the normal one.
 *
 * In the file: u16 count, then for each paradigm u16 length and that many u16 (suffix ids, tag ids, prefix ids, a third each).
 */
export class Paradigms {
  private readonly numbers: Uint16Array;
  private readonly starts: number[] = [];
  private readonly tags: readonly Tag[];

  constructor(
    bytes: Uint8Array,
    private readonly suffixes: readonly string[],
    tags: readonly string[],
  ) {
    this.numbers = new Uint16Array(bytes.slice().buffer);
    for (let at = 1; at < this.numbers.length; at += 1 + this.numbers[at]!) this.starts.push(at);
    this.tags = tags.map(parseTag);
  }

  size(paradigm: number): number {
    return this.numbers[this.starts[paradigm]!]! / 3;
  }

  tag(paradigm: number, form: number): Tag {
    return this.tags[this.entry(paradigm, form, 1)]!;
  }

  spell(paradigm: number, form: number, stem: string): string {
    return this.prefix(paradigm, form) + stem + this.suffix(paradigm, form);
  }

  /** What is left of a word that is this form of the paradigm. */
  stem(paradigm: number, form: number, word: string): string {
    const suffix = this.suffix(paradigm, form).length;
    return word.slice(this.prefix(paradigm, form).length, word.length - suffix);
  }

  /** All forms of the word that is form number `form` of the paradigm. */
  forms(paradigm: number, form: number, word: string): Form[] {
    const stem = this.stem(paradigm, form, word);
    const indexes = Array.from({ length: this.size(paradigm) }, (_, index) => index);
    return indexes.map((index) => ({
      word: this.spell(paradigm, index, stem),
      tag: this.tag(paradigm, index),
    }));
  }

  private suffix(paradigm: number, form: number): string {
    return this.suffixes[this.entry(paradigm, form, 0)]!;
  }

  private prefix(paradigm: number, form: number): string {
    return PARADIGM_PREFIXES[this.entry(paradigm, form, 2)]!;
  }

  private entry(paradigm: number, form: number, third: 0 | 1 | 2): number {
    const start = this.starts[paradigm]!;
    return this.numbers[start + 1 + third * (this.numbers[start]! / 3) + form]!;
  }
}
