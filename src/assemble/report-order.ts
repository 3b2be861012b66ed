import type { ReportedStatement } from '../model/store.js';

/** Zone of an instant or day that names none (CONTRACT "Time"). */
const ZONE = '+03:00';

/** Milliseconds since 1970 of an ISO day or instant; -Infinity where there is none or it cannot be read. */
export function instantOf(iso: string | null): number {
  if (iso === null) return Number.NEGATIVE_INFINITY;
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(iso)
    ? iso
    : `${iso.includes('T') ? iso : `${iso}T00:00`}${ZONE}`;
  const parsed = Date.parse(zoned);
  return Number.isNaN(parsed) ? Number.NEGATIVE_INFINITY : parsed;
}

/** The ISO day on which an article was published, as it wrote it; null where it is not known. */
export function reportDay(published: Pick<ReportedStatement, 'publishedAt'>): string | null {
  return published.publishedAt?.slice(0, 10) ?? null;
}

export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The one order of statements: earliest report first, then article id, then place in the article, then id.
 * An article without a date comes before all others, so that it never has the last word.
 */
export function compareReports(one: ReportedStatement, other: ReportedStatement): number {
  const [first, second] = [instantOf(one.publishedAt), instantOf(other.publishedAt)];
  if (first !== second) return first < second ? -1 : 1;
  return compareText(one.article, other.article) || one.start - other.start || compareText(one.id, other.id);
}
