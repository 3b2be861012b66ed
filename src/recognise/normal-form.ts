import type { Features, ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { Memo } from '../russian/memo.js';
import type { Form } from '../russian/paradigms.js';
import type { Parse } from '../russian/parse.js';
import { grammemeOf } from '../russian/universal.js';
import type { Scope } from './draft.js';

/** Adjectives that the tagger takes for names («Гомельским облисполкомом»). */
const ADJECTIVE = /^\p{L}{3,}([сц]к|н|ов|ев)(ий|ый|ой|ая|ое|ого|ому|им|ым|ом|ую)$/iu;

/**
 * The nominative form of a name: the head noun and the adjectives before it are put into the nominative, what depends on them stays
 * («Министерством транспорта Хабаровского края» -> «Министерство транспорта Хабаровского края»). Letter case is the text's. `features` are the
 * head's where the tagger's are not to be trusted.
 */
export function nominativeOf(
  scope: Scope,
  first: number,
  last: number,
  head: number,
  dictionary: Dictionary,
  features: Features = scope.sentence.tokens[head]!.features,
): string {
  const { tokens } = scope.sentence;
  let name = '';
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    const agrees =
      at === head ||
      (at < head && (/^(ADJ|DET|NUM)$/.test(token.pos) || ADJECTIVE.test(token.text))) ||
      (at > head &&
        token.pos === 'ADJ' &&
        token.head === head &&
        token.features.Case === features.Case &&
        token.features.Case !== 'Gen');
    const gap = at > first && token.start > tokens[at - 1]!.stop ? ' ' : '';
    name += gap + (agrees ? nominativeWord(token, features, dictionary) : token.text);
  }
  const bare = name.replace(/[«»"“”„]/g, '').trim();
  return bare;
}

const NUMBERS = ['sing', 'plur'] as const;

/** Words already put into the nominative, with what their form depends on: news repeats them. */
const made = new Memo<string, string>(10_000);

function nominativeWord(token: ParsedToken, head: Features, dictionary: Dictionary): string {
  const { Case, Number: number, Gender } = head;
  // «ГУМа»: the ending of an abbreviation is no part of it
  const abbreviation = /^(\p{Lu}{3,})(?:а|у|е|ом)$/u.exec(token.text)?.[1];
  if (abbreviation) return abbreviation;
  return made.get(`${token.text}|${Case}|${number}|${Gender}`, () =>
    makeNominative(token.text, head, dictionary),
  );
}

/** A word in the nominative of the head's number and gender: of the forms that fit, the one most like the word («Высшего» -> «Высший», not «Высочайший»). */
function makeNominative(text: string, head: Features, dictionary: Dictionary): string {
  const lower = text.toLowerCase();
  const grammaticalCase = head.Case === 'Nom' ? undefined : grammemeOf('Case', head.Case);
  if (!grammaticalCase)
    return isOblique(text, lower, dictionary) ? restoreCase(text, singleNominative(lower, dictionary)) : text;
  const tagged = head.Number === 'Plur' ? 'plur' : 'sing';
  const gender = grammemeOf('Gender', head.Gender);
  const inCase = dictionary
    .parse(lower)
    .filter(
      ({ tag }) =>
        tag.grammemes.has(grammaticalCase) || (grammaticalCase === 'loct' && tag.grammemes.has('loc2')),
    );
  // «Дней культуры»: the dictionary knows better than the tagger what stands in one number only
  const number =
    inCase.length > 0 && inCase.every(({ tag }) => !tag.grammemes.has(tagged)) && dictionary.has(lower)
      ? NUMBERS.find((other) => other !== tagged)!
      : tagged;
  const declined = inCase.filter(({ tag }) => tag.grammemes.has(number));
  const agreeing = declined.filter(({ tag }) => number === 'plur' || !gender || tag.grammemes.has(gender));
  const wanted = (form: Form, parse: Parse) =>
    form.tag.grammemes.has('nomn') &&
    form.tag.grammemes.has(number) &&
    (parse.tag.pos !== 'ADJF' || number === 'plur' || !gender || form.tag.grammemes.has(gender));
  // a word that cannot stand in the tagger's case: its likeliest reading as a noun
  const likely = dictionary.parse(lower).filter(({ tag }) => tag.pos === 'NOUN' && tag.grammemes.has(number));
  const forms = (agreeing.length > 0 ? agreeing : declined.length > 0 ? declined : likely)
    .slice(0, 1)
    .flatMap((parse) => dictionary.lexeme(parse).filter((form) => wanted(form, parse)));
  const best = forms
    .map((form) => form.word)
    .sort((a, b) => sharedStart(b, lower) - sharedStart(a, lower))[0];
  return best ? restoreCase(text, best) : text;
}

/** «Суру» оштрафовали: the tagger takes a name in quotation marks for a nominative, but a word of the dictionary has no such nominative. */
function isOblique(text: string, lower: string, dictionary: Dictionary): boolean {
  if (text === text.toUpperCase() || !dictionary.has(lower)) return false;
  const nouns = dictionary.parse(lower).filter(({ tag }) => tag.pos === 'NOUN');
  return nouns.length > 0 && !nouns.some(({ tag }) => tag.grammemes.has('nomn'));
}

function singleNominative(lower: string, dictionary: Dictionary): string {
  const parse = dictionary.parse(lower).find(({ tag }) => tag.pos === 'NOUN')!;
  const number = parse.tag.grammemes.has('plur') ? 'plur' : 'sing';
  return dictionary.inflect(parse, ['nomn', number])?.word ?? lower;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** Parts of a word have capitals of their own («Санкт-Петербург», «О'Нил»); the signs between them are parts too. */
const PART_SIGN = /([-'’ʼ])/;

/** Gives a lower-case form the capitals of the word that it was made from. */
export function restoreCase(original: string, form: string): string {
  if (original.length > 1 && original === original.toUpperCase() && /\p{L}{2}/u.test(original))
    return form.toUpperCase();
  const capitals = original.split(PART_SIGN).map((part) => /^\p{Lu}/u.test(part));
  return form
    .split(PART_SIGN)
    .map((part, k) => (capitals[k] ? part.charAt(0).toUpperCase() + part.slice(1) : part))
    .join('');
}
