import { z } from 'zod';
import { ENTITY_TYPES, REGION_LEVELS } from './entity.js';
import { ASPECTS } from './statement.js';

/** A term of office: ISO days, half-open as everywhere (`end` = first day out of office), null = open or not known. */
const termSchema = z.object({
  position: z.string(),
  of: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  acting: z.boolean().optional(),
  /** for ambassadors: the state or body they are accredited to */
  to: z.string().optional(),
});
export type Term = Readonly<z.infer<typeof termSchema>>;

/**
 * One entity that the program knows (a line of data/gazetteer/*.jsonl). `name` is the canonical nominative Russian name; `aliases` are
 * further names in the nominative, also short ones; `ambiguous` aliases count only with support of their context. `adjectives` are
 * masculine nominative («смоленский»), `demonyms` nominative nouns, singular and plural («минчанин», «минчане»).
 */
export const gazetteerEntrySchema = z.object({
  id: z.string().regex(/^(person|country|region|organization|event|site):[a-z0-9-]+$/),
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1),
  names: z
    .object({ ru: z.string().optional(), be: z.string().optional(), en: z.string().optional() })
    .default({}),
  aliases: z.array(z.string()).default([]),
  ambiguous: z.array(z.string()).default([]),
  adjectives: z.array(z.string()).default([]),
  demonyms: z.array(z.string()).default([]),
  wikidata: z.string().nullable().default(null),
  iso: z.string().nullable().default(null),
  level: z.enum(REGION_LEVELS).nullable().default(null),
  country: z.string().nullable().default(null),
  /** larger things it is part of (region ids, organization ids, the series of an event's edition) */
  partOf: z.array(z.string()).default([]),
  capital: z.string().nullable().default(null),
  seat: z.string().nullable().default(null),
  gender: z.enum(['m', 'f']).nullable().default(null),
  terms: z.array(termSchema).default([]),
  /** when the thing existed, where that matters (renamed ministries, editions of an event) */
  start: z.string().nullable().default(null),
  end: z.string().nullable().default(null),
});
export type GazetteerEntry = Readonly<z.infer<typeof gazetteerEntrySchema>>;

/** A relation type of data/ontology/relations.json. */
export const relationTypeSchema = z.object({
  type: z.string().regex(/^[A-Z_]+$/),
  labels: z.object({ ru: z.string(), be: z.string(), en: z.string() }),
  domain: z.array(z.enum(ENTITY_TYPES)).min(1),
  range: z.array(z.enum(ENTITY_TYPES)).min(1),
  symmetric: z.boolean(),
  aspect: z.enum(ASPECTS),
  plover: z.string().nullable(),
  score: z.number().nullable(),
  definition: z.string(),
  examples: z.array(z.string()),
});
export type RelationType = Readonly<z.infer<typeof relationTypeSchema>>;
