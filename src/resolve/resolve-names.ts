import type { Mention } from '../model/document.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import { type Case, type Casting, countEntities, countryOf, mentionsIn } from './casting.js';

/** Names and demonyms that knowledge has one reading for. */
export function resolveUnique(scene: Case, casting: Casting): void {
  for (const mention of scene.document.mentions) {
    if (mention.type === 'Person' || mention.candidates.length !== 1 || isAmbiguous(mention)) continue;
    if (!isOfOtherCountry(mention, scene)) casting.cast(mention, mention.candidates[0]!);
  }
}

/** «Министерство транспорта Беларуси», where knowledge has only the Russian one by these words: the country behind a name is its own. */
function isOfOtherCountry(mention: Mention, { document, gazetteer }: Case): boolean {
  const own = gazetteer.entry(mention.candidates[0]!)?.country;
  if (mention.type !== 'Organization' || !own) return false;
  const next = mentionsIn(document, mention.sentence).find((m) => m.first === mention.last + 1);
  return (
    next?.type === 'Country' &&
    next.kind === 'name' &&
    next.candidates.length === 1 &&
    next.candidates[0] !== own
  );
}

/** A name that knowledge has for a thing and that common speech has for others: «Союз», «Нацбанк». Places were asked of the tagger already. */
const isAmbiguous = (mention: Mention): boolean =>
  mention.rule === 'recognise/gazetteer-ambiguous' && mention.type === 'Organization';

/**
 * Names with several readings («МИД» of two countries, «смоленский» of a city and a region): the reading that the article
 * speaks of anyway, else the one whose country the sentence names, else the one of the article's own country.
 */
export function resolveAmbiguous(scene: Case, casting: Casting, homeCountry: string | null): void {
  const counts = countEntities(casting);
  for (const mention of scene.document.mentions) {
    if (mention.type === 'Person' || (mention.candidates.length < 2 && !isAmbiguous(mention))) continue;
    const near = countryNear(mention, scene, casting);
    const best = mention.candidates
      .map((id) => scene.gazetteer.entry(id)!)
      .map((entry, order) => ({
        entry,
        score: scoreReading(entry, mention, scene, counts, near, homeCountry) - order / 10_000,
      }))
      .sort((a, b) => b.score - a.score)[0];
    // one of many without a word for it would be a guess
    if (!best || (best.score < 0.9 && mention.type === 'Organization')) continue;
    // the noun after an adjective («смоленские гости») speaks for the town or the oblast, but not for sure
    if (best.score < 1.6 && mention.type !== 'Organization') casting.guessed.add(mention);
    casting.cast(mention, best.entry.id);
  }
}

// weights tuned on the training articles
function scoreReading(
  entry: GazetteerEntry,
  mention: Mention,
  { document }: Case,
  counts: ReadonlyMap<string, number>,
  near: string | null,
  homeCountry: string | null,
): number {
  const country = countryOf(entry);
  let score = Math.min(3, counts.get(entry.id) ?? 0) * 2;
  if (country !== null && country === near) score += 5;
  if (country !== null && country === homeCountry) score += 1;
  // «советский» is of the state before it is of the town
  if (mention.kind === 'demonym' && entry.type === 'Country') score += 2;
  if (mention.kind === 'demonym' && entry.type === 'Region') {
    const next = document.sentences[mention.sentence]!.tokens[mention.head + 1]?.lemma ?? '';
    const regional =
      /^(губернатор|вице-губернатор|дума|область|предприятие|аграрий|министр|депутат|сенатор|делегация|власть|регион)$/.test(
        next,
      );
    if ((entry.level === 'subject') === regional) score += 1.5;
  }
  return score;
}

/** The country named right after the mention or right before it («МИД России», «белорусский МИД»), else null. */
function countryNear(mention: Mention, { document, gazetteer }: Case, casting: Casting): string | null {
  const touching = mentionsIn(document, mention.sentence).filter(
    (other) =>
      other !== mention &&
      (other.first === mention.last + 1 || (other.last === mention.first - 1 && other.kind === 'demonym')),
  );
  for (const other of touching) {
    const id = casting.entityOf.get(other);
    const country = id ? countryOf(gazetteer.entry(id)) : null;
    if (country) return country;
  }
  return null;
}

/** Names that knowledge does not have: the id comes from the name; a short form joins the longer name that it ends («Лавка»). */
export function resolveUnknown({ document }: Case, casting: Casting): void {
  const names = new Map<string, string>();
  const open = document.mentions.filter(
    (m) => m.kind === 'name' && m.type !== 'Person' && m.candidates.length === 0 && !casting.entityOf.has(m),
  );
  // the surest form of a name first: with its noun («завод «Полесье»»), then the longest
  const order = (m: Mention) => (m.rule === 'recognise/quoted-name' ? 0 : 1);
  for (const mention of [...open].sort(
    (a, b) => order(a) - order(b) || b.normal.length - a.normal.length || a.start - b.start,
  )) {
    const key = mention.normal.toLowerCase().replaceAll('ё', 'е');
    const longer = [...names].find(([name, id]) => {
      const type = id.startsWith(`${mention.type.toLowerCase()}:`);
      return (
        (type && (name === key || name.endsWith(` ${key}`))) ||
        (oneName(name, key) && mention.rule.startsWith('recognise/quoted'))
      );
    });
    if (longer) casting.cast(mention, longer[1]);
    else {
      const id = casting.castByName(mention, mention.normal);
      if (id) names.set(key, id);
    }
  }
}

/** Two forms of one name in quotation marks that no dictionary has («Балтторга», «Балтторг»): equal but for an ending of two letters. */
function oneName(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 2) return false;
  return long.startsWith(short.slice(0, -1)) && !one.includes(' ') && !other.includes(' ');
}
