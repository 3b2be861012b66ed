import type { Mention } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { Memo } from '../russian/memo.js';
import { headOf, makeMention, type Scope } from './draft.js';
import { nominativePerson } from './normal-person.js';
import { agree } from './split-persons.js';

/** A given name of the dictionary with a capitalised word after it that may be a surname: «Анне Лесун», «Мария Ивановна Тихая». */
export function matchGivenNames(scope: Scope, dictionary: Dictionary): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  for (let first = 0; first + 1 < tokens.length; first++) {
    if (!isGivenName(tokens[first]!, dictionary)) continue;
    let last = first;
    while (last < first + 2 && goesOn(tokens, first, last + 1, dictionary)) last++;
    if (last === first) continue;
    mentions.push(
      makeMention(scope, {
        kind: 'name',
        type: 'Person',
        first,
        last,
        head: headOf(tokens, first, last),
        normal: nominativePerson(tokens.slice(first, last + 1), dictionary, scope.nameForms),
        candidates: [],
        rule: 'recognise/given-name',
      }),
    );
    first = last;
  }
  return mentions;
}

/** Whether the word at `next` belongs to the name. «мэр Добруша Иван Ким»: a given name begins another name, unless it stands second and in the same case. */
function goesOn(
  tokens: readonly ParsedToken[],
  first: number,
  next: number,
  dictionary: Dictionary,
): boolean {
  if (!isSurname(tokens[next], dictionary)) return false;
  const isOther = isGivenName(tokens[next]!, dictionary);
  if (next === first + 1 && !isOther) return true;
  return (next === first + 1 || !isOther) && agree(tokens.slice(first, next + 1), dictionary);
}

const given = new Memo<string, boolean>(10_000);

function isGivenName({ text }: ParsedToken, dictionary: Dictionary): boolean {
  if (text.charAt(0) === text.charAt(0).toLowerCase()) return false;
  return given.get(text, () => readsAsGivenName(text, dictionary));
}

function readsAsGivenName(text: string, dictionary: Dictionary): boolean {
  return (
    /^\p{Lu}(\p{Ll}+|\p{Lu}{2,})$/u.test(text) &&
    dictionary.has(text) &&
    dictionary.parse(text.toLowerCase())[0]!.tag.grammemes.has('Name')
  );
}

function isSurname(token: ParsedToken | undefined, dictionary: Dictionary): boolean {
  if (!token || !/^\p{Lu}(\p{Ll}+(-\p{Lu}\p{Ll}+)?|\p{Lu}{2,})$/u.test(token.text)) return false;
  const readings = dictionary.parse(token.text.toLowerCase());
  const person = readings.some(({ tag }) => tag.grammemes.has('Surn') || tag.grammemes.has('Patr'));
  return (
    person ||
    !dictionary.has(token.text) ||
    (token.pos === 'PROPN' && !readings.some(({ tag }) => tag.grammemes.has('Geox')))
  );
}
