import { decodeText } from './decode-text.js';
import { type ArticleReading, type ReadOptions, readArticle } from './read-article.js';

/**
 * The port for a kind of source file. `extensions` (lower case, with the dot) are what a folder is searched for;
 * `recognises` looks at the bytes and the name of one file. A format gives all articles that one source holds.
 */
export interface Format {
  readonly name: string;
  readonly extensions: readonly string[];
  recognises(bytes: Uint8Array, name: string): boolean;
  read(bytes: Uint8Array, options: ReadOptions): readonly ArticleReading[];
}

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i;

/** The text of one article, in any encoding that `decodeText` knows. */
export const plainText: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  recognises: (bytes) => !HTML.test(Buffer.from(bytes.subarray(0, 2048)).toString('latin1')),
  read: (bytes, options) => [readArticle(decodeText(bytes, options.path ?? 'standard input'), options)],
};

/** In order; the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = [plainText];
