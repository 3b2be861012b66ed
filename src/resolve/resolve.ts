import type { Mention, Recognised, Resolved, ResolvedMention } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import type { Gazetteer } from '../model/gazetteer.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Case, Casting, typeOfId } from './casting.js';
import { findAmbiguities } from './find-ambiguities.js';
import { findHomeCountry } from './find-home-country.js';
import { findSpeeches } from './find-speeches.js';
import { resolveColleagues } from './resolve-colleagues.js';
import { resolveCapitals, resolveDescriptions } from './resolve-descriptions.js';
import { resolveAmbiguous, resolveUnique, resolveUnknown } from './resolve-names.js';
import { resolveNeighbours } from './resolve-neighbours.js';
import { resolvePairedOffices } from './resolve-paired-offices.js';
import { resolvePersons } from './resolve-persons.js';
import { resolvePlaces } from './resolve-places.js';
import { resolvePronouns, SPEAKERS, THIRD_PERSON } from './resolve-pronouns.js';
import { resolveRoles } from './resolve-roles.js';

export interface ResolveKnowledge {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
}

/**
 * Says which entity each mention stands for. Looks at the article and at knowledge alone, never at a store, so that one article
 * always gives the same entities. Mentions that stay open have no entity and are said in a message.
 */
export function resolve(recognised: Recognised, { gazetteer, lexicon }: ResolveKnowledge): Resolved {
  const inside = recognised.mentions.filter((m) => m.rule === 'recognise/adjective-inside');
  const document = { ...recognised, mentions: recognised.mentions.filter((m) => !inside.includes(m)) };
  const scene: Case = { document, gazetteer, day: document.article.publishedAt?.slice(0, 10) ?? null };
  const casting = new Casting();
  resolveUnique(scene, casting);
  resolvePersons(scene, casting);
  const homeCountry = findHomeCountry(scene, casting);
  resolveAmbiguous(scene, casting, homeCountry);
  resolveUnknown(scene, casting);
  resolveCapitals(scene, casting, homeCountry);
  resolveDescriptions(scene, casting, ['Organization', 'Event']);
  resolvePlaces(scene, casting, homeCountry);
  resolvePairedOffices(scene, casting);
  resolveRoles(scene, casting, homeCountry);
  resolveColleagues(scene, casting);
  resolveDescriptions(scene, casting, ['Person']);
  resolveNeighbours(scene, casting);
  // «она сказала: «я видела»»: who «я» is follows from who «она» is
  const quotations = findSpeeches(scene, casting, lexicon);
  resolvePronouns(scene, casting, quotations, homeCountry, THIRD_PERSON);
  const speeches = findSpeeches(scene, casting, lexicon);
  resolvePronouns(scene, casting, speeches, homeCountry, SPEAKERS);
  const mentions = casting.resolved([...document.mentions, ...resolveInside(inside, casting)]);
  return {
    ...document,
    messages: [...document.messages, ...findAmbiguities(scene, casting)],
    mentions,
    speeches,
    homeCountry,
    entities: gatherEntities(mentions, casting, gazetteer),
  };
}

/** Adjectives inside of names («Гродненский музей») stand for places that the article speaks of anyway, or for nothing. */
function resolveInside(inside: readonly Mention[], casting: Casting): Mention[] {
  const named = new Set(casting.entityOf.values());
  return inside.filter((mention) => {
    const id = mention.candidates.find((candidate) => named.has(candidate));
    if (id) casting.cast(mention, id);
    return id !== undefined;
  });
}

/** One entity for each id that a mention was cast as, sorted by id. */
function gatherEntities(
  mentions: readonly ResolvedMention[],
  casting: Casting,
  gazetteer: Gazetteer,
): Entity[] {
  const byId = new Map<string, ResolvedMention[]>();
  for (const mention of mentions)
    if (mention.entity) byId.set(mention.entity, [...(byId.get(mention.entity) ?? []), mention]);
  return [...byId.keys()].sort().map((id) => {
    const own = byId.get(id)!;
    const entry = gazetteer.entry(id);
    const name = entry?.name ?? casting.ownNames.get(id) ?? own[0]!.normal;
    return {
      id,
      type: typeOfId(id) ?? own[0]!.type,
      name,
      names: entry?.names ?? { ru: name },
      aliases: entry ? [...entry.aliases] : [],
      wikidata: entry?.wikidata ?? null,
      iso: entry?.iso ?? null,
      level: entry?.level ?? null,
      mentions: own.map(({ start, stop, text, kind }) => ({ start, stop, text, kind })),
    };
  });
}
