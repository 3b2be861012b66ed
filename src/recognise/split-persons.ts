import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { Memo } from '../russian/memo.js';
import { CASES } from '../russian/universal.js';

const isInitial = (token: ParsedToken | undefined): boolean =>
  token !== undefined && /^\p{Lu}$/u.test(token.text);
const isWord = (token: ParsedToken | undefined): boolean =>
  token !== undefined && /^\p{Lu}\p{L}/u.test(token.text);

/**
 * The people in a stretch that the tagger took for one: «Ивана Реута Анна Ким», «В. Реута А. Ким». A second given name (or initial) begins
 * another person where the first has a surname, and what follows is in a case that the words before cannot have, or is a surname of its own.
 * `[first, last]` are token indices, `last` inclusive.
 */
export function splitPersons(
  tokens: readonly ParsedToken[],
  [first, last]: readonly [number, number],
  dictionary: Dictionary,
): [number, number][] {
  for (let at = first + 2; at <= last; at++)
    if (beginsAnother(tokens, first, at, last, dictionary))
      return [[first, at - 1], ...splitPersons(tokens, [at, last], dictionary)];
  return [[first, last]];
}

function beginsAnother(
  tokens: readonly ParsedToken[],
  first: number,
  at: number,
  last: number,
  dictionary: Dictionary,
): boolean {
  const before = tokens.slice(first, at);
  const surname = before.at(-1)!;
  if (!isWord(surname) || givenReadings(surname.text, dictionary)) return false;
  const named = before.slice(0, -1);
  if (isInitial(tokens[at])) return named.some(isInitial) && tokens.slice(at + 1, last + 1).some(isWord);
  if (!givenReadings(tokens[at]!.text, dictionary)) return false;
  if (!named.some((word) => givenReadings(word.text, dictionary)) && !named.some(isInitial)) return false;
  return isWord(tokens[at + 1]) && at + 1 <= last
    ? !/(вич|вн)\p{Ll}{0,3}$/u.test(tokens[at + 1]!.text) || !agree([...before, tokens[at]!], dictionary)
    : !agree([...before, tokens[at]!], dictionary);
}

/** Whether there is a case that all these words of a name can have; words that no dictionary has can have any. */
export function agree(words: readonly ParsedToken[], dictionary: Dictionary): boolean {
  const sets = words.map(({ text }) => casesOf(text, dictionary)).filter((cases) => cases !== null);
  return sets.length === 0 || CASES.some((one) => sets.every((cases) => cases.has(one)));
}

const known = new Memo<string, ReadonlySet<string> | null>(5_000);

function casesOf(text: string, dictionary: Dictionary): ReadonlySet<string> | null {
  return known.get(text, () => {
    if (!isName(text)) return null;
    const person = dictionary
      .parse(text.toLowerCase())
      .filter(({ tag }) => ['Name', 'Surn', 'Patr'].some((kind) => tag.grammemes.has(kind)));
    if (person.length === 0) return null;
    return new Set(CASES.filter((one) => person.some(({ tag }) => tag.grammemes.has(one))));
  });
}

const isName = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text);

function givenReadings(text: string, dictionary: Dictionary): boolean {
  if (!isName(text) || !dictionary.has(text)) return false;
  const { grammemes } = dictionary.parse(text.toLowerCase())[0]!.tag;
  // «Керимов» is no «Керим» in the plural
  return grammemes.has('Name') && !grammemes.has('plur');
}
