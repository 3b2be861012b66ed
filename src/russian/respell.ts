import type { Dawg } from './dawg.js';

/** What a stretch of letters may be written as in the words of the dictionary, and how unlikely that is (0: as it is). */
export interface Spelling {
  readonly as: string;
  readonly cost: number;
  /** only at the beginning or end of a word */
  readonly at?: 'start' | 'end';
}

export interface Respelling {
  readonly word: string;
  readonly cost: number;
}

const DEAREST = 1.8;
const LONGEST = 4;

/** Words of the dictionary that `word` may be after some of its stretches are written otherwise, the cheapest first. */
export function respell(
  words: Dawg,
  word: string,
  spellings: ReadonlyMap<string, readonly Spelling[]>,
): Respelling[] {
  const found = new Map<string, number>();
  const walk = (from: number, place: number, spelt: string, cost: number): void => {
    if (place < 0 || cost > DEAREST) return;
    if (from === word.length) {
      if (words.isWord(place) && !(found.get(spelt)! <= cost)) found.set(spelt, cost);
      return;
    }
    const step = (length: number, as: string, dear: number): void =>
      walk(from + length, as === '' ? place : words.find(as, place), spelt + as, cost + dear);
    step(1, word[from]!, 0);
    if (word[from] === 'е') step(1, 'ё', 0);
    for (let length = Math.min(LONGEST, word.length - from); length > 0; length--)
      for (const spelling of spellings.get(word.slice(from, from + length)) ?? []) {
        if (spelling.at === 'start' && from > 0) continue;
        if (spelling.at === 'end' && from + length < word.length) continue;
        step(length, spelling.as, spelling.cost);
      }
  };
  walk(0, 0, '', 0);
  return [...found]
    .map(([spelt, cost]) => ({ word: spelt, cost }))
    .sort((one, other) => one.cost - other.cost || (one.word < other.word ? -1 : 1));
}
