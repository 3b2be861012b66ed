import type { Features } from '../model/token.js';
import type { Dictionary } from './dictionary.js';
import { normalise } from './normalise.js';
import type { Parse } from './parse.js';
import { universalTag } from './universal.js';

const SAME_POS: Readonly<Record<string, string>> = { PROPN: 'NOUN', AUX: 'VERB', SCONJ: 'CCONJ' };
const samePos = (pos: string): string => SAME_POS[pos] ?? pos;
const COMPARED = ['Case', 'Gender', 'Number', 'Aspect', 'NumForm', 'Person', 'Tense', 'Variant'];

/**
 * The normal form of a word that a tagger read as `pos` and `features`: of the dictionary's readings the one that agrees exactly,
 * else the one that agrees in most (natasha's rule). Lower case, ё folded to е.
 */
export function lemma(dictionary: Dictionary, word: string, pos: string, features: Features): string {
  const normal = normalise(word);
  let best: Parse | null = null;
  let most = 0;
  for (const parse of dictionary.parse(normal)) {
    const reading = universalTag(parse.tag);
    if (reading.pos === pos && haveSame(reading.features, features)) return normalise(parse.normal);
    const score = countAlike(reading.features, features) + (samePos(reading.pos) === samePos(pos) ? 1 : 0);
    if (score <= most) continue;
    most = score;
    best = parse;
  }
  return best ? normalise(best.normal) : normal;
}

function haveSame(one: Features, other: Features): boolean {
  let surplus = 0;
  for (const name in one) {
    if (one[name] !== other[name]) return false;
    surplus++;
  }
  for (const _ in other) surplus--;
  return surplus === 0;
}

function countAlike(one: Features, other: Features): number {
  let count = 0;
  for (const name of COMPARED) if (one[name] !== undefined && one[name] === other[name]) count++;
  return count;
}
