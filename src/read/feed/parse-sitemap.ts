import { SaxesParser } from 'saxes';
import { escapeAmpersands } from './escape-ampersands.js';
import { readFeedDate } from './feed-date.js';

/** A page that a sitemap names. */
export interface SitemapEntry {
  readonly url: string;
  /** `lastmod`, as written */
  readonly changed: string | null;
  /** `news:publication_date` as ISO 8601; null where the sitemap does not tell of news */
  readonly publishedAt: string | null;
  readonly isNews: boolean;
}

/** A sitemap, or an index of sitemaps, as far as it makes sense. */
export interface Sitemap {
  readonly isIndex: boolean;
  readonly entries: readonly SitemapEntry[];
}

/** The protocol's own limit (sitemaps.org), and what is no sitemap any more. */
const MOST_ENTRIES = 50_000;
const MOST_MISTAKES = 500;
const DEEPEST = 20;
const MOST_ATTRIBUTES = 200;
const LONGEST_ADDRESS = 2048;
const SLICE = 65_536;

const ROOTS = new Set(['urlset', 'sitemapindex']);
export const isSitemapRoot = (name: string): boolean => ROOTS.has(name.replace(/^\w+:/, ''));

class Enough extends Error {}

/**
 * Reads a sitemap (sitemaps.org) with Google's extension for news. Pure; DTDs are passed over. Addresses that are none of the web are left out.
 * @param base the address of the sitemap, against which those in it are read
 */
export function parseSitemap(xml: string, base: string | null): Sitemap | null {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const entries: SitemapEntry[] = [];
  const path: string[] = [];
  let fields = new Map<string, string>();
  let root = '';
  let mistakes = 0;
  let attributes = 0;
  const ends = (isEnough: boolean): void => {
    if (isEnough) throw new Enough();
  };
  parser.on('error', () => ends(++mistakes > MOST_MISTAKES));
  parser.on('attribute', () => ends(++attributes > MOST_ATTRIBUTES));
  parser.on('opentag', ({ name }) => {
    attributes = 0;
    root ||= name.toLowerCase();
    ends(path.push(name.toLowerCase()) > DEEPEST);
    if (path.length === 2) fields = new Map();
  });
  const take = (text: string): void => {
    const name = path.at(-1);
    if (name && path.length > 2) fields.set(name, ((fields.get(name) ?? '') + text).slice(0, 4000));
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    if (path.length === 2) {
      const entry = entryOf(fields, base);
      if (entry) ends(entries.push(entry) === MOST_ENTRIES);
    }
    path.pop();
  });
  const text = escapeAmpersands(xml.trimStart());
  try {
    for (let at = 0; at < text.length; at += SLICE) parser.write(text.slice(at, at + SLICE));
    parser.close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return isSitemapRoot(root) ? { isIndex: root.endsWith('sitemapindex'), entries } : null;
}

function entryOf(fields: ReadonlyMap<string, string>, base: string | null): SitemapEntry | null {
  const loc = fields.get('loc')?.trim() ?? '';
  if (loc === '' || loc.length > LONGEST_ADDRESS || !URL.canParse(loc, base ?? undefined)) return null;
  const url = new URL(loc, base ?? undefined);
  if (!/^https?:$/.test(url.protocol)) return null;
  const published = fields.get('news:publication_date');
  return {
    url: url.href,
    changed: fields.get('lastmod')?.trim() ?? null,
    publishedAt: published === undefined ? null : readFeedDate(published),
    isNews: published !== undefined || fields.has('news:title'),
  };
}
