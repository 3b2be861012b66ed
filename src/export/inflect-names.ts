import type { Dictionary } from '../russian/dictionary.js';
import { normalise } from '../russian/normalise.js';
import type { Parse } from '../russian/parse.js';

const CASES = ['gent', 'datv', 'accs', 'ablt', 'loct'];
const WORD = /[а-яёіў]+(?:-[а-яёіў]+)*/giu;

/**
 * The words of names in their other cases, as the dictionary inflects them, guessing where it does not know them: `['смоленск', 'ая ой ую']`,
 * what all forms begin with and how they end, the form in the name first. Each word once, sorted; words without other forms left out.
 * Every nominative reading of a word counts: a form too many does no harm to a search.
 */
export function inflectNames(names: Iterable<string>, dictionary: Dictionary): [string, string][] {
  const words = new Set<string>();
  for (const name of names) for (const [word] of name.matchAll(WORD)) words.add(normalise(word));
  return [...words].sort().flatMap((word): [string, string][] => {
    const forms = inflectWord(word, dictionary);
    if (forms.length < 2) return [];
    const stem = commonBeginning(forms);
    return [[stem, forms.map((form) => form.slice(stem.length)).join(' ')]];
  });
}

function inflectWord(word: string, dictionary: Dictionary): string[] {
  const readings = dictionary.parse(word).filter(isNominative);
  const forms = readings.flatMap((reading) =>
    CASES.flatMap((name) => dictionary.inflect(reading, [name])?.word ?? []),
  );
  return [...new Set([word, ...forms.map(normalise)])];
}

const isNominative = ({ tag: { grammemes } }: Parse): boolean =>
  grammemes.has('nomn') && !grammemes.has('Fixd');

/** Never a form whole: an empty ending would be lost between the spaces, so the last letter stays with the endings. */
function commonBeginning(forms: readonly string[]): string {
  let length = Math.min(...forms.map((form) => form.length)) - 1;
  while (!forms.every((form) => form.startsWith(forms[0]!.slice(0, length)))) length -= 1;
  return forms[0]!.slice(0, length);
}
