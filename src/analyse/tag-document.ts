import type { Segmented } from '../model/document.js';
import type { LabelledSpan, NameSpan } from '../model/token.js';
import { HIDDEN_WIDTH } from '../neural/encoder-layout.js';
import type { TaggerLayers } from '../neural/span-encoder.js';
import type { TokenRows } from '../neural/token-rows.js';
import type { Language } from '../russian/language.js';
import { findNamesWithLayer } from './find-names.js';
import { tokensNearNames } from './tokens-near-names.js';
import { withoutSeparators } from './without-separators.js';

/** What the taggers say of a document: `tags` the reading of each row, as in the rows of its sentences. */
export interface TaggedDocument {
  readonly tags: Uint16Array;
  readonly names: readonly NameSpan[];
  readonly spans: readonly LabelledSpan[];
  /** what the taggers and the span model's encoder made of each token, for the relation model; null without a span model */
  readonly layers: TaggerLayers | null;
  readonly encoded: Float32Array | null;
}

/**
 * Runs the morphology tagger on sentences, the name tagger on paragraphs and, where the language has one, the span tagger on what both
 * think of the tokens (their last hidden layers: half a KB a token, so a document is no longer than an article here). `rows` are those
 * of all sentences, one separator between two.
 */
export function tagDocument(document: Segmented, rows: TokenRows, language: Language): TaggedDocument {
  const { sentences } = document;
  const { morphology, spans: tagger } = language;
  if (!tagger)
    return {
      tags: morphology.tag(rows),
      names: findNamesWithLayer(sentences, language, false).names,
      spans: [],
      layers: null,
      encoded: null,
    };
  const layer = new Float32Array(rows.length * HIDDEN_WIDTH);
  const tags = morphology.tag(rows, layer);
  const { names, tags: nameTags, hidden } = findNamesWithLayer(sentences, language, true);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const layers = { tags: nameTags, names: hidden!, morphology: withoutSeparators(rows, layer, HIDDEN_WIDTH) };
  const encoded = new Float32Array(tokens.length * tagger.width);
  const found = tagger.find(
    sentences.map(({ paragraph, tokens }) => ({ paragraph, words: tokens.map(({ text }) => text) })),
    layers,
    {
      encoded,
      wanted:
        language.effort === 'needed' ? tokensNearNames(sentences, names, language.dictionary) : undefined,
    },
  );
  const spans = found.map(({ first, stop, label, score }) => ({
    start: tokens[first]!.start,
    stop: tokens[stop - 1]!.stop,
    label: tagger.labels[label]!,
    score,
  }));
  return { tags, names, spans, layers, encoded };
}
