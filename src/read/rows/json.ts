import { SozhError } from '../../errors.js';
import { decodeText } from '../decode-text.js';
import type { Format } from '../formats.js';
import type { Reading, ReadOptions } from '../read-article.js';
import { type Row, readRow } from './read-row.js';
import { isTelegramExport, readTelegramExport } from './telegram-export.js';
import { headText, textChunks, textLines } from './text-chunks.js';

const bad = (source: string, reason: string): SozhError =>
  new SozhError('input/bad-data', `${source} ${reason}`, {
    hint: 'see what was written there',
    facts: { source },
  });

/** A row, or why it is none; a row that fails is a failure of its own. */
export function readingOfRow(value: unknown, options: ReadOptions, source: string, part: string): Reading {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw bad(source, 'is no JSON object');
    const given = options.path ? { ...options, path: `${options.path}${part}` } : options;
    return { source, ...readRow(value as Row, given, source) };
  } catch (error) {
    if (error instanceof SozhError) return { source, error };
    throw error;
  }
}

const parses = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** An object of JSON a line, each an article. Streamed: the file may be of any size. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  extensions: ['.jsonl', '.ndjson'],
  recognises(head, name, mediaType) {
    if (head[0] === 0x1f || head[0] === 0x50) return false;
    const start = headText(head).trimStart();
    if (!start.startsWith('{')) return false;
    const end = start.indexOf('\n');
    const first = end < 0 ? start : start.slice(0, end);
    if (/\.(?:jsonl|ndjson)$/i.test(name) || /(?:jsonl|ndjson|jsonlines)/i.test(mediaType ?? '')) return true;
    // a second line that is an object as well: one object alone is JSON
    return end > 0 && parses(first) && /^\s*\{/.test(start.slice(end));
  },
  async *read(content, options) {
    let isFirst = true;
    for await (const { number, text } of textLines(textChunks(content, options.charset))) {
      const source = `${content.name}:${number}`;
      if (text === null) {
        yield { source, error: bad(source, 'is longer than 16 MB') };
        continue;
      }
      let value: unknown;
      try {
        value = JSON.parse(text.replace(/^\ufeff/, ''));
      } catch {
        yield { source, error: bad(source, 'is no JSON') };
        continue;
      }
      const reading = readingOfRow(value, options, source, `:${number}`);
      // if the first row has no text, the columns have other names: one message says so, not one for each row
      if (isFirst && 'error' in reading) throw reading.error;
      isFirst = false;
      yield reading;
    }
  },
};

const MOST_BYTES = 64 * 2 ** 20;

/** One article, a list of them, `{"articles": […]}`, or the export of a Telegram channel. */
export const json: Format = {
  name: 'JSON',
  // a folder has many such files that are no articles
  extensions: [],
  recognises: (head, name, mediaType) => {
    const isCalledSo = /\.json$/i.test(name) || /(?:^|[/+])json$/i.test(mediaType ?? '');
    const start = headText(head).trimStart();
    return isCalledSo ? /^[[{]/.test(start) : /^(?:\[\s*\{|\{)\s*"/.test(start);
  },
  async *read(content, options) {
    const { name } = content;
    const { text } = decodeText(await content.whole(MOST_BYTES), name, [options.charset]);
    let value: unknown;
    try {
      value = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch (cause) {
      throw new SozhError('input/bad-data', `${name} is no JSON`, {
        hint: 'check how it ends',
        facts: { name },
        cause,
      });
    }
    if (isTelegramExport(value)) {
      yield* readTelegramExport(value, options, name);
      return;
    }
    const list = listIn(value);
    if (!list) {
      const reading = readingOfRow(value, options, name, '');
      if ('error' in reading) throw reading.error;
      yield reading;
      return;
    }
    for (const [index, row] of list.entries())
      yield readingOfRow(row, options, `${name}#${index + 1}`, `#${index + 1}`);
  },
};

/** `[…]`, `{"articles": […]}`, `{"items": […]}`: a list of objects. */
function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of ['articles', 'items', 'news', 'data', 'results', 'documents', 'docs']) {
    const inner = (value as Row)[key];
    if (Array.isArray(inner) && inner.length > 0 && inner.every((item) => typeof item === 'object'))
      return inner;
  }
  return null;
}
