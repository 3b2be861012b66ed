import type { Tag } from './tag.js';

/**
 * How a reading came about, which is what its other forms are made by:
 * - `form`: form number `form` of a paradigm, known or guessed by its ending;
 * - `affixed`: another reading with something fixed before or after it («экс-» + «президент», «скажи» + «-ка»);
 * - `compound`: two readings that are inflected together («страна» + «участница»);
 * - `fixed-left`: two parts with a hyphen of which only the right one is inflected («блок» + «посты»);
 * - `fixed`: not inflected at all (numbers, punctuation, foreign letters, initials).
 */
type Origin =
  | { readonly kind: 'form'; readonly paradigm: number; readonly form: number }
  | { readonly kind: 'affixed'; readonly before: string; readonly after: string; readonly base: Parse }
  | { readonly kind: 'compound'; readonly left: Parse; readonly right: Parse }
  | { readonly kind: 'fixed-left'; readonly left: string; readonly right: Parse }
  | { readonly kind: 'fixed' };

/** One reading of a word. `word` and `normal` are in lower case, with ё where the dictionary has it; scores of a word add up to 1. */
export interface Parse {
  readonly word: string;
  readonly tag: Tag;
  readonly normal: string;
  readonly score: number;
  readonly origin: Origin;
}

export const fixedParse = (word: string, tag: Tag, score: number): Parse => ({
  word,
  tag,
  normal: word,
  score,
  origin: { kind: 'fixed' },
});

export const scoredParse = ({ word, tag, normal, origin }: Parse, score: number): Parse => ({
  word,
  tag,
  normal,
  score,
  origin,
});

/** The reading of `before` + word + `after` by the reading of the word. */
export const affixedParse = (base: Parse, before: string, after: string, score: number): Parse => ({
  word: before + base.word + after,
  tag: base.tag,
  normal: before + base.normal + after,
  score,
  origin: { kind: 'affixed', before, after, base },
});

/**
 * Tells readings from each other: the same word, tag and paradigm are the same reading, of words with a hyphen the same word, tag and right part.
 */
export class DistinctParses {
  private readonly seen = new Set<string>();

  /** True the first time that it is asked of a reading. */
  isNew(parse: Parse): boolean {
    const size = this.seen.size;
    this.seen.add(`${parse.word}|${parse.tag.text}|${paradigmKey(parse)}`);
    return this.seen.size > size;
  }

  /** The readings of a list that are new, in their order. */
  pick(parses: readonly Parse[]): Parse[] {
    return parses.filter((parse) => this.isNew(parse));
  }
}

function paradigmKey({ origin }: Parse): string {
  switch (origin.kind) {
    case 'form':
      return `${origin.paradigm}`;
    case 'affixed':
      return paradigmKey(origin.base);
    case 'compound':
    case 'fixed-left':
      return `(${originKey(origin.right)})`;
    case 'fixed':
      return '';
  }
}

function originKey({ word, origin }: Parse): string {
  switch (origin.kind) {
    case 'form':
      return `${word}:${origin.paradigm}:${origin.form}`;
    case 'affixed':
      return `${origin.before}+${originKey(origin.base)}+${origin.after}`;
    case 'compound':
      return `${originKey(origin.left)}-${originKey(origin.right)}`;
    case 'fixed-left':
      return `${origin.left}-${originKey(origin.right)}`;
    case 'fixed':
      return word;
  }
}
