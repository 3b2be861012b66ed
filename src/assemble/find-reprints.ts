import type { ReportedStatement } from '../model/store.js';
import { guessOverlap, readSignature } from '../model/text-signature.js';
import { compareText, instantOf } from './report-order.js';

/** Shorter sentences («Стороны договорились о сотрудничестве.») may be written twice by chance. */
const MIN_QUOTE = 40;
/**
 * Texts that share this part of their runs of words are one text: an edit here and there, another heading, a paragraph cut. A follow-up that
 * tells the background again shares a third to a half. Set on made-up articles (test/assemble/reprints.test.ts).
 */
const MIN_OVERLAP = 0.6;
/** Signatures are looked up by so many bytes at a time: texts above the bound agree in one such piece in 99 of 100 cases. */
const PIECE = 4;

interface Reported {
  readonly article: string;
  readonly instant: number;
  readonly quotes: Set<string>;
  readonly signature: Uint8Array | null;
}

/**
 * The articles of a cluster that only reprint an earlier one (ties by id; an article without a date is never the original of a dated one):
 * nearly the whole text is the same, or every sentence by which they support the edge stands there word for word. Only articles of the cluster
 * are compared, so that what an edge counts follows from its own statements. Two articles whose whole text is the same are one article
 * already, by their id.
 */
export function findReprints(statements: readonly ReportedStatement[]): Set<string> {
  const reprints = new Set<string>();
  const byQuote = new Map<string, Reported[]>();
  const byPiece = new Map<string, Reported[]>();
  for (const article of articlesOf(statements)) {
    const [quote = ''] = article.quotes;
    const pieces = piecesOf(article);
    const copied = (byQuote.get(quote) ?? []).some((original) => quotesStandIn(article, original));
    const similar = () =>
      pieces.some((piece) => (byPiece.get(piece) ?? []).some((original) => isSameText(article, original)));
    if (copied || similar()) reprints.add(article.article);
    for (const own of article.quotes) push(byQuote, own, article);
    for (const piece of pieces) push(byPiece, piece, article);
  }
  return reprints;
}

/** The articles behind statements, the earliest first. */
function articlesOf(statements: readonly ReportedStatement[]): Reported[] {
  const articles = new Map<string, Reported>();
  for (const { article, publishedAt, quote, signature } of statements) {
    const known = articles.get(article);
    if (known) known.quotes.add(foldQuote(quote));
    else
      articles.set(article, {
        article,
        instant: publishedAt === null ? Number.POSITIVE_INFINITY : instantOf(publishedAt),
        quotes: new Set([foldQuote(quote)]),
        signature: signature === null ? null : readSignature(signature),
      });
  }
  return [...articles.values()].sort((one, other) =>
    one.instant === other.instant
      ? compareText(one.article, other.article)
      : one.instant < other.instant
        ? -1
        : 1,
  );
}

/** By what a signature is looked up: texts that are one have a piece in common, nearly always. */
export function piecesOf({ signature }: Pick<Reported, 'signature'>): string[] {
  if (signature === null) return [];
  return Array.from(
    { length: signature.length / PIECE },
    (_, index) => `${index} ${signature.subarray(index * PIECE, (index + 1) * PIECE).join(' ')}`,
  );
}

const quotesStandIn = ({ quotes }: Reported, original: Reported): boolean =>
  [...quotes].every((quote) => quote.length >= MIN_QUOTE && original.quotes.has(quote));

export const isSameText = (one: Pick<Reported, 'signature'>, other: Pick<Reported, 'signature'>): boolean =>
  one.signature !== null &&
  other.signature !== null &&
  guessOverlap(one.signature, other.signature) >= MIN_OVERLAP;

function push<T>(lists: Map<string, T[]>, key: string, thing: T): void {
  const list = lists.get(key);
  if (list) list.push(thing);
  else lists.set(key, [thing]);
}

const foldQuote = (quote: string): string => quote.normalize('NFC').replace(/\s+/g, ' ').trim();
