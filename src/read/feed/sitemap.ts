import { SozhError } from '../../errors.js';
import { hashParts } from '../../model/hash-parts.js';
import { decodeText } from '../decode-text.js';
import type { Format } from '../formats.js';
import { isSitemapRoot, parseSitemap } from './parse-sitemap.js';
import { rootOf } from './root-of.js';

/** The protocol allows 50 MB; those of news sites have less than one. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * A sitemap that was retrieved from its address: says where the articles stand. Where it tells which pages are news (`news:news`), only those
 * count, else all. One in a file holds nothing to read.
 */
export const sitemap: Format = {
  name: 'sitemap',
  extensions: ['.xml'],
  recognises: (head) => isSitemapRoot(rootOf(head)),
  async *read(content, options) {
    const { name } = content;
    const { text } = decodeText(await content.whole(MOST_BYTES), name, [options.charset]);
    const { isIndex, entries } = parseSitemap(text, options.url ?? null) ?? { isIndex: false, entries: [] };
    const news = entries.filter(({ isNews }) => isNews);
    const named = news.length > 0 ? news : entries;
    if (isIndex || !options.url || named.length === 0)
      throw new SozhError(
        'input/no-articles',
        isIndex
          ? `${name} is a list of ${entries.length} sitemaps`
          : `${name} is a sitemap with ${named.length} addresses, and holds no article`,
        {
          hint: isIndex
            ? `give one of them: ${latest(entries)}`
            : 'give the address of the sitemap, and the pages are fetched',
          facts: { name },
        },
      );
    for (const { url, changed, publishedAt } of named)
      yield {
        source: url,
        link: {
          url,
          mark: hashParts([url, changed ?? '', publishedAt ?? '']),
          publishedAt: options.publishedAt ?? publishedAt,
          aliases: [url],
        },
      };
  },
};

/** The three that were changed last, as far as the index tells. */
const latest = (entries: readonly { readonly url: string; readonly changed: string | null }[]): string =>
  entries
    .toSorted((one, other) => ((one.changed ?? '') < (other.changed ?? '') ? 1 : -1))
    .slice(0, 3)
    .map(({ url }) => url)
    .join(' ');
