import type { Features } from '../model/token.js';
import type { Dictionary } from './dictionary.js';
import { normalise } from './normalise.js';
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
  const count = Object.keys(features).length;
  let best = normal;
  let most = 0;
  for (const parse of dictionary.parse(normal)) {
    const reading = universalTag(parse.tag);
    const names = Object.keys(reading.features);
    const exact =
      reading.pos === pos &&
      names.length === count &&
      names.every((name) => reading.features[name] === features[name]);
    if (exact) return normalise(parse.normal);
    const alike = COMPARED.filter(
      (name) => reading.features[name] !== undefined && reading.features[name] === features[name],
    );
    const score = alike.length + (samePos(reading.pos) === samePos(pos) ? 1 : 0);
    if (score <= most) continue;
    most = score;
    best = normalise(parse.normal);
  }
  return best;
}
