import type { Mention } from '../model/document.js';
import type { Gazetteer } from '../model/gazetteer.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import { ADJECTIVE_INSIDE } from './choose-mentions.js';
import { makeMention, type Scope } from './draft.js';

interface Attribution {
  readonly entry: GazetteerEntry;
  readonly ambiguous: boolean;
}

const tables = new WeakMap<Gazetteer, ReadonlyMap<string, readonly Attribution[]>>();

/** Adjectives of countries and regions by lemma, with the combining form: «белорусский», «белорусско». */
function adjectiveTable(gazetteer: Gazetteer): ReadonlyMap<string, readonly Attribution[]> {
  let table = tables.get(gazetteer);
  if (!table) {
    const built = new Map<string, Attribution[]>();
    for (const entry of gazetteer.entries) {
      if (entry.type !== 'Country' && entry.type !== 'Region') continue;
      for (const adjective of entry.adjectives) {
        const lemma = adjective.toLowerCase().replaceAll('ё', 'е');
        const row = { entry, ambiguous: entry.ambiguous.includes(adjective) };
        for (const key of [lemma, lemma.replace(/(ск|цк)ий$/, '$1о')])
          built.set(key, [...(built.get(key) ?? []), row]);
      }
    }
    tables.set(gazetteer, (table = built));
  }
  return table;
}

/** «белорусский экспорт», «смоленский губернатор», «белорусско-российская торговля» (two mentions, one for each half). */
export function matchAdjectives(scope: Scope, gazetteer: Gazetteer): Mention[] {
  const table = adjectiveTable(gazetteer);
  const mentions: Mention[] = [];
  scope.sentence.tokens.forEach((token, at) => {
    const double = token.lemma.includes('-') && !table.has(token.lemma);
    const halves = double ? token.lemma.split('-') : [token.lemma];
    if (!halves.some((half) => table.has(half))) return;
    // with a capital it is a part of a name, if anything
    const inside = /^\p{Lu}/u.test(token.text) && at > 0;
    let start = token.start;
    for (const half of halves) {
      const stop = start + half.length;
      const found = table.get(half) ?? [];
      if (found.length > 0) {
        const whole = half === token.lemma;
        mentions.push(
          makeMention(scope, {
            kind: 'demonym',
            type: bestType(found),
            first: at,
            last: at,
            head: at,
            ...(whole ? {} : { start, stop: half === halves.at(-1) ? token.stop : stop }),
            normal: half,
            candidates: found.map((row) => row.entry.id),
            rule: inside ? ADJECTIVE_INSIDE : 'recognise/adjective',
          }),
        );
      }
      start = stop + 1;
    }
  });
  return mentions;
}

const bestType = (found: readonly Attribution[]) =>
  found.find((row) => row.entry.type === 'Country')?.entry.type ?? found[0]!.entry.type;
