import { z } from 'zod';

/** A stretch of `article.text`: UTF-16 offsets, `stop` exclusive. Every layer points at the text by spans; the text never changes. */
export interface Span {
  readonly start: number;
  readonly stop: number;
}

export const spanShape = { start: z.int().nonnegative(), stop: z.int().nonnegative() };

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.stop <= outer.stop;

export const overlaps = (one: Span, other: Span): boolean => one.start < other.stop && other.start < one.stop;
