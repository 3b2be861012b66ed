import { z } from 'zod';
import { spanShape } from './span.js';
import { timeSchema } from './time.js';

export const STATUSES = [
  'asserted',
  'planned',
  'desired',
  'postponed',
  'cancelled',
  'denied',
  'hypothetical',
] as const;
export type Status = (typeof STATUSES)[number];

export const ASPECTS = ['event', 'state', 'habitual'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A quantity that a statement carries: money (`currency`, ISO 4217) or goods and shares (`unit`, Russian), with change and base period where said. */
const amountSchema = z.object({
  value: z.number(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  change: z.enum(['up', 'down']).optional(),
  base: z.string().optional(),
});
export type Amount = Readonly<z.infer<typeof amountSchema>>;

/**
 * What one sentence of one article asserts. `id` is a hash of article id, span, type, endpoints, time and status; `group` is the key
 * under which assembly compares it (type, endpoints, position); `rule` names what found it; `extractor` the program's version.
 * `start`/`stop` are the span of `quote` in the article's text. Symmetric types have their endpoints sorted by id.
 */
export const statementSchema = z.object({
  id: z.string(),
  article: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  time: timeSchema.nullable(),
  status: z.enum(STATUSES),
  aspect: z.enum(ASPECTS),
  speaker: z.string().nullable(),
  position: z.string().nullable(),
  amount: amountSchema.nullable(),
  quote: z.string(),
  ...spanShape,
  confidence: z.number().min(0).max(1),
  rule: z.string(),
  extractor: z.string(),
  group: z.string(),
});

export type Statement = Readonly<z.infer<typeof statementSchema>>;
