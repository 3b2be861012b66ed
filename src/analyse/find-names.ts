import type { Segmented } from '../model/document.js';
import type { NameSpan } from '../model/token.js';
import type { Language } from '../russian/language.js';
import { nameSpans } from './name-spans.js';

/**
 * The persons, places and organizations that slovnet's tagger finds, in the order of the text. The tagger reads each paragraph as one
 * sequence: natasha gives it the whole document, but a headline is no beginning of the first sentence, and one sentence by itself is
 * too little (strict F1 on the factRuEval-2016 devset: 86.9 document, 87.0 paragraph, 86.5 sentence; NEREL dev, outermost: 77.9
 * document, 78.2 paragraph). No name runs over the end of a sentence.
 */
export function findNames(document: Segmented, { encoder, names }: Language): NameSpan[] {
  const paragraphs = document.paragraphs.map(() => [] as string[]);
  for (const { tokens, paragraph } of document.sentences)
    for (const { text } of tokens) paragraphs[paragraph]!.push(text);
  const tags = names.tag(encoder.encode(paragraphs));
  let row = 0;
  return document.sentences.flatMap(({ tokens, paragraph }, i) => {
    // one separator row stands between paragraphs
    const previous = document.sentences[i - 1]?.paragraph ?? 0;
    row += paragraph - previous;
    const first = row;
    row += tokens.length;
    return nameSpans(
      tokens,
      tokens.map((_, token) => names.tags[tags[first + token]!]!),
    );
  });
}
