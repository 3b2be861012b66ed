import type { NameSpan, Sentence } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { PROPERTIES, wordProperties } from '../russian/word-properties.js';

/** Tokens that are read on both sides of what may be a part of a name. */
const AROUND = 8;

const NAMES = new Set(
  ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Abbr'].map((name) => PROPERTIES.indexOf(name)),
);

/**
 * A byte for each token of the document: 1 where it, or one that stands near, may be part of a name, since it is written with a capital
 * or the tagger takes it for one. The first word of a sentence counts unless it is a word of the dictionary and no name there.
 */
export function tokensNearNames(
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  dictionary: Dictionary,
): Uint8Array {
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const near = new Uint8Array(count);
  let token = 0;
  let filled = 0;
  let name = 0;
  for (const { tokens } of sentences)
    for (const [place, { start, stop, text }] of tokens.entries()) {
      while (name < names.length && names[name]!.stop <= start) name++;
      const isNamed = name < names.length && names[name]!.start < stop;
      if (isNamed || (HAS_CAPITAL.test(text) && (place > 0 || !isCommon(text, dictionary)))) {
        const to = Math.min(count, token + AROUND + 1);
        near.fill(1, Math.max(filled, token - AROUND), to);
        filled = to;
      }
      token++;
    }
  return near;
}

const HAS_CAPITAL = /\p{Lu}/u;

const isCommon = (word: string, dictionary: Dictionary): boolean =>
  dictionary.has(word) && !wordProperties(word, dictionary).some((property) => NAMES.has(property));
