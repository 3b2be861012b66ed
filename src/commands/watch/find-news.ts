import { stat } from 'node:fs/promises';
import type { Fetcher, Validators } from '../../fetch/fetcher.js';
import { findSources } from '../../read/find-sources.js';
import type { Reading } from '../../read/read-article.js';
import { readSource } from '../../read/read-source.js';
import { isUrl, readLink, readPage } from '../read-url.js';

/** An article that a source holds: `mark` says in which state, `read` gives it. */
export interface Found {
  readonly key: string;
  readonly mark: string;
  read(): AsyncIterable<Reading>;
}

/** What a source holds now, and by what its server will know that it has not changed. */
export interface News {
  readonly found: readonly Found[];
  readonly validators: Validators | null;
}

/** A file that was written to a moment ago may not be whole yet. */
const SETTLED_MS = 2000;

export interface FindOptions {
  readonly fetcher: Fetcher;
  readonly validators: Validators | null;
  readonly signal: AbortSignal;
  /** leave what is being written for the next time */
  readonly settled: boolean;
}

/**
 * The articles of a feed, a page, a folder or a file; null where a server says that nothing has changed.
 * @throws SozhError `input/…` where the source cannot be read
 */
export const findNews = (place: string, options: FindOptions): Promise<News | null> =>
  isUrl(place) ? findInFeed(place, options) : findInFolder(place, options);

async function findInFeed(url: string, { fetcher, validators, signal }: FindOptions): Promise<News | null> {
  fetcher.permit(url);
  const page = await fetcher.fetch(url, { signal, ...(validators ? { validators } : {}) });
  if (page === null) return null;
  const found: Found[] = [];
  for await (const reading of readPage(page, url, {})) {
    if ('article' in reading)
      found.push({ key: reading.source, mark: reading.article.id, read: () => one(reading) });
    else if ('link' in reading) {
      const { link } = reading;
      found.push({ key: link.url, mark: link.mark, read: () => readLink(link, fetcher, {}, signal) });
    } else found.push({ key: reading.source, mark: reading.error.message, read: () => one(reading) });
  }
  return { found, validators: page.validators };
}

async function findInFolder(place: string, { settled }: FindOptions): Promise<News> {
  const found: Found[] = [];
  for await (const source of findSources([place])) {
    if (source.kind !== 'file') continue;
    const { path } = source;
    // one that was removed meanwhile is told when it is read
    const stats = await stat(path).catch(() => null);
    if (settled && stats && Date.now() - stats.mtimeMs < SETTLED_MS) continue;
    const mark = stats ? `${stats.size} ${Math.round(stats.mtimeMs)}` : 'gone';
    found.push({ key: path, mark, read: () => readSource(source) });
  }
  return { found, validators: null };
}

async function* one(reading: Reading): AsyncGenerator<Reading> {
  yield reading;
}
