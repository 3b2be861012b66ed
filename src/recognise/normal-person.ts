import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { Memo } from '../russian/memo.js';
import type { Parse } from '../russian/parse.js';
import { nominativeSurname } from '../russian/surname.js';
import { CASES, grammemeOf } from '../russian/universal.js';
import type { NameForms } from './name-forms.js';
import { restoreCase } from './normal-form.js';

type Gender = 'masc' | 'femn';

const isInitial = (text: string) => /^\p{Lu}\.?$/u.test(text) || text === '.';
/** Names already put into the nominative: news repeats them. */
const made = new Memo<string, string>(10_000);
/** Readings of single words of names: surnames stand in ever new company. */
const read = new Memo<string, readonly Parse[]>(5_000);

/**
 * The nominative of a person's name. Given name, patronymic and surname are inflected together: the gender and case that all of
 * its words can have at once decide («Раису Ким», «Ержана Сулейменова», «Дмитрия Крутого»), and the other forms in which the document has
 * them. Initials stand before the surname.
 */
export function nominativePerson(
  words: readonly ParsedToken[],
  dictionary: Dictionary,
  forms: NameForms | null = null,
): string {
  const key = words.map(({ text, features }) => `${text}|${features.Case}|${features.Gender}`).join(' ');
  if (!forms || words.every(({ text }) => forms.like(text.toLowerCase()).length === 0))
    return made.get(key, () => makeNominative(words, dictionary, null));
  const known = forms.made.get(key);
  if (known !== undefined) return known;
  const nominative = makeNominative(words, dictionary, forms);
  forms.made.set(key, nominative);
  return nominative;
}

function makeNominative(
  words: readonly ParsedToken[],
  dictionary: Dictionary,
  forms: NameForms | null,
): string {
  const whole = joinApostrophes(words);
  const initials = whole.filter((word) => isInitial(word.text)).map((word) => word.text.replace('.', ''));
  const names = whole.filter((word) => !isInitial(word.text) && /\p{L}/u.test(word.text));
  const readings = names.map(({ text }) => readingsOf(text, dictionary));
  let best = { gender: 'masc' as Gender, grammaticalCase: 'nomn' as string, score: -1 };
  // cases first: where nothing tells, a name is taken as it stands
  for (const grammaticalCase of CASES)
    for (const gender of ['masc', 'femn'] as const) {
      const score = names.reduce(
        (sum, word, k) =>
          sum +
          fit(word, readings[k]!, gender, grammaticalCase, k) +
          support(word.text.toLowerCase(), gender, grammaticalCase, dictionary, forms),
        0,
      );
      if (score > best.score) best = { gender, grammaticalCase, score };
    }
  const parts = names.map((word, k) => {
    const lower = word.text.toLowerCase();
    const form = nominativeIn(lower, readings[k]!, best.gender, best.grammaticalCase, dictionary);
    return restoreCase(titleCase(word.text), form ?? lower);
  });
  return [...initials.filter(Boolean).map((letter) => `${letter}.`), ...parts].join(' ');
}

// readings by analogy take surnames for given names and the like: what the dictionary does not have goes by the rules for surnames
const readingsOf = (text: string, dictionary: Dictionary): readonly Parse[] =>
  read.get(text, () => (dictionary.has(text) ? nameReadings(text, dictionary) : []));

/** The nominative of a word of a name that stands in this case; null where it cannot. */
function nominativeIn(
  lower: string,
  readings: readonly Parse[],
  gender: Gender,
  grammaticalCase: string,
  dictionary: Dictionary,
): string | null {
  const parse = pick(readings, gender, grammaticalCase);
  return parse
    ? nominativeForm(parse, gender, dictionary)
    : nominativeSurname(lower, gender, grammaticalCase);
}

/** As much as a given name of the dictionary and more: many forms outweigh one. Tuned on BSNLP asia_bibi and the names of factRuEval's devset. */
const SUPPORT = 2;

