import type { GazetteerEntry } from '../model/knowledge.js';
import { badLine } from './bad-line.js';

/** An entry of a user's file, with where it stands, so that what is wrong with it can be shown. */
export interface ExtraEntry {
  readonly entry: GazetteerEntry;
  readonly file: string;
  readonly line: number;
}

/**
 * Known entries and a user's. One with a known id adds to that entry: its lists are appended, what it says outright (name, iso, capital …)
 * takes the place of what was known. Throws `knowledge/bad-data` where a line refers to an id that nobody has, or changes a type.
 */
export function joinEntries(
  known: readonly GazetteerEntry[],
  extra: readonly ExtraEntry[],
): GazetteerEntry[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  for (const { entry, file, line } of extra) {
    const before = byId.get(entry.id);
    if (before && before.type !== entry.type) {
      throw badLine(file, line, 'type', `${entry.id} is known as ${before.type}`);
    }
    byId.set(entry.id, before ? addTo(before, entry) : entry);
  }
  for (const { entry, file, line } of extra) {
    for (const { field, id } of referencesOf(entry)) {
      if (!byId.has(id)) throw badLine(file, line, field, `there is no entry with the id ${id}`);
    }
  }
  return [...byId.values()];
}

/** Every id that an entry points at, with the field where it does. */
export function referencesOf(entry: GazetteerEntry): { field: string; id: string }[] {
  const terms = entry.terms.flatMap((term, index) => [
    { field: `terms.${index}.of`, id: term.of },
    { field: `terms.${index}.to`, id: term.to ?? null },
  ]);
  const all = [
    { field: 'country', id: entry.country },
    { field: 'capital', id: entry.capital },
    { field: 'seat', id: entry.seat },
    ...entry.partOf.map((id, index) => ({ field: `partOf.${index}`, id })),
    ...terms,
  ];
  return all.filter((one): one is { field: string; id: string } => one.id !== null);
}

function addTo(known: GazetteerEntry, added: GazetteerEntry): GazetteerEntry {
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return Object.freeze({
    ...known,
    name: added.name,
    names: { ...known.names, ...added.names },
    aliases: union(known.aliases, [...(added.name === known.name ? [] : [known.name]), ...added.aliases]),
    ambiguous: union(known.ambiguous, added.ambiguous),
    adjectives: union(known.adjectives, added.adjectives),
    demonyms: union(known.demonyms, added.demonyms),
    wikidata: added.wikidata ?? known.wikidata,
    iso: added.iso ?? known.iso,
    level: added.level ?? known.level,
    country: added.country ?? known.country,
    partOf: union(known.partOf, added.partOf),
    capital: added.capital ?? known.capital,
    seat: added.seat ?? known.seat,
    gender: added.gender ?? known.gender,
    terms: [...known.terms, ...added.terms],
    start: added.start ?? known.start,
    end: added.end ?? known.end,
  });
}
