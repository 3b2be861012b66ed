import { PART_ROWS, type Part } from './span-encoder.js';

/** A sentence as the span tagger takes it. */
export interface SpanSentence {
  readonly paragraph: number;
  readonly words: readonly string[];
}

/**
 * A document as it is, one empty row between two paragraphs; where it is longer than a part, cut between paragraphs or else between
 * sentences, and inside a sentence only where this alone is longer. Where tokens are left out (those with 0 in `wanted`), one empty row
 * stands for them.
 */
export function cutParts(sentences: readonly SpanSentence[], wanted?: Uint8Array): Part[] {
  const parts: number[][] = [];
  let part: number[] = [];
  let token = 0;
  let previous = -1;
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  for (const { paragraph, words } of sentences) {
    const between = part.length > 0 && paragraph !== previous ? 1 : 0;
    if (part.length + between + words.length > PART_ROWS) close();
    else if (between && part.at(-1) !== -1) part.push(-1);
    for (const _ of words) {
      if (part.length === PART_ROWS) close();
      if (wanted?.[token] !== 0) part.push(token);
      else if (part.length > 0 && part.at(-1) !== -1) part.push(-1);
      token++;
    }
    previous = paragraph;
  }
  close();
  return parts;
}
