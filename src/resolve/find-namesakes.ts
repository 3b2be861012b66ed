import type { Mention } from '../model/document.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import { nameKey } from '../russian/name-key.js';
import type { Case } from './casting.js';
import {
  fold,
  generationOf,
  givenFits,
  isForeign,
  isInitial,
  PATRONYMIC,
  type PersonName,
  parsePersonName,
  partFits,
  sameSurname,
} from './person-name.js';

/**
 * Everybody in knowledge whom this name may mean. Where nobody bears the nominative that was made of it, it is tried as it stands
 * («Н. И. Кочанова»), and as a form that no rule for surnames covers.
 */
export function findNamesakes(mention: Mention, scene: Case): GazetteerEntry[] {
  const name = parsePersonName(mention.normal);
  if (name.surname === null) return [];
  const generation = generationOf(mention.text);
  const named = personsNamed(name, generation, scene);
  if (named.length === 0 && standsInNominative(mention, scene))
    named.push(...personsNamed(parsePersonName(mention.text), generation, scene));
  if (named.length === 0 && name.given !== null && name.given.length > 1)
    named.push(...likelyNominatives(name).flatMap((other) => personsNamed(other, generation, scene)));
  if (named.length > 0) return named;
  return mention.candidates.map((id) => scene.gazetteer.entry(id)).filter((entry) => entry !== undefined);
}

/** Names that this one may be a form of where no rule for surnames fits («Ким Чен Ына»), and the other way round («Реут Анна»). */
function likelyNominatives({ given, middle, surname }: PersonName): PersonName[] {
  const stem = surname!.replace(/(?:[аяуюеыи]|[оеы]м|[ое]й)$/, '');
  const others = stem === surname ? [] : ['', 'а', 'я', 'ь', 'й'].map((ending) => stem + ending);
  const turned = middle === null ? [{ given: surname, middle, surname: given }] : [];
  return [...others.map((other) => ({ given, middle, surname: other })), ...turned];
}

const standsInNominative = (mention: Mention, { document }: Case): boolean =>
  mention.rule === 'recognise/asked-name' ||
  document.sentences[mention.sentence]!.tokens[mention.head]!.features.Case === 'Nom';

/** `generation`: «старш», «младш», where it is said; whom knowledge has with another is not meant, nor who is known by it where it is not said. */
function personsNamed(name: PersonName, generation: string | null, scene: Case): GazetteerEntry[] {
  // names of Belarusian articles come spelt over into Russian, not always as Russian has them
  const foreign = isForeign(name.surname!) || scene.document.article.language !== 'ru';
  const persons = personsOf(scene, name.surname!, foreign).filter((entry) =>
    [entry.name, ...entry.aliases].some((alias) => {
      const other = parsePersonName(alias);
      const theirs = generationOf(alias);
      return (
        (theirs === null || theirs === generation) &&
        (sameSurname(other, name) || (foreign && sameKey(other.surname, name.surname))) &&
        (givenFits(name.given, other.given) || (foreign && sameKey(name.given, other.given))) &&
        partFits(isForeign(name.middle ?? '') ? null : name.middle, other.middle)
      );
    }),
  );
  const knownBy = persons.filter((entry) =>
    [entry.name, ...entry.aliases].some((alias) => generationOf(alias) === generation),
  );
  return generation !== null && knownBy.length > 0 ? knownBy : persons;
}

const sameKey = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && nameKey(one) === nameKey(other);

type Surnames = ReadonlyMap<string, readonly GazetteerEntry[]>;

const asWritten = new WeakMap<object, Surnames>();
const byKey = new WeakMap<object, Surnames>();

/** Everybody with this surname; in whatever language it is written, where it is `foreign`. */
function personsOf({ gazetteer }: Case, surname: string, foreign: boolean): readonly GazetteerEntry[] {
  const [tables, keyOf] = foreign ? [byKey, nameKey] : [asWritten, fold];
  let table = tables.get(gazetteer);
  if (!table) tables.set(gazetteer, (table = tableOf(gazetteer.entries, keyOf)));
  return table.get(keyOf(surname)) ?? [];
}

function tableOf(entries: readonly GazetteerEntry[], keyOf: (surname: string) => string): Surnames {
  const table = new Map<string, GazetteerEntry[]>();
  for (const entry of entries) {
    if (entry.type !== 'Person') continue;
    const keys = new Set([entry.name, ...entry.aliases].map((name) => keyOf(surnameOf(name))));
    for (const key of keys) {
      const others = table.get(key);
      if (others) others.push(entry);
      else table.set(key, [entry]);
    }
  }
  return table;
}

/** The last word, but for names that end otherwise («Анна Сергеевна», «Реут А.»). */
function surnameOf(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return isInitial(last) || PATRONYMIC.test(last) ? (parsePersonName(name).surname ?? name) : last;
}
