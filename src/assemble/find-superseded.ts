import type { Article } from '../model/article.js';
import { guessOverlap, readSignature } from '../model/text-signature.js';
import { compareText, instantOf } from './report-order.js';

/** What is compared of an article; `signature` as `signText` makes it. */
export type Version = Pick<Article, 'id' | 'url' | 'title' | 'publishedAt' | 'seenAt'> & {
  readonly signature: string | null;
};

/**
 * A report into which a flash has grown shares this part of its runs of words with it, and hardly less; two articles of one site that have
 * nothing to do with each other share next to none. Set on made-up articles (test/assemble/find-superseded.test.ts).
 */
const MIN_OVERLAP = 0.1;

/**
 * Which articles are older versions of another one, and of which: the newest. A version is another text of the same address with the same title or
 * part of the text; the newer is the one that was seen there later (or else published later). Where nothing tells which is newer both count,
 * and so do texts that have nothing in common: an export may give the address of its site to every article. A function of the set of
 * articles, whatever their order.
 */
export function findSuperseded(articles: readonly Version[]): Map<string, string> {
  const superseded = new Map<string, string>();
  for (const versions of byAddress(articles)) {
    const newestFirst = versions.toSorted(
      (one, other) => momentOf(other) - momentOf(one) || compareText(one.id, other.id),
    );
    for (const older of newestFirst) {
      const newest = newestFirst.find((one) => momentOf(one) > momentOf(older) && areVersions(one, older));
      if (newest) superseded.set(older.id, newest.id);
    }
  }
  return superseded;
}

/** Whether two articles of one address are the same article at two times. */
export function areVersions(one: Version, other: Version): boolean {
  if (one.url === null || one.url !== other.url || isFrontPage(one.url)) return false;
  if (one.title !== '' && foldTitle(one.title) === foldTitle(other.title)) return true;
  return (
    one.signature !== null &&
    other.signature !== null &&
    guessOverlap(readSignature(one.signature), readSignature(other.signature)) >= MIN_OVERLAP
  );
}

/** Since when the text stood at its address, in milliseconds since 1970; the least of all numbers where nothing tells. */
export const momentOf = ({ seenAt, publishedAt }: Pick<Version, 'seenAt' | 'publishedAt'>): number =>
  Math.max(instantOf(seenAt ?? publishedAt), Number.MIN_SAFE_INTEGER);

function byAddress(articles: readonly Version[]): Version[][] {
  const groups = new Map<string, Version[]>();
  for (const article of articles) {
    if (article.url === null) continue;
    const group = groups.get(article.url);
    if (group) group.push(article);
    else groups.set(article.url, [article]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** «https://example.by/»: something else stands there every day. */
const isFrontPage = (url: string): boolean => /^[a-z]+:\/\/[^/?#]*\/?(?:#.*)?$/i.test(url);

const foldTitle = (title: string): string =>
  title.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
