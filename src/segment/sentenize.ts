import type { Span } from '../model/span.js';
import { isSpace } from './atoms.js';
import { Boundary } from './boundary.js';
import { DELIMITERS, SENTENCE_RULES, type SentenceRule } from './sentence-rules.js';

const DELIMITER = new RegExp(`([=:;]-?[)(]{1,3}|[${DELIMITERS.replace(']', '\\]')}])`, 'g');

/**
 * Cuts a text into sentences by razdel's rules (github.com/natasha/razdel 0.5.0): its sentences exactly, without the white space
 * around them; or by other `rules`, each of which says where no sentence ends. Line breaks are white space like any other, so cut into paragraphs first.
 */
export function sentenize(text: string, rules: readonly SentenceRule[] = SENTENCE_RULES): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(DELIMITER)) {
    const stop = match.index + match[0].length;
    const boundary = new Boundary(text, from, match.index, stop, match[0]);
    if (rules.some((rule) => rule(boundary))) continue;
    sentences.push(trim(text, from, stop));
    from = stop;
  }
  return [...sentences, trim(text, from, text.length)];
}

/** The span without the white space at its ends. */
export function trim(text: string, start: number, stop: number): Span {
  while (start < stop && isSpace(text.charCodeAt(start))) start++;
  while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
  return { start, stop };
}
