import { z } from 'zod';
import { spanShape } from './span.js';

export const ENTITY_TYPES = ['Person', 'Country', 'Region', 'Organization', 'Event', 'Site'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const REGION_LEVELS = ['macroregion', 'subject', 'district', 'city'] as const;

/** How the text names an entity: by name, by a role («глава государства»), by a demonym («минчане», «белорусский») or a pronoun. */
const MENTION_KINDS = ['name', 'role', 'demonym', 'pronoun'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

const entityMentionSchema = z.object({ ...spanShape, text: z.string(), kind: z.enum(MENTION_KINDS) });
export type EntityMention = Readonly<z.infer<typeof entityMentionSchema>>;

/** An entity of one article: `id` is type + transliterated nominative name; `name` is nominative Russian. */
export const entitySchema = z.object({
  id: z.string().regex(/^(person|country|region|organization|event|site):[a-z0-9-]+$/),
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1),
  names: z.object({ ru: z.string().optional(), be: z.string().optional(), en: z.string().optional() }),
  aliases: z.array(z.string()),
  wikidata: z.string().nullable(),
  iso: z.string().nullable(),
  level: z.enum(REGION_LEVELS).nullable(),
  mentions: z.array(entityMentionSchema),
});

export type Entity = Readonly<z.infer<typeof entitySchema>>;
