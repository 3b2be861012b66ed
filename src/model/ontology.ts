import { z } from 'zod';
import { ENTITY_TYPES } from './entity.js';
import type { RelationType } from './knowledge.js';
import { STATUSES } from './statement.js';

/** A word in the three languages that the program writes. */
const labelSchema = z.object({ ru: z.string().min(1), be: z.string().min(1), en: z.string().min(1) });
export type Label = Readonly<z.infer<typeof labelSchema>>;
export type LabelLanguage = keyof Label;

/** data/ontology/labels.json: how statuses and types of entities are called. */
export const displayLabelsSchema = z.object({
  statuses: z.record(z.enum(STATUSES), labelSchema),
  entityTypes: z.record(z.enum(ENTITY_TYPES), labelSchema),
});
type DisplayLabels = z.infer<typeof displayLabelsSchema>;

/** The relation types, and how they, statuses and types of entities are called. Frozen. */
export interface Ontology {
  /** in the order of data/ontology/relations.json */
  readonly types: readonly RelationType[];
  readonly labels: Readonly<DisplayLabels>;
  type(name: string): RelationType | undefined;
  /** Whether the direction of this type carries no meaning; false for a type that the ontology does not have. */
  isSymmetric(name: string): boolean;
}
