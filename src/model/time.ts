import { z } from 'zod';

export const PRECISIONS = [
  'minute',
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
  'century',
  'open',
] as const;

/**
 * When something holds. `edtf` is ISO 8601-2 (EDTF): interval ends inclusive, quarters 33-36, halves 40-41, seasons 21-24,
 * decades `199X`, open `2024-01-01/..`, deadlines `../2023-12-31`. `start` and `end` are half-open ISO days (or instants for
 * precision `minute`); null is open. `basis` tells where it comes from: said outright, counted from the anchor, a deadline,
 * or a state known as of the article's day. `phrase` are the words of the text, `anchor` the ISO day they were counted from.
 */
export const timeSchema = z.object({
  edtf: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  precision: z.enum(PRECISIONS),
  modifier: z.enum(['start', 'mid', 'end', 'approx', 'before', 'after']).nullable(),
  basis: z.enum(['explicit', 'relative', 'deadline', 'as-of']),
  phrase: z.string().nullable(),
  anchor: z.string().nullable(),
});

export type Time = Readonly<z.infer<typeof timeSchema>>;
export type Precision = Time['precision'];
export type Modifier = Time['modifier'];
