import type { Features } from '../model/token.js';
import type { Dictionary } from './dictionary.js';
import { normalise } from './normalise.js';
import type { Parse } from './parse.js';
import { grammemesOf, universalTag } from './universal.js';

const asNoun = (pos: string): string => (pos === 'PROPN' ? 'NOUN' : pos);

/** The first reading of a word with the part of speech, gender, number and case that a tagger gave it; null where none has them. */
function findReading(dictionary: Dictionary, word: string, pos: string, features: Features): Parse | null {
  const agrees = (parse: Parse): boolean => {
    const reading = universalTag(parse.tag);
    return (
      asNoun(reading.pos) === asNoun(pos) &&
      ['Gender', 'Number', 'Case'].every((name) => reading.features[name] === features[name])
    );
  };
  return dictionary.parse(normalise(word)).find(agrees) ?? null;
}

/**
 * A word in another case, gender or number, e.g. `inflectWord(dictionary, 'Гомеля', 'PROPN', features, { Case: 'Nom' })` → гомель.
 * `pos` and `features` are the tagger's. Lower case, ё folded to е; null where no reading agrees or it has no such form.
 */
export function inflectWord(
  dictionary: Dictionary,
  word: string,
  pos: string,
  features: Features,
  wanted: Features,
): string | null {
  const reading = findReading(dictionary, word, pos, features);
  const form = reading && dictionary.inflect(reading, grammemesOf(wanted));
  return form ? normalise(form.word) : null;
}
