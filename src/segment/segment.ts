import type { Article } from '../model/article.js';
import type { Segmented } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Sentence, Token } from '../model/token.js';
import { joinLetters } from './join-letters.js';
import { PRESS_RULES } from './press-rules.js';
import type { SentenceRule } from './sentence-rules.js';
import { sentenize, trim } from './sentenize.js';
import { tokenize } from './tokenize.js';

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Cuts an article into paragraphs (at line breaks), each of these into sentences and tokens by razdel's rules. A sentence never runs
 * over a line break, so that a headline stays apart from the first sentence. Offsets are UTF-16, into `article.text`; paragraphs and
 * sentences are without the white space around them and none is empty. `rules`: razdel's amended for the press; `SENTENCE_RULES` for
 * razdel's own.
 */
export function segment(article: Article, rules: readonly SentenceRule[] = PRESS_RULES): Segmented {
  const paragraphs = cutParagraphs(article.text);
  const sentences = paragraphs.flatMap((span, paragraph) => cutSentences(article, span, paragraph, rules));
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

function cutSentences(
  article: Article,
  { start, stop }: Span,
  paragraph: number,
  rules: readonly SentenceRule[],
): Sentence<Token>[] {
  const content = article.text.slice(start, stop);
  const cut = article.language === 'be' ? joinLetters(tokenize(content)) : tokenize(content);
  const tokens = cut.map((token) => ({
    start: start + token.start,
    stop: start + token.stop,
    text: token.text,
  }));
  let next = 0;
  return sentenize(content, rules).flatMap((sentence) => {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < start + sentence.stop) next++;
    return cutLong(tokens.slice(first, next)).map((own) => ({
      start: own[0]!.start,
      stop: own.at(-1)!.stop,
      paragraph,
      tokens: own,
    }));
  });
}

/** Of 15,764 sentences of news the longest has 191 tokens. What is far longer is no sentence, and costs its length squared. */
const LONGEST_SENTENCE = 400;

/** Cuts what is too long for a sentence: behind the last semicolon of a piece, else behind its last comma, else where it is full. */
function cutLong(tokens: readonly Token[]): (readonly Token[])[] {
  const pieces: (readonly Token[])[] = [];
  let from = 0;
  while (tokens.length - from > LONGEST_SENTENCE) {
    const piece = tokens.slice(from, from + LONGEST_SENTENCE);
    const mark = [';', ',']
      .map((sign) => piece.findLastIndex(({ text }) => text === sign))
      .find((at) => at >= 0);
    const stop = from + (mark === undefined ? LONGEST_SENTENCE : mark + 1);
    pieces.push(tokens.slice(from, stop));
    from = stop;
  }
  return [...pieces, tokens.slice(from)];
}
