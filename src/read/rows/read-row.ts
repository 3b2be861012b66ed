import { SozhError } from '../../errors.js';
import { readDeclaredDate } from '../html/page-date.js';
import { textOfMarkup } from '../html/text-of-markup.js';
import { parsePublishedAt } from '../publication-date.js';
import { type ArticleReading, type ReadOptions, readArticle } from '../read-article.js';
import { FIELDS, type Field, type FieldMap } from './field-map.js';

export type Row = Readonly<Record<string, unknown>>;

const NAMES = Object.fromEntries(
  Object.entries(FIELDS).map(([field, names]) => [field, names.split(' ')]),
) as Record<Field, string[]>;
/** Markup, not a text with an angle bracket in it. */
const MARKUP = /<(?:p|br|div|span|a|h[1-6]|ul|ol|table|article|html)(?:\s[^>]*)?\/?>/i;

/** Whether the columns hold, by their names or by the map, at least a text. */
export const holdsArticles = (columns: readonly string[], map: FieldMap = {}): boolean =>
  map.text !== undefined || columns.some((column) => NAMES.text.includes(plain(column)));

const plain = (column: string): string => column.trim().toLowerCase();

/**
 * The article that one row of a table or one object of JSON holds. Where no column is mapped to a field, the one with a usual name is
 * taken. Markup in the text is read as such. Throws `input/bad-data` where no column holds a text.
 */
export function readRow(row: Row, options: ReadOptions, source: string): ArticleReading {
  const map = options.map ?? {};
  const take = (field: Field): string | null => asText(valueIn(row, field, map));
  const given = take('text');
  if (given === null)
    throw new SozhError('input/bad-data', `${source} has no text`, {
      hint: `its columns are ${Object.keys(row).slice(0, 20).join(', ')}; name the one with the text: --map text=COLUMN`,
      facts: { source },
    });
  const date = (field: 'publishedAt' | 'modifiedAt'): string | null => {
    const text = take(field);
    return text === null ? null : (readDeclaredDate(text) ?? parsePublishedAt(text));
  };
  const url = take('url');
  const authors = valueIn(row, 'authors', map);
  return readArticle(MARKUP.test(given) ? textOfMarkup(given) : given, options, {
    // without a title of its own the first line may be one
    ...(take('title') ? { title: take('title')! } : {}),
    publishedAt: date('publishedAt'),
    modifiedAt: date('modifiedAt'),
    outlet: take('outlet'),
    url: url && /^https?:\/\//i.test(url) ? url : null,
    aliases: [take('id')].filter((id) => id !== null),
    authors: (Array.isArray(authors) ? authors.map(asText) : [asText(authors)]).filter(
      (name) => name !== null,
    ),
    section: take('section'),
  });
}

function valueIn(row: Row, field: Field, map: FieldMap): unknown {
  const wanted = map[field];
  if (wanted !== undefined)
    return Object.hasOwn(row, wanted)
      ? row[wanted]
      : wanted
          .split('.')
          .reduce<unknown>(
            (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
            row,
          );
  for (const name of NAMES[field]) {
    const column = Object.keys(row).find((key) => plain(key) === name && asText(row[key]) !== null);
    if (column !== undefined) return row[column];
  }
  return undefined;
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text; an object by its name, a list of paragraphs by blank lines; null for nothing. */
function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const parts = value.slice(0, 10_000).map((part) => (typeof part === 'string' ? part : null));
    return parts.length > 0 && parts.every((part) => part !== null) ? asText(parts.join('\n\n')) : null;
  }
  if (isObject(value)) return typeof value.name === 'string' ? asText(value.name) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' || /^(?:null|none|nan|n\/a)$/i.test(text) ? null : text;
}
