import type { Mention } from '../../model/document.js';
import type { EntityType } from '../../model/entity.js';
import type { Gazetteer } from '../../model/gazetteer.js';
import type { EnglishWords, Lexicon } from '../../model/lexicon.js';
import type { ParsedToken } from '../../model/token.js';
import { nameKey } from '../../russian/name-key.js';
import { makeMention, type Scope } from '../draft.js';
import { type EnglishNames, englishNames } from './english-names.js';

const isCapital = (token: ParsedToken | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);
const isWord = (token: ParsedToken | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{L}’'-]+$/u.test(token.text);

/**
 * The mentions of an English sentence: names of the gazetteer, persons by given name and surname, names around a telling noun («Vitebsk Fair»),
 * demonyms and offices. There is no syntax to lean on: order and capitals decide.
 */
export function recogniseEnglish(scope: Scope, gazetteer: Gazetteer, { english }: Lexicon): Mention[] {
  const names = englishNames(gazetteer, english);
  return [
    ...matchNames(scope, names, gazetteer),
    ...matchPersons(scope, names),
    ...matchPhrases(scope, english),
    ...matchDemonyms(scope, english),
    ...matchRoles(scope, english),
  ];
}

function matchNames(scope: Scope, { byFirst, byKey }: EnglishNames, gazetteer: Gazetteer): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const row = byFirst
      .get(tokens[first]!.text)
      ?.find(({ words }) => words.every((word, k) => tokens[first + k]?.text === word));
    const last = first + (row?.words.length ?? 1) - 1;
    const ids = row?.ids ?? (isWord(tokens[first]) ? (byKey.get(nameKey(tokens[first]!.text)) ?? []) : []);
    if (ids.length === 0 || (first === 0 && !row && tokens[0]!.text.length < 6)) continue;
    const entry = gazetteer.entry(ids[0]!)!;
    const { type, name } = entry;
    mentions.push(
      makeMention(scope, {
        kind: 'name',
        type,
        first,
        last,
        head: last,
        normal: name,
        candidates: ids,
        rule: 'recognise/gazetteer',
      }),
    );
    first = last;
  }
  return mentions;
}

/** «Ivan Reut», «I. Reut», «Ivan Petrovich Reut», and a surname of somebody known or named in full in the article. */
function matchPersons(scope: Scope, { surnames, givenNames, leaders }: EnglishNames): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isCapital(tokens[first])) continue;
    const last = endOfPerson(first);
    if (last === null) continue;
    mentions.push(
      makeMention(scope, {
        kind: 'name',
        type: 'Person',
        first,
        last,
        head: last,
        normal: scope.text.slice(tokens[first]!.start, tokens[last]!.stop),
        candidates: [],
        rule: first === last ? 'recognise/surname' : 'recognise/given-name',
      }),
    );
    first = last;
  }
  return mentions;

  function endOfPerson(first: number): number | null {
    const initial = /^\p{Lu}$/u.test(tokens[first]!.text) && tokens[first + 1]?.text === '.';
    if (initial) {
      let at = first + 2;
      while (/^\p{Lu}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.') at += 2;
      return isWord(tokens[at]) && surnames.has(nameKey(tokens[at]!.text)) ? at : null;
    }
    if (!isWord(tokens[first])) return null;
    if (givenNames.has(nameKey(tokens[first]!.text)) && isWord(tokens[first + 1])) {
      const patronymic = /(vich|vna|ich)$/.test(tokens[first + 1]!.text) && isWord(tokens[first + 2]);
      return first + (patronymic ? 2 : 1);
    }
    const key = nameKey(tokens[first]!.text);
    return scope.surnames.has(key) || leaders.has(key) ? first : null;
  }
}

/** The keys of the surnames that an English article gives with a given name. */
export function surnamesOf(
  sentences: readonly { readonly tokens: readonly ParsedToken[] }[],
  gazetteer: Gazetteer,
  { english }: Lexicon,
): ReadonlySet<string> {
  const { givenNames, surnames } = englishNames(gazetteer, english);
  const found = new Set<string>();
  for (const { tokens } of sentences)
    tokens.forEach((token, at) => {
      if (!isWord(token) || !isWord(tokens[at - 1])) return;
      const key = nameKey(token.text);
      if (
        givenNames.has(nameKey(tokens[at - 1]!.text)) ||
        (surnames.has(key) && /vich$|vna$/.test(tokens[at - 1]!.text))
      )
        found.add(key);
    });
  return found;
}

/** «Ministry of Industry», «Vitebsk Tractor Fair», «Forum of Young Engineers»: capitals around a noun that tells what they name. */
function matchPhrases(scope: Scope, english: EnglishWords): Mention[] {
  const { tokens } = scope.sentence;
  const types = new Map(english.headNouns.map(({ word, type }) => [word, type]));
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const type = isCapital(tokens[at]) ? types.get(tokens[at]!.text.toLowerCase()) : undefined;
    if (!type) continue;
    let first = at;
    while (isCapital(tokens[first - 1]) && !(first === 1 && /^(The|A|An|In|At|On)$/.test(tokens[0]!.text)))
      first--;
    let last = at;
    while (last + 1 < tokens.length) {
      if (isCapital(tokens[last + 1])) last++;
      else if (
        /^(of|and|for)$/.test(tokens[last + 1]!.text) &&
        isCapital(tokens[last + 2]) &&
        tokens[last]!.text !== ','
      )
        last += 2;
      else break;
    }
    if (first === last) continue;
    mentions.push(phrase(scope, first, last, at, type));
    at = last;
  }
  return mentions;
}

const phrase = (scope: Scope, first: number, last: number, head: number, type: EntityType): Mention =>
  makeMention(scope, {
    kind: 'name',
    type,
    first,
    last,
    head,
    normal: scope.text.slice(scope.sentence.tokens[first]!.start, scope.sentence.tokens[last]!.stop),
    candidates: [],
    rule: 'recognise/head-noun',
  });

function matchDemonyms(scope: Scope, { demonyms }: EnglishWords): Mention[] {
  return scope.sentence.tokens.flatMap((token, at) =>
    token.text.split('-').flatMap((part, k) => {
      const id = demonyms.get(part);
      if (!id) return [];
      const start = token.start + token.text.split('-').slice(0, k).join('-').length + (k > 0 ? 1 : 0);
      return [
        makeMention(scope, {
          kind: 'demonym',
          type: 'Country',
          first: at,
          last: at,
          head: at,
          ...(part === token.text ? {} : { start, stop: start + part.length }),
          normal: part,
          candidates: [id],
          rule: 'recognise/adjective',
        }),
      ];
    }),
  );
}

const BEFORE = /^(former|ex|acting|then)$/i;

function matchRoles(scope: Scope, { roles }: EnglishWords): Mention[] {
  const { tokens } = scope.sentence;
  const rows = roles
    .map(({ words, position }) => ({ words: words.split(' '), position }))
    .sort((one, other) => other.words.length - one.words.length);
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const row = rows.find(({ words }) =>
      words.every((word, k) => tokens[first + k]?.text.toLowerCase().replace(/^ex-/, '') === word),
    );
    if (!row) continue;
    const last = first + row.words.length - 1;
    const acting = BEFORE.exec(tokens[first - 1]?.text ?? '')?.[0].toLowerCase() === 'acting';
    mentions.push(
      makeMention(scope, {
        kind: 'role',
        type: 'Person',
        first,
        last,
        head: last,
        normal: acting ? `врио ${row.position}` : row.position,
        candidates: [],
        position: row.position,
        rule: 'recognise/role',
      }),
    );
    first = last;
  }
  return mentions;
}
