import type { Segmented } from '../model/document.js';
import type { NameSpan, Sentence } from '../model/token.js';
import { HIDDEN_WIDTH } from '../neural/encoder-layout.js';
import type { Language } from '../russian/language.js';
import { nameSpans } from './name-spans.js';
import { withoutSeparators } from './without-separators.js';

/** Names, the tag of each token, and the tagger's last hidden layer where it was asked for (`HIDDEN_WIDTH` numbers a token). */
export interface FoundNames {
  readonly names: NameSpan[];
  readonly tags: Uint8Array;
  readonly hidden: Float32Array | null;
}

/**
 * The persons, places and organizations that slovnet's tagger finds, in the order of the text. The tagger reads each paragraph as one
 * sequence: natasha gives it the whole document, but a headline is no beginning of the first sentence, and one sentence by itself is
 * too little (strict F1 on the factRuEval-2016 devset: 86.9 document, 87.0 paragraph, 86.5 sentence; NEREL dev, outermost: 77.9
 * document, 78.2 paragraph). No name runs over the end of a sentence.
 */
export function findNames({ sentences }: Pick<Segmented, 'sentences'>, language: Language): NameSpan[] {
  return findNamesWithLayer(sentences, language, false).names;
}

/** As `findNames`, of sentences of whole paragraphs, with all that the span tagger needs of the tagger. */
export function findNamesWithLayer(
  sentences: readonly Sentence[],
  { encoder, names: tagger }: Language,
  withLayer: boolean,
): FoundNames {
  const paragraphs: string[][] = [];
  sentences.forEach(({ tokens, paragraph }, i) => {
    if (paragraph !== sentences[i - 1]?.paragraph) paragraphs.push([]);
    for (const { text } of tokens) paragraphs.at(-1)!.push(text);
  });
  const rows = encoder.encode(paragraphs);
  const layer = withLayer ? new Float32Array(rows.length * HIDDEN_WIDTH) : undefined;
  const tags = withoutSeparators(rows, tagger.tag(rows, layer), 1);
  const hidden = layer ? withoutSeparators(rows, layer, HIDDEN_WIDTH) : null;
  let next = 0;
  const names = sentences.flatMap(({ tokens }) => {
    const first = next;
    next += tokens.length;
    return nameSpans(
      tokens,
      tokens.map((_, token) => tagger.tags[tags[first + token]!]!),
    );
  });
  return { names, tags, hidden };
}
