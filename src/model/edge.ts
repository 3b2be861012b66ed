import { z } from 'zod';
import { entitySchema } from './entity.js';
import { ASPECTS, STATUSES } from './statement.js';
import { PRECISIONS } from './time.js';

/**
 * One fact of the world: the statements that agree on type, endpoints and event window, merged (CONTRACT "Edge").
 * `sources` counts the articles that state it, `outlets` the distinct outlets, `statements` the sentences; `quote` is the best of them.
 */
export const edgeSchema = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  edtf: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  status: z.enum(STATUSES),
  aspect: z.enum(ASPECTS),
  position: z.string().nullable(),
  firstReported: z.string().nullable(),
  lastReported: z.string().nullable(),
  sources: z.int().nonnegative(),
  outlets: z.int().nonnegative(),
  reprints: z.int().nonnegative(),
  statements: z.int().positive(),
  confidence: z.number().min(0).max(1),
  quote: z.string(),
});
export type Edge = Readonly<z.infer<typeof edgeSchema>>;

/** A node of the assembled graph: an entity without its mentions, with the number of articles that mention it. */
export const nodeSchema = entitySchema.omit({ mentions: true }).extend({ articles: z.int().nonnegative() });
export type Node = Readonly<z.infer<typeof nodeSchema>>;

/** The assembled graph, nodes and edges sorted by id: what `export json` prints. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}
