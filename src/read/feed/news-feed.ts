import { SozhError } from '../../errors.js';
import { hashParts } from '../../model/hash-parts.js';
import type { Message } from '../../model/message.js';
import { decodeText } from '../decode-text.js';
import type { Format } from '../formats.js';
import { type Reading, type ReadOptions, readArticle } from '../read-article.js';
import type { FeedItem } from './feed.js';
import { ROOTS } from './feed-elements.js';
import { parseFeed } from './parse-feed.js';
import { rootOf } from './root-of.js';
import { textOfMarkup } from './text-of-markup.js';

/** Feeds with the whole text of a hundred articles have some 1 MB. */
const MOST_BYTES = 8 * 2 ** 20;
const ENCODING = /^[^<]{0,10}<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;

/**
 * RSS 0.9 to 2.0, RDF and Atom. An entry whose text stands in the feed (`content:encoded`, `yandex:full-text`, Atom's `content`) is an article;
 * of the others it is said where they stand.
 */
export const newsFeed: Format = {
  name: 'RSS or Atom',
  extensions: ['.rss', '.atom', '.xml'],
  recognises: (head) => ROOTS.has(rootOf(head)),
  async *read(content, options) {
    const bytes = await content.whole(MOST_BYTES);
    const declared = ENCODING.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
    const { text: xml, messages } = decodeText(bytes, content.name, [options.charset, declared]);
    const feed = parseFeed(xml, options.url ?? null);
    if (!feed || feed.items.length === 0)
      throw new SozhError(
        'input/no-articles',
        `${content.name} has no entries${feed?.broken ? `: it ${feed.broken}` : ''}`,
        {
          hint: 'open it in a browser to see what it holds',
          facts: { name: content.name },
        },
      );
    for (const item of feed.items)
      yield readItem(item, { name: content.name, outlet: feed.title, messages }, options);
  },
};

interface OfFeed {
  readonly name: string;
  readonly outlet: string | null;
  readonly messages: readonly Message[];
}

function readItem(item: FeedItem, { name, outlet, messages }: OfFeed, options: ReadOptions): Reading {
  const { url, html, whole, title } = item;
  const aliases = aliasesOf(item, options.url ?? name);
  const publishedAt = options.publishedAt ?? item.publishedAt;
  if (url !== null && !whole)
    return { source: url, link: { url, mark: hashParts([JSON.stringify(item)]), publishedAt, aliases } };
  const { path: _, url: __, ...known } = options;
  const given = { title, publishedAt, modifiedAt: item.updatedAt, outlet, url, aliases, messages };
  return { source: url ?? name, ...readArticle(`${title}\n\n${textOfMarkup(html ?? '')}`, known, given) };
}

/** Ids that are no addresses are ids of their feed only: «12345» may stand in any. */
function aliasesOf({ url, id }: FeedItem, feed: string): string[] {
  const own = id === null || id === url ? [] : [/^[a-z]+:/i.test(id) ? id : `${feed}#${id}`];
  return [...(url === null ? [] : [url]), ...own];
}
