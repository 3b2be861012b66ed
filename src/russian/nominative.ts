import type { Features } from '../model/token.js';
import type { Dictionary } from './dictionary.js';
import { inflectWord } from './inflect-word.js';
import { normalise } from './normalise.js';

const DECLINED = new Set(['PROPN', 'NOUN', 'ADJ', 'VERB']);

/**
 * A word of a name in the nominative of its own number and gender («Лукашенко» and «Минске» → лукашенко, минск), by natasha's rule for
 * persons and places. Lower case, ё folded to е; words that are not declined or not understood come back as they are.
 */
export function nominative(dictionary: Dictionary, word: string, pos: string, features: Features): string {
  if (!DECLINED.has(pos) || features.Case === 'Nom') return normalise(word);
  return inflectWord(dictionary, word, pos, features, { Case: 'Nom' }) ?? normalise(word);
}
