import type { MorphologyTagger } from '../neural/morphology-tagger.js';
import type { NameTagger } from '../neural/name-tagger.js';
import type { RelationTagger } from '../neural/relation-tagger.js';
import type { SpanTagger } from '../neural/span-tagger.js';
import type { SyntaxParser } from '../neural/syntax-parser.js';
import type { TokenEncoder } from '../neural/token-encoder.js';
import type { Dictionary } from './dictionary.js';
import type { Lemmatizer } from './lemmatizer.js';

/**
 * How much is computed: `full`, natasha's networks as natasha computes them and nested spans everywhere; `needed`, the networks in 16-bit
 * integers and spans only near names, which is what extraction looks at.
 */
export type Effort = 'full' | 'needed';

/** All that the program knows of the Russian language: the dictionary and the networks. `knowledge/load-language.ts` loads it. */
export interface Language {
  readonly dictionary: Dictionary;
  readonly lemmatizer: Lemmatizer;
  readonly encoder: TokenEncoder;
  readonly names: NameTagger;
  readonly morphology: MorphologyTagger;
  readonly syntax: SyntaxParser;
  /** The model of nested spans; null leaves names as slovnet's tagger finds them, which are natasha's. */
  readonly spans: SpanTagger | null;
  /** The model of relations between those spans; null where lexicons alone are to tell. */
  readonly relations: RelationTagger | null;
  readonly effort: Effort;
}
