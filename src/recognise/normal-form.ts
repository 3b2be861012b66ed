import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { inflectWord } from '../russian/inflect-word.js';
import type { Parse } from '../russian/parse.js';
import type { Scope } from './draft.js';

/** Adjectives that the tagger takes for names («Гомельским облисполкомом»). */
const ADJECTIVE = /^\p{L}{3,}([сц]к|н|ов|ев)(ий|ый|ой|ая|ое|ого|ому|им|ым|ом|ую)$/iu;

/**
 * The nominative form of a name: the head noun and the adjectives before it are put into the nominative, what depends on them stays
 * («Министерством транспорта Хабаровского края» -> «Министерство транспорта Хабаровского края»). Letter case is the text's.
 */
export function nominativeOf(scope: Scope, first: number, last: number, head: number, dictionary: Dictionary): string {
  const { tokens } = scope.sentence;
  let name = '';
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    const agrees = at === head || (at < head && (/^(ADJ|DET|NUM)$/.test(token.pos) || ADJECTIVE.test(token.text))) || (at > head && token.pos === 'ADJ' && token.head === head && token.features.Case === tokens[head]!.features.Case && token.features.Case !== 'Gen');
    const gap = at > first && token.start > tokens[at - 1]!.stop ? ' ' : '';
    name += gap + (agrees ? nominativeWord(token, tokens[head]!, dictionary) : token.text);
  }
  const bare = name.replace(/[«»"“”„]/g, '').trim();
  return bare;
}

function nominativeWord(token: ParsedToken, head: ParsedToken, dictionary: Dictionary): string {
  if (head.features.Case === 'Nom' || token.features.Case === 'Nom') return token.text;
  const gender = head.features.Gender;
  const plural = head.features.Number === 'Plur';
  const direct = inflectWord(dictionary, token.text, token.pos, token.features, { Case: 'Nom' });
  const form = direct ?? nominativeByReading(token.text, token, gender, plural, dictionary);
  return form === null ? token.text : restoreCase(token.text, form);
}

/** Where no reading agrees with the tagger: the likeliest that has the tagger's case, whatever its gender. */
function nominativeByReading(word: string, token: ParsedToken, gender: string | undefined, plural: boolean, dictionary: Dictionary): string | null {
  const cases: Readonly<Record<string, string>> = { Gen: 'gent', Dat: 'datv', Acc: 'accs', Ins: 'ablt', Loc: 'loct' };
  const wanted = cases[token.features.Case ?? ''];
  const number = plural ? 'plur' : 'sing';
  const fits = (parse: Parse) => (!wanted || parse.tag.grammemes.has(wanted)) && parse.tag.grammemes.has(number);
  const parse = dictionary.parse(word.toLowerCase()).find(fits);
  if (!parse) return null;
  const genders: Readonly<Record<string, string>> = { Masc: 'masc', Fem: 'femn', Neut: 'neut' };
  const wish = ['nomn', number, ...(parse.tag.pos === 'ADJF' && gender && !plural ? [genders[gender]!] : [])];
  return dictionary.inflect(parse, wish)?.word ?? null;
}

/** Gives a lower-case form the capitals of the word that it was made from. */
export function restoreCase(original: string, form: string): string {
  if (original.length > 1 && original === original.toUpperCase() && /\p{L}{2}/u.test(original)) return form.toUpperCase();
  const capitals = original.split('-').map((part) => /^\p{Lu}/u.test(part));
  return form
    .split('-')
    .map((part, k) => (capitals[k] ? part.charAt(0).toUpperCase() + part.slice(1) : part))
    .join('-');
}
