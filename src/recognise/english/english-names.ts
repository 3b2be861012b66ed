import type { Gazetteer } from '../../model/gazetteer.js';
import type { EnglishWords } from '../../model/lexicon.js';
import { nameKey } from '../../russian/name-key.js';
import { transliterate } from '../../russian/transliterate.js';

export interface EnglishNames {
  /** names by their first word; each with its words and the ids that bear it */
  readonly byFirst: ReadonlyMap<string, readonly { words: readonly string[]; ids: readonly string[] }[]>;
  /** ids of bodies, places and sites with a name of one word, by the key of its spelling */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** keys of the surnames of known persons, and of given names */
  readonly surnames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** keys of the surnames of heads of state and government, who are named without a given name too */
  readonly leaders: ReadonlySet<string>;
}

const tables = new WeakMap<Gazetteer, EnglishNames>();

export const wordsOf = (name: string): string[] => name.match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*|[.&]/gu) ?? [];

/** The English names of all that the gazetteer knows; made when first asked for. */
export function englishNames(gazetteer: Gazetteer, english: EnglishWords): EnglishNames {
  let table = tables.get(gazetteer);
  if (!table) tables.set(gazetteer, (table = makeNames(gazetteer, english)));
  return table;
}

/** «Smolensk Oblast» is also written Smolensk Region, Smolensk region. */
const variants = (name: string): string[] =>
  / Oblast$/.test(name)
    ? ['Oblast', 'oblast', 'Region', 'region'].map((noun) => name.replace(/Oblast$/, noun))
    : / Krai$/.test(name)
      ? ['Krai', 'Territory', 'Territory'.toLowerCase()].map((noun) => name.replace(/Krai$/, noun))
      : /^(Session|Forum|Festival|Exhibition|Meeting) of /.test(name)
        ? [name, name.charAt(0).toLowerCase() + name.slice(1)]
        : [name];

function makeNames(gazetteer: Gazetteer, english: EnglishWords): EnglishNames {
  const ids = new Map<string, Set<string>>();
  const keys = new Map<string, Set<string>>();
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const leaders = new Set<string>();
  const put = (table: Map<string, Set<string>>, key: string, id: string) => {
    const others = table.get(key);
    if (others) others.add(id);
    else table.set(key, new Set([id]));
  };
  for (const { id, type, name, names, aliases, ambiguous, terms } of gazetteer.entries) {
    if (type === 'Person') {
      const words = (names.en ?? '').split(' ');
      const russian = name.split(' ');
      if (words.length > 1) givenNames.add(nameKey(words[0]!));
      if (russian.length > 1) givenNames.add(nameKey(russian[0]!));
      const leads = terms.some(({ position }) => /^(президент|премьер-министр|канцлер)$/.test(position));
      for (const word of [words.at(-1)!, russian.at(-1)!])
        if (word) {
          surnames.add(nameKey(word));
          if (leads && word.length > 4) leaders.add(nameKey(word));
        }
      continue;
    }
    if (names.en) for (const variant of variants(names.en)) put(ids, variant, id);
    for (const alias of aliases) if (/^[A-Z][\w .&-]+$/.test(alias)) put(ids, alias, id);
    // «МТЗ» is MTZ
    for (const one of [name, ...aliases])
      if (/^[А-Я]{3,5}$/.test(one) && !ambiguous.includes(one))
        put(ids, transliterate(one).toUpperCase(), id);
    const single = [name, ...aliases].filter(
      (one) => /^\p{Lu}[\p{L}-]{4,}$/u.test(one) && !ambiguous.includes(one),
    );
    if (type !== 'Event') for (const one of single) put(keys, nameKey(one), id);
  }
  for (const [name, id] of Object.entries(english.names)) {
    ids.delete(name);
    put(ids, name, id);
  }
  const byFirst = new Map<string, { words: string[]; ids: string[] }[]>();
  for (const [name, set] of ids) {
    const words = wordsOf(name);
    if (words.length === 0) continue;
    const row = { words, ids: [...set].sort() };
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), row]);
  }
  for (const rows of byFirst.values()) rows.sort((one, other) => other.words.length - one.words.length);
  return {
    byFirst,
    byKey: new Map([...keys].map(([key, set]) => [key, [...set].sort()])),
    surnames,
    givenNames,
    leaders,
  };
}
