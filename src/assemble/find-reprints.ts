import type { ReportedStatement } from '../model/store.js';
import { compareText, instantOf } from './report-order.js';

/** Shorter sentences («Стороны договорились о сотрудничестве.») may be written twice by chance. */
const MIN_QUOTE = 40;

/**
 * The articles of a cluster that only reprint: every sentence by which they support the edge stands word for word in one article that was
 * published earlier (ties by id; an article without a date is never the original of a dated one). Two articles whose whole text is the same
 * are one article already, by their id.
 */
export function findReprints(statements: readonly ReportedStatement[]): Set<string> {
  const quotesOf = new Map<string, Set<string>>();
  const publishedAt = new Map<string, number>();
  for (const statement of statements) {
    const quotes = quotesOf.get(statement.article) ?? new Set();
    quotesOf.set(statement.article, quotes.add(foldQuote(statement.quote)));
    const instant =
      statement.publishedAt === null ? Number.POSITIVE_INFINITY : instantOf(statement.publishedAt);
    publishedAt.set(statement.article, instant);
  }
  const order = [...quotesOf.keys()].sort((one, other) => {
    const [first, second] = [publishedAt.get(one)!, publishedAt.get(other)!];
    return first === second ? compareText(one, other) : first < second ? -1 : 1;
  });
  const copies = (article: string, original: string) =>
    [...quotesOf.get(article)!].every(
      (quote) => quote.length >= MIN_QUOTE && quotesOf.get(original)!.has(quote),
    );
  return new Set(
    order.filter((article, index) => order.slice(0, index).some((original) => copies(article, original))),
  );
}

const foldQuote = (quote: string): string => quote.normalize('NFC').replace(/\s+/g, ' ').trim();
