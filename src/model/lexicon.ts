import { z } from 'zod';
import { ENTITY_TYPES } from './entity.js';
import { STATUSES } from './statement.js';

/**
 * An office by which the press names people (data/lexicon/roles.json). `lemmas` are its words in dictionary form; `position` the canonical
 * office in knowledge; `of` what it is an office of; `single`: one holder at a time, so that the role alone can name a person;
 * `open`: takes words of its own after it («министр» + «транспорта»).
 */
export const roleSchema = z.object({
  lemmas: z.string(),
  position: z.string(),
  of: z.array(z.enum(ENTITY_TYPES)).min(1),
  single: z.boolean().default(false),
  open: z.boolean().default(false),
});
export type Role = Readonly<z.infer<typeof roleSchema>>;

/** Nouns that head the names of things: «форум», «завод», «область»; the type of what they name. */
export const headNounSchema = z.object({
  lemma: z.string(),
  type: z.enum(ENTITY_TYPES),
  bare: z.boolean().default(false),
});
export type HeadNoun = Readonly<z.infer<typeof headNounSchema>>;

/**
 * A predicate and its arguments (data/lexicon/frames.json). A slot is `subject` (who does it; the agent of a passive), `object` (accusative;
 * the subject of a passive), or `preposition+case` / bare case («с+Ins», «в+Acc», «Dat»). `from` and `to` list slots in order of preference.
 */
export const frameSchema = z.object({
  rule: z.string(),
  type: z.string(),
  verbs: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  /** words that must stand in the same clause (lemmas, any of) */
  with: z.array(z.string()).default([]),
  /** words that must not */
  without: z.array(z.string()).default([]),
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  fromTypes: z.array(z.enum(ENTITY_TYPES)).optional(),
  toTypes: z.array(z.enum(ENTITY_TYPES)).optional(),
  /** its noun says what somebody is («Ким – участник форума»), not whose something is («безопасность участников форума») */
  predicate: z.boolean().default(false),
  status: z.enum(STATUSES).optional(),
  confidence: z.number().min(0).max(1).default(0.8),
  example: z.string(),
});
export type Frame = Readonly<z.infer<typeof frameSchema>>;

/** Words that carry the status of what they govern (data/lexicon/status.json), by lemma. */
export const statusWordSchema = z.object({
  lemma: z.string(),
  status: z.enum(STATUSES),
  example: z.string(),
});
type StatusWord = Readonly<z.infer<typeof statusWordSchema>>;

/**
 * Weights of the features by which a pair of entities is judged to stand in the relation of a frame (data/lexicon/pair-weights.json, made
 * by training/pairs): logistic regression. Pairs below the threshold are not stated: `strict` for those that fill the slots of the frame, `loose` for others.
 */
export const pairWeightsSchema = z.object({
  thresholds: z.object({ strict: z.number().min(0).max(1), loose: z.number().min(0).max(1) }),
  weights: z.record(z.string(), z.number()),
});
export type PairWeights = Readonly<z.infer<typeof pairWeightsSchema>>;
/** What English articles are read by (data/lexicon/english.json): names that the gazetteer does not have, demonyms, offices, telling nouns. */
export const englishSchema = z.object({
  /** further names of entities, by id */
  names: z.record(z.string(), z.string()),
  /** adjectives and people's names of countries, by id */
  demonyms: z
    .record(z.string(), z.string())
    .transform((record): ReadonlyMap<string, string> => new Map(Object.entries(record))),
  /** offices: their words in lower case, and the office in knowledge */
  roles: z.array(z.object({ words: z.string(), position: z.string() })),
  headNouns: z.array(z.object({ word: z.string(), type: z.enum(ENTITY_TYPES) })),
});
export type EnglishWords = Readonly<z.infer<typeof englishSchema>>;

export interface Lexicon {
  readonly pairWeights: PairWeights;
  readonly roles: readonly Role[];
  readonly headNouns: readonly HeadNoun[];
  readonly frames: readonly Frame[];
  readonly statusWords: readonly StatusWord[];
  readonly speechVerbs: ReadonlySet<string>;
  readonly english: EnglishWords;
}
