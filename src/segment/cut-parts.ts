import type { Segmented } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Sentence, Token } from '../model/token.js';

/** Three times the longest of 1136 news articles (12,932 characters). */
const LONGEST_PART = 40_000;

/**
 * Cuts a document that is far too long for one article (a dump of many, a book) into parts of some 40,000 characters, so that the stages
 * that look at a whole document take time and memory in proportion to its length. Parts end between paragraphs, inside of a paragraph
 * only where it is longer than a part by itself. Spans stay those of the whole text; indices of paragraphs count in the part.
 */
export function cutParts(document: Segmented, longest = LONGEST_PART): Segmented[] {
  const { article, messages, sentences } = document;
  const parts: Segmented[] = [];
  let own: Sentence<Token>[] = [];
  const close = (): void => {
    if (own.length > 0) parts.push({ article, messages, ...gatherParagraphs(own, document.paragraphs) });
    own = [];
  };
  let from = 0;
  while (from < sentences.length) {
    let to = from;
    while (to < sentences.length && sentences[to]!.paragraph === sentences[from]!.paragraph) to++;
    if (lengthWith(own, sentences[to - 1]!) > longest) close();
    for (; from < to; from++) {
      if (lengthWith(own, sentences[from]!) > longest) close();
      own.push(sentences[from]!);
    }
  }
  close();
  return parts.length > 1 ? parts : [document];
}

const lengthWith = (sentences: readonly Span[], next: Span): number =>
  next.stop - (sentences[0]?.start ?? next.start);

/** The paragraphs that the sentences stand in, without what lies in other parts, and the sentences with their new indices. */
function gatherParagraphs(
  sentences: readonly Sentence<Token>[],
  all: readonly Span[],
): Pick<Segmented, 'paragraphs' | 'sentences'> {
  const first = sentences[0]!;
  const last = sentences.at(-1)!;
  const paragraphs = all
    .slice(first.paragraph, last.paragraph + 1)
    .map(({ start, stop }) => ({ start: Math.max(start, first.start), stop: Math.min(stop, last.stop) }));
  return {
    paragraphs,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      paragraph: sentence.paragraph - first.paragraph,
    })),
  };
}
