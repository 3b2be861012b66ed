import { readSignature } from '../model/text-signature.js';
import { isSameText, piecesOf } from './find-reprints.js';
import { compareText, instantOf } from './report-order.js';

/** What is compared of an article; `signature` as `signText` makes it. */
export interface ComparedArticle {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly signature: string | null;
}

/**
 * Which articles print nearly the whole text of an earlier one, and of which: of several the earliest, and never of one that is itself a
 * reprint. An article without a date is never the original of a dated one. A function of the set of articles, whatever their order.
 */
export function findCopies(articles: readonly ComparedArticle[]): Map<string, string> {
  const originals = new Map<string, string>();
  const byPiece = new Map<
    string,
    { readonly id: string; readonly signature: Uint8Array; readonly rank: number }[]
  >();
  const sorted = articles.toSorted(
    (one, other) => orderOf(one) - orderOf(other) || compareText(one.id, other.id),
  );
  for (const [rank, { id, signature: text }] of sorted.entries()) {
    if (text === null) continue;
    const article = { id, signature: readSignature(text), rank };
    const pieces = piecesOf(article);
    const alike = pieces
      .flatMap((piece) => byPiece.get(piece) ?? [])
      .filter((earlier) => isSameText(article, earlier))
      .sort((one, other) => one.rank - other.rank)[0];
    if (alike) originals.set(id, originals.get(alike.id) ?? alike.id);
    for (const piece of pieces) {
      const list = byPiece.get(piece);
      if (list) list.push(article);
      else byPiece.set(piece, [article]);
    }
  }
  return originals;
}

/** Finite, so that two articles without a date can be compared. */
const orderOf = ({ publishedAt }: ComparedArticle): number => {
  const instant = instantOf(publishedAt);
  return Number.isFinite(instant) ? instant : Number.MAX_SAFE_INTEGER;
};
