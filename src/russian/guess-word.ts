import type { Lexicon } from './lexicon.js';
import { affixedParse, DistinctParses, type Parse, scoredParse } from './parse.js';

/** The shortest word that may stand behind a prefix. */
const SHORTEST_REST = 3;
const LONGEST_UNKNOWN_PREFIX = 5;
const SHORTEST_GUESSED = 4;
const LONGEST_ENDING = 5;

/** «псевдовыборы»: a known prefix before a word that may itself be known or guessed. */
export function parsePrefixed(
  lower: string,
  lexicon: Lexicon,
  parseWord: (word: string) => readonly Parse[],
): Parse[] {
  const parses = lexicon.knownPrefixes
    .filter((prefix) => lower.startsWith(prefix) && lower.length - prefix.length >= SHORTEST_REST)
    .flatMap((prefix) =>
      parseWord(lower.slice(prefix.length))
        .filter(({ tag }) => tag.isProductive)
        .map((base) => affixedParse(base, prefix, '', base.score * 0.75)),
    );
  return new DistinctParses().pick(parses);
}

/** «агрогородок» is known; for «агродворик» both a known word with something before it and words with the same ending are tried. */
export function guessWord(lower: string, lexicon: Lexicon): Parse[] {
  const distinct = new DistinctParses();
  const longest = Math.min(LONGEST_UNKNOWN_PREFIX, lower.length - SHORTEST_REST);
  const known: Parse[] = [];
  for (let length = 1; length <= longest; length++)
    for (const base of lexicon.lookUp(lower.slice(length)))
      if (base.tag.isProductive) known.push(affixedParse(base, lower.slice(0, length), '', 0.5));
  const guessed = lower.length < SHORTEST_GUESSED ? [] : guessByEnding(lower, lexicon);
  const byScore = (one: Parse, other: Parse): number => other.score - one.score;
  return [...distinct.pick(known), ...distinct.pick(guessed).sort(byScore)];
}

/** Readings by the longest ending that known words have; scores by how many of these are read so. */
function guessByEnding(lower: string, lexicon: Lexicon): Parse[] {
  return lexicon.paradigmPrefixes(lower).flatMap((prefix) => {
    for (let length = LONGEST_ENDING; length > 0; length--) {
      const cut = Math.max(0, lower.length - length);
      const found = lexicon.guess(prefix, lower.slice(0, cut), lower.slice(cut));
      const productive = found.filter(({ parse }) => parse.tag.isProductive);
      if (productive.length === 0) continue;
      const total = productive.reduce((sum, { count }) => sum + count, 1);
      return productive.map(({ parse, count }) => scoredParse(parse, (count / total) * 0.5));
    }
    return [];
  });
}