/** The share of the forms of this name in the document that come from the same nominative, each in the case that the tagger saw. */
function support(
  lower: string,
  gender: Gender,
  grammaticalCase: string,
  dictionary: Dictionary,
  forms: NameForms | null,
): number {
  const alike = forms?.like(lower) ?? [];
  if (alike.length === 0) return 0;
  const readings = readingsOf(lower, dictionary);
  const nominative = nominativeIn(lower, readings, gender, grammaticalCase, dictionary);
  if (nominative === null) return 0;
  const agreeing = alike.filter(
    ({ word, tagged }) =>
      nominativeIn(
        word,
        readingsOf(word, dictionary),
        gender,
        grammemeOf('Case', tagged) ?? '',
        dictionary,
      ) === nominative,
  );
  // that a form which the dictionary does not know as a nominative comes from itself tells nothing
  if (agreeing.every(({ word }) => word === lower) && !pick(readings, gender, grammaticalCase)) return 0;
  return (SUPPORT * agreeing.length) / alike.length;
}

/** «О», «'», «Лири», which touch, are one word of a name. */
function joinApostrophes(words: readonly ParsedToken[]): ParsedToken[] {
  const joined: ParsedToken[] = [];
  words.forEach((word, at) => {
    const [one, mark] = [words[at - 2], words[at - 1]];
    const touching =
      one && mark && /^['’ʼ]$/.test(mark.text) && one.stop === mark.start && mark.stop === word.start;
    if (touching && /^\p{Lu}\p{L}*$/u.test(one.text)) {
      joined.splice(-2, 2, { ...word, start: one.start, text: one.text + mark.text + word.text });
    } else joined.push(word);
  });
  return joined;
}

/** «СВЕТЛАНА» -> «Светлана». */
const titleCase = (word: string): string =>
  /^\p{Lu}{3,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;

/** Readings as parts of a name first, then as nouns and adjectives (surnames that are common words, «Крутой»). */
function nameReadings(text: string, dictionary: Dictionary): readonly Parse[] {
  const parses = dictionary
    .parse(text.toLowerCase())
    .filter(({ tag }) => !tag.grammemes.has('plur') || tag.grammemes.has('Fixd'));
  const declined = parses.some(({ tag }) => tag.grammemes.has('Name') && !tag.grammemes.has('Fixd'));
  const named = parses
    .filter(({ tag }) => !(declined && tag.grammemes.has('Fixd')))
    .filter(({ tag }) => ['Name', 'Surn', 'Patr'].some((kind) => tag.grammemes.has(kind)));
  return [
    ...named,
    ...parses.filter(({ tag }) => /^(NOUN|ADJF)$/.test(tag.pos) && !named.some((n) => n.tag === tag)),
  ];
}

const has = (parse: Parse, gender: Gender, grammaticalCase: string): boolean => {
  const { grammemes } = parse.tag;
  return (
    (grammemes.has(gender) || grammemes.has('ms-f') || grammemes.has('GNdr')) &&
    grammemes.has(grammaticalCase)
  );
};

const pick = (readings: readonly Parse[], gender: Gender, grammaticalCase: string): Parse | undefined =>
  readings.find((parse) => has(parse, gender, grammaticalCase));

/** How well a word takes a gender and case: certain given names weigh most, then what the tagger saw. */
function fit(
  word: ParsedToken,
  readings: readonly Parse[],
  gender: Gender,
  grammaticalCase: string,
  position: number,
): number {
  const parse = pick(readings, gender, grammaticalCase);
  const tagged = grammemeOf('Case', word.features.Case) === grammaticalCase ? 0.6 : 0;
  const sex = word.features.Gender === (gender === 'masc' ? 'Masc' : 'Fem') ? 0.3 : 0;
  if (!parse)
    return (
      tagged / 2 +
      sex +
      (readings.length === 0 && nominativeSurname(word.text.toLowerCase(), gender, grammaticalCase) ? 0.5 : 0)
    );
  const { grammemes } = parse.tag;
  const named = grammemes.has('Name') ? 1.2 : grammemes.has('Patr') ? 1.5 : grammemes.has('Surn') ? 1 : 0.5;
  return named + tagged + sex + (position === 0 && grammemes.has('Name') ? 0.3 : 0);
}

function nominativeForm(parse: Parse, gender: Gender, dictionary: Dictionary): string | null {
  if (parse.tag.grammemes.has('nomn')) return parse.word;
  return (
    (dictionary.inflect(parse, ['nomn', 'sing', gender]) ?? dictionary.inflect(parse, ['nomn', 'sing']))
      ?.word ?? null
  );
}
