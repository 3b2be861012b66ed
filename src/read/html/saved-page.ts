import type { Message } from '../../model/message.js';
import { decodeText } from '../decode-text.js';
import type { Format } from '../formats.js';
import { type ArticleReading, type ReadOptions, readArticle } from '../read-article.js';
import { boundMarkup } from './bound-markup.js';
import { parseMarkup } from './dom.js';
import { findMainText, findTitleBlock } from './find-main-text.js';
import { readBlocks } from './page-blocks.js';
import { modificationDate, pageDate } from './page-date.js';
import { readPageFacts } from './page-facts.js';
import { linesOf } from './text-of-markup.js';

/** Of a longer page the beginning is read. The longest news pages have a quarter of it. */
const MOST_BYTES = 6 * 2 ** 20;
const OPENING = /<(?:!doctype\s+html|html|head|body|meta|title|article|div|table|p|h1)(?=[\s>/])/i;
const SURE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;
const CHARSET =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;

/** Letters of ASCII as they stand, in any encoding that a page may be in (of UTF-16 without its zeros). */
const ascii = (bytes: Uint8Array, most: number): string =>
  Buffer.from(bytes.subarray(0, most))
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '');

/** A page as a browser or a program saved it, or as a server sent it. */
export const savedPage: Format = {
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises(head, name, mediaType) {
    const start = ascii(head, 8192);
    if (SURE.test(start)) return true;
    const isCalledSo = /\.(?:x?html?|shtml|php|aspx?)$/i.test(name) || /html/i.test(mediaType ?? '');
    return (
      isCalledSo &&
      OPENING.test(start) &&
      !/^\s*<(?:\?xml[^>]*>\s*<)?(?:rss|feed|rdf|urlset|sitemapindex)/i.test(start)
    );
  },
  async *read(content, options) {
    const { bytes, cut } = await content.upTo(MOST_BYTES);
    const declared = CHARSET.exec(ascii(bytes, 4096));
    const { text, messages } = decodeText(bytes, content.name, [
      options.charset,
      declared?.[1] ?? declared?.[2],
    ]);
    yield { source: content.name, ...readPage(text, options, { cut, messages }) };
  },
};

/** Reads the markup of one page as an article. Pure; takes any markup, in time and memory that its length and `boundMarkup` bound. */
export function readPage(
  markup: string,
  options: ReadOptions,
  noticed: { readonly cut?: boolean; readonly messages?: readonly Message[] } = {},
): ArticleReading {
  const bounded = boundMarkup(markup);
  const document = parseMarkup(bounded.html);
  const { blocks, left } = readBlocks(document.documentElement);
  const facts = readPageFacts(document, blocks, options.url ?? null);
  const title = findTitleBlock(blocks, facts.title);
  const body = findMainText(blocks, title);
  const places = {
    title,
    first: body[0] ? blocks.indexOf(body[0]) : title,
    last: body.length > 0 ? blocks.indexOf(body.at(-1)!) : title,
  };
  const url = ownAddress(facts.url, options.url);
  const messages: Message[] = [...(noticed.messages ?? [])];
  if (noticed.cut || bounded.cut)
    messages.push({
      code: 'read/cut',
      severity: 'warning',
      reason: 'the page is too large; only its beginning was read',
    });
  return readArticle(linesOf(body), options, {
    title: facts.title,
    publishedAt: pageDate(document, facts, blocks, places, [facts.url, options.url]),
    modifiedAt: modificationDate(facts),
    outlet: facts.site,
    url,
    authors: facts.authors,
    section: facts.section,
    leftOut: left,
    messages,
  });
}

/** The address that a page gives itself, if it is of the site that it came from; one that came from a file says what it likes. */
function ownAddress(declared: string | null, retrieved: string | undefined): string | null {
  if (!declared || !retrieved) return declared ?? retrieved ?? null;
  const site = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');
  try {
    return site(declared) === site(retrieved) ? declared : retrieved;
  } catch {
    return retrieved;
  }
}
