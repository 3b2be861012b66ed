import type { Mention } from '../model/document.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import type { ParsedToken } from '../model/token.js';
import { type Case, type Casting, mentionsIn } from './casting.js';
import { standsAlone } from './resolve-descriptions.js';

/** Nouns by which the press takes up a place that it has named, and which places each may mean. */
const KINDS: ReadonlyMap<string, (entry: GazetteerEntry) => boolean> = new Map([
  ['область', (entry) => entry.level === 'subject' && /область$/.test(entry.name)],
  ['край', (entry) => entry.level === 'subject' && /край$/.test(entry.name)],
  ['республика', (entry) => entry.id === 'country:belarus' || isRepublic(entry)],
  ['регион', (entry) => entry.level === 'subject'],
  ['город', (entry) => entry.level === 'city'],
  ['район', (entry) => entry.level === 'district'],
  ['страна', (entry) => entry.type === 'Country'],
  ['государство', (entry) => entry.type === 'Country'],
]);

const isRepublic = ({ level, type, name, aliases }: GazetteerEntry): boolean =>
  (type === 'Country' || level === 'subject') &&
  [name, ...aliases].some((form) => /^Республика |республика$/.test(form));

/** How many sentences back a place may have been named; tuned on the training articles. */
const WITHIN = 6;

/**
 * Descriptions of places without a name: «область» after «Брянская область», «республика» for Belarus, «стороны» and «обе страны» for the two
 * countries of the article. The noun stands alone, and the nearest place of its kind is meant; «страна» without one is the article's own.
 */
export function resolvePlaces(scene: Case, casting: Casting, homeCountry: string | null): void {
  const { document, gazetteer } = scene;
  const named = document.mentions.filter((m) => m.type !== 'Person' && casting.entityOf.has(m));
  document.sentences.forEach(({ tokens }, index) => {
    tokens.forEach((token, at) => {
      if (token.pos !== 'NOUN' || isNamed(mentionsIn(document, index), at)) return;
      if (token.features.Number === 'Plur') {
        if (!PLURAL.test(token.lemma) || !standsForBoth(tokens, at)) return;
        for (const country of twoCountries(named, casting) ?? [])
          casting.castToken(token, index, at, 'Country', country);
        return;
      }
      const fits = KINDS.get(token.lemma);
      if (!fits || !standsAlone(tokens, at)) return;
      const entity =
        nearest(token, index, fits) ??
        (token.lemma === 'республика' ? onlyOne(fits) : STATE.test(token.lemma) ? homeCountry : null);
      const type = entity && gazetteer.entry(entity)?.type;
      if (entity && type) casting.castToken(token, index, at, type, entity);
    });
  });

  function nearest(
    token: ParsedToken,
    index: number,
    fits: (entry: GazetteerEntry) => boolean,
  ): string | null {
    for (let k = named.length - 1; k >= 0; k--) {
      const mention = named[k]!;
      if (mention.stop > token.start) continue;
      if (mention.sentence < index - WITHIN) return null;
      const entry = gazetteer.entry(casting.entityOf.get(mention)!);
      if (entry && fits(entry))
        return mention.sentence < index && hasRival(mention, entry, fits) ? null : entry.id;
    }
    return null;
  }

  /** The one place of its kind in the whole article, where there is but one. */
  function onlyOne(fits: (entry: GazetteerEntry) => boolean): string | null {
    const ids = new Set(named.map((m) => casting.entityOf.get(m)!));
    const fitting = [...ids].filter((id) => {
      const entry = gazetteer.entry(id);
      return entry !== undefined && fits(entry);
    });
    return fitting.length === 1 ? fitting[0]! : null;
  }

  /** «из Калужской и Тульской областей»: «область» in the next sentence may be either. */
  function hasRival(
    mention: Mention,
    meant: GazetteerEntry,
    fits: (entry: GazetteerEntry) => boolean,
  ): boolean {
    return named.some((other) => {
      const entry = gazetteer.entry(casting.entityOf.get(other)!);
      return (
        other.sentence === mention.sentence &&
        entry !== undefined &&
        entry.id !== meant.id &&
        entry.type === meant.type &&
        fits(entry) &&
        coordinated(other, mention)
      );
    });
  }

  function coordinated(one: Mention, other: Mention): boolean {
    const { tokens } = document.sentences[other.sentence]!;
    const between = tokens.slice(one.last + 1, other.first);
    return (
      between.some(({ lemma }) => lemma === 'и') &&
      between.every(({ lemma, text }) => lemma === 'и' || text === ',')
    );
  }
}

const STATE = /^(страна|государство)$/;
const PLURAL = /^(страна|государство|сторона)$/;

/** A mention covers the word, or the name follows it («город Орша»). */
const isNamed = (mentions: readonly Mention[], at: number): boolean =>
  mentions.some((m) => m.first <= at + 1 && at <= m.last);

/** «страны договорились», «обе страны», «двух государств»; not «страны мира», «европейские страны», «с обеих сторон реки». */
function standsForBoth(tokens: readonly ParsedToken[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after && (/^(NOUN|PROPN)$/.test(after.pos) || after.pos === 'ADJ') && after.features.Case === 'Gen')
    return false;
  if (!before || /^(два|оба|наш)$/.test(before.lemma)) return true;
  return !/^(ADJ|DET|NUM|ADP)$/.test(before.pos);
}

/** The two countries that the article names most, where it names more than one. */
function twoCountries(named: readonly Mention[], casting: Casting): readonly string[] | null {
  const counts = new Map<string, number>();
  for (const mention of named) {
    const id = casting.entityOf.get(mention)!;
    if (id.startsWith('country:')) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  return ranked.length < 2 ? null : ranked.slice(0, 2);
}
