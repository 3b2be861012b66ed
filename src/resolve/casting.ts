import type { Mention, Office, Recognised, ResolvedMention } from '../model/document.js';
import { ENTITY_TYPES, type EntityType, type MentionKind } from '../model/entity.js';
import type { Gazetteer } from '../model/gazetteer.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import type { ParsedToken } from '../model/token.js';
import { entityId } from '../russian/transliterate.js';

/** What every rule of this stage looks at. */
export interface Case {
  readonly document: Recognised;
  readonly gazetteer: Gazetteer;
  /** day of publication, ISO, null where it is not known */
  readonly day: string | null;
}

/**
 * Who plays what: the entity of each mention so far, the names of entities that knowledge does not have, and the offices that
 * roles were found to speak of. Filled by the rules in their order; a mention once cast stays.
 */
export class Casting {
  readonly entityOf = new Map<Mention, string>();
  readonly officeOf = new Map<Mention, Office>();
  /** nominative names of entities that the gazetteer does not have */
  readonly ownNames = new Map<string, string>();
  /** names with several readings of which the likeliest was taken without a word for it */
  readonly guessed = new Set<Mention>();
  /** persons who stand under their own name because knowledge has several of it */
  readonly namesakes = new Map<Mention, readonly string[]>();
  /** offices by which somebody is meant, where nobody was found */
  readonly open = new Map<Mention, Office>();
  /** mentions that this stage finds itself (pronouns) */
  readonly added: Mention[] = [];

  /** Says which entity a mention stands for. A person is never cast as a thing, nor a thing as a person. */
  cast(mention: Mention, entity: string): void {
    const fits = (mention.type === 'Person') === (typeOfId(entity) === 'Person');
    if (fits && !this.entityOf.has(mention)) this.entityOf.set(mention, entity);
  }

  /** Casts a mention as an entity of its own, with the id made from its name. */
  castByName(mention: Mention, name: string): string | null {
    const id = entityId(mention.type, name);
    if (id.endsWith(':')) return null;
    if (!this.ownNames.has(id)) this.ownNames.set(id, name);
    this.cast(mention, id);
    return id;
  }

  /** A mention of one word (its `token`, number `at`) that this stage finds by itself: a pronoun, «там», «область»; `words` where it is of more. */
  castToken(
    token: ParsedToken,
    sentence: number,
    at: number,
    type: EntityType,
    entity: string,
    kind: MentionKind = 'role',
    words: { start: number; stop: number; text: string } = token,
  ): void {
    const { start, stop, text } = words;
    const { lemma } = token;
    const mention: Mention = {
      start,
      stop,
      text,
      kind,
      type,
      normal: lemma,
      sentence,
      first: at,
      last: at,
      head: at,
      candidates: [],
      position: null,
      rule: `resolve/${kind === 'pronoun' ? 'pronoun' : 'description'}`,
    };
    this.added.push(mention);
    this.cast(mention, entity);
  }

  resolved(mentions: readonly Mention[]): ResolvedMention[] {
    return [...mentions, ...this.added]
      .sort((a, b) => a.start - b.start || b.stop - a.stop)
      .map((mention) => ({
        ...mention,
        type: typeOfId(this.entityOf.get(mention)) ?? mention.type,
        entity: this.entityOf.get(mention) ?? null,
        office: this.officeOf.get(mention) ?? null,
      }));
  }
}

const bySentence = new WeakMap<Recognised, ReadonlyMap<number, readonly Mention[]>>();

/** The mentions of one sentence, in the order of the text. */
export function mentionsIn(document: Recognised, sentence: number): readonly Mention[] {
  let groups = bySentence.get(document);
  if (!groups) bySentence.set(document, (groups = groupBySentence(document.mentions)));
  return groups.get(sentence) ?? [];
}

function groupBySentence(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}

/** The type that an id begins with: what a thing was called first decides, if it is later called otherwise. */
export const typeOfId = (id: string | undefined): EntityType | undefined =>
  ENTITY_TYPES.find((type) => id?.startsWith(`${type.toLowerCase()}:`));

/** How often the mentions cast so far speak of each entity. */
export function countEntities(casting: Casting): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of casting.entityOf.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The country a known thing belongs to; a country belongs to itself. */
export const countryOf = (entry: GazetteerEntry | undefined): string | null =>
  entry === undefined ? null : entry.type === 'Country' ? entry.id : entry.country;
