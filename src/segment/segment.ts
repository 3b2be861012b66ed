import type { Article } from '../model/article.js';
import type { Segmented } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Sentence, Token } from '../model/token.js';
import { joinLetters } from './join-letters.js';
import { sentenize, trim } from './sentenize.js';
import { tokenize } from './tokenize.js';

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Cuts an article into paragraphs (at line breaks), each of these into sentences and tokens by razdel's rules. A sentence never runs
 * over a line break, so that a headline stays apart from the first sentence. Offsets are UTF-16, into `article.text`; paragraphs and
 * sentences are without the white space around them and none is empty.
 */
export function segment(article: Article): Segmented {
  const paragraphs = cutParagraphs(article.text);
  const sentences = paragraphs.flatMap((span, paragraph) => cutSentences(article, span, paragraph));
  return { article, messages: [], paragraphs, sentences };
}

function cutParagraphs(text: string): Span[] {
  const breaks = [...text.matchAll(LINE_BREAK)];
  const starts = [0, ...breaks.map((lineBreak) => lineBreak.index + lineBreak[0].length)];
  const stops = [...breaks.map((lineBreak) => lineBreak.index), text.length];
  return starts
    .map((start, line) => trim(text, start, stops[line]!))
    .filter(({ start, stop }) => start < stop);
}

function cutSentences(article: Article, { start, stop }: Span, paragraph: number): Sentence<Token>[] {
  const content = article.text.slice(start, stop);
  const tokens = article.language === 'be' ? joinLetters(tokenize(content)) : tokenize(content);
  let next = 0;
  return sentenize(content).map((sentence) => {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < sentence.stop) next++;
    return {
      start: start + sentence.start,
      stop: start + sentence.stop,
      paragraph,
      tokens: tokens.slice(first, next).map((token) => ({
        start: start + token.start,
        stop: start + token.stop,
        text: token.text,
      })),
    };
  });
}
