import type { Retrieved } from '../model/retrieved.js';
import type { Content } from './content.js';
import { newsFeed } from './feed/news-feed.js';
import { sitemap } from './feed/sitemap.js';
import { savedPage } from './html/saved-page.js';
import { gzip } from './packed/gzip.js';
import { mhtml } from './packed/mhtml.js';
import { warc } from './packed/warc.js';
import { zip } from './packed/zip.js';
import { markdown } from './paper/markdown.js';
import { pdf } from './paper/pdf.js';
import { plainText } from './plain-text.js';
import type { Reading, ReadOptions } from './read-article.js';
import { csv } from './rows/csv.js';
import { json, jsonLines } from './rows/json.js';

/** Reads what stands inside of something else (a member of an archive), with what is known of it. */
export type ReadInner = (inner: Retrieved, options: ReadOptions) => AsyncIterable<Reading>;

/**
 * The port for a kind of source. `extensions` (lower case, with the dot) are what a folder is searched for. `recognises` looks
 * at the first 64 KB, at the name and at the media type that the transport declared: the bytes weigh most, since names and servers are often
 * wrong. A format gives all articles that one source holds, one by one, and as failures those of its parts that cannot be read;
 * what concerns the whole source it throws as `SozhError` with a code of `input/`.
 */
export interface Format {
  readonly name: string;
  readonly extensions: readonly string[];
  recognises(head: Uint8Array, name: string, mediaType?: string): boolean;
  read(content: Content, options: ReadOptions, readInner: ReadInner): AsyncIterable<Reading>;
}

/** In order; the first that recognises a source reads it. */
export const FORMATS: readonly Format[] = [
  gzip,
  zip,
  pdf,
  warc,
  mhtml,
  newsFeed,
  sitemap,
  savedPage,
  jsonLines,
  json,
  csv,
  markdown,
  plainText,
];
