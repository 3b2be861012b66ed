import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { SozhError } from '../../errors.js';
import type { Format } from '../formats.js';
import { FIELDS } from './field-map.js';
import { readingOfRow } from './json.js';
import { holdsArticles } from './read-row.js';
import { headText, textChunks } from './text-chunks.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** The longest articles have a tenth of it. A row of nothing but separators or quotation marks takes a second a megabyte. */
const LONGEST_ROW = 4 * 2 ** 20;
/** A row of column names that goes on so far is none. */
const LONGEST_HEADER = 32_768;
const KNOWN: ReadonlySet<string> = new Set(Object.values(FIELDS).flatMap((names) => names.split(' ')));

const firstLine = (head: Uint8Array): string => /^[^\r\n]*/.exec(headText(head))?.[0] ?? '';
const columnsOf = (line: string, separator: string): string[] =>
  line.split(separator).map((column) => column.trim().replace(/^"|"$/g, ''));
/** The sign that parts the first line into most columns. */
const separatorOf = (line: string): string =>
  [...SEPARATORS].sort((one, other) => columnsOf(line, other).length - columnsOf(line, one).length)[0]!;

/** The text, as long as its lines end: the parser counts no separators, and makes a field of each. */
async function* boundLines(chunks: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let length = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf('\n');
    length = end < 0 ? length + chunk.length : chunk.length - end - 1;
    if (length > LONGEST_ROW)
      throw new SozhError('input/bad-data', `${name} has a line of more than 4 MB`, {
        hint: 'is it a table?',
        facts: { name },
      });
    yield chunk;
  }
}

/** A table with a row of column names, by RFC 4180 or as spreadsheets write it (`;`, tabs). Streamed. */
export const csv: Format = {
  name: 'CSV',
  extensions: ['.csv', '.tsv'],
  recognises(head, name, mediaType) {
    const line = firstLine(head);
    if (/\.(?:csv|tsv)$/i.test(name) || /\/(?:csv|tab-separated-values)/i.test(mediaType ?? ''))
      return !line.includes('\u0000') && line !== '';
    // without a name: two columns that tables of articles have, one of them the text
    const columns = columnsOf(line, separatorOf(line));
    return (
      line.length < 1000 &&
      columns.length > 1 &&
      holdsArticles(columns) &&
      columns.filter((column) => KNOWN.has(column.toLowerCase())).length > 1
    );
  },
  async *read(content, options) {
    const { name } = content;
    const header = firstLine(await content.head());
    if (header.length > LONGEST_HEADER)
      throw new SozhError('input/bad-data', `the first row of ${name} is too long for names of columns`, {
        hint: 'is it a table?',
        facts: { name, row: 1 },
      });
    const parser = parse({
      delimiter: separatorOf(header),
      columns: (header: string[]) => header.map((column, index) => column.trim() || `column ${index + 1}`),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    });
    const source = Readable.from(boundLines(textChunks(content, options.charset), name));
    source.once('error', (error) => parser.destroy(error));
    source.pipe(parser);
    let row = 1;
    try {
      for await (const record of parser) {
        row++;
        const reading = readingOfRow(record, options, `${name}:${row}`, `:${row}`);
        if (row === 2 && 'error' in reading) throw reading.error;
        yield reading;
      }
    } catch (cause) {
      if (cause instanceof SozhError) throw cause;
      throw new SozhError('input/bad-data', `${name} is no table after row ${row}`, {
        hint: 'check its quotation marks',
        facts: { name, row, reason: cause instanceof Error ? cause.message : String(cause) },
        cause,
      });
    } finally {
      source.destroy();
      parser.destroy();
    }
  },
};
