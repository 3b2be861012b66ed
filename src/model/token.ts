import type { Span } from './span.js';

/** A token as the segmenter cuts it (razdel's rules). */
export interface Token extends Span {
  readonly text: string;
}

/** A sentence: its span, its tokens, and the paragraph (index) that it stands in. */
export interface Sentence<T extends Token = Token> extends Span {
  readonly tokens: readonly T[];
  readonly paragraph: number;
}

/** Universal Dependencies features, e.g. `{ Case: 'Gen', Number: 'Sing' }`. */
export type Features = Readonly<Record<string, string>>;

/**
 * A token with its reading: UD part of speech and features, lemma (lower case, ё folded to е), and its governor.
 * `head` is the index of the governor among the sentence's tokens, -1 for the root; `relation` the UD relation to it.
 */
export interface ParsedToken extends Token {
  readonly lemma: string;
  readonly pos: string;
  readonly features: Features;
  readonly head: number;
  readonly relation: string;
}

/** A name span found by the neural tagger, before anything is known of it. */
export interface NameSpan extends Span {
  readonly type: 'PER' | 'LOC' | 'ORG';
}

/** A span that the span model found, nested ones too: one of the 29 types of NEREL, and how far that is above "no span". */
export interface LabelledSpan extends Span {
  readonly label: string;
  readonly score: number;
}

/**
 * A relation that the relation model found between two spans of a sentence (its index): one of the 49 labels of NEREL, and how likely it is,
 * 0 to 1.
 */
export interface LabelledRelation {
  readonly sentence: number;
  readonly from: LabelledSpan;
  readonly to: LabelledSpan;
  readonly label: string;
  readonly probability: number;
}
