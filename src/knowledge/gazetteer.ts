import type { Gazetteer } from '../model/gazetteer.js';
import type { GazetteerEntry, Term } from '../model/knowledge.js';

interface Held {
  readonly holder: GazetteerEntry;
  readonly term: Term;
}

const HEADS_OF_SUBJECTS = new Set(['губернатор', 'глава', 'глава региона']);

/** Indexes entries (ids unique) for the questions that `Gazetteer` answers. The entries are taken as they are and must not change. */
export function makeGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const sorted = Object.freeze(entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  const byId = new Map(sorted.map((entry) => [entry.id, entry]));
  const byOffice = groupByOffice(sorted, byId);
  const heldOn = (position: string, of: string, day: string | null): Held[] =>
    (byOffice.get(officeKey(position, of, byId)) ?? []).filter(({ term }) => isOn(term, day));

  return Object.freeze({
    entries: sorted,
    entry: (id: string) => byId.get(id),
    holders: (position: string, of: string, day: string | null) => people(heldOn(position, of, day)),
    holdersTo: (position: string, of: string, to: string, day: string | null) =>
      people(heldOn(position, of, day).filter(({ term }) => term.to === to)),
    officesOf: (person: string, day: string | null) =>
      byId.get(person)?.terms.filter((term) => isOn(term, day)) ?? [],
  });
}

function groupByOffice(entries: readonly GazetteerEntry[], byId: ReadonlyMap<string, GazetteerEntry>) {
  const byOffice = new Map<string, Held[]>();
  for (const holder of entries) {
    for (const term of holder.terms) {
      const key = officeKey(term.position, term.of, byId);
      const held = byOffice.get(key);
      if (held) held.push({ holder, term });
      else byOffice.set(key, [{ holder, term }]);
    }
  }
  for (const held of byOffice.values()) held.sort((one, other) => compareStarts(one.term, other.term));
  return byOffice;
}

const compareStarts = (one: Term, other: Term): number => {
  const [a, b] = [one.start ?? '', other.start ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
};

/**
 * One key for the names that the press gives to one office: the head of a subject is a governor in an oblast and a «глава» in a republic;
 * a minister is known by his first field («министр промышленности и торговли»: «министр промышленности»).
 */
function officeKey(position: string, of: string, byId: ReadonlyMap<string, GazetteerEntry>): string {
  if (HEADS_OF_SUBJECTS.has(position) && byId.get(of)?.level === 'subject') return `губернатор\n${of}`;
  return `${position.startsWith('министр ') ? position.replace(/ и .*/, '') : position}\n${of}`;
}

function isOn(term: Term, day: string | null): boolean {
  return (
    day === null || ((term.start === null || term.start <= day) && (term.end === null || day < term.end))
  );
}

/** Each person once, however many terms there are. */
function people(held: readonly Held[]): GazetteerEntry[] {
  return [...new Set(held.map(({ holder }) => holder))];
}
