import { z } from 'zod';
import { spanShape } from './span.js';

/**
 * A problem found in a text, as a value collected on the document (never thrown).
 * `code` is `stage/what`, e.g. `read/no-date`; `hint` says what the reader can do about it.
 */
export const messageSchema = z.object({
  code: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  severity: z.enum(['info', 'warning', 'error']),
  reason: z.string(),
  hint: z.string().optional(),
  ...{ start: spanShape.start.optional(), stop: spanShape.stop.optional() },
});

export type Message = Readonly<z.infer<typeof messageSchema>>;
