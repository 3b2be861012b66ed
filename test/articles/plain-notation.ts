import type { Related } from '../../src/model/document.js';
import type { Statement } from '../../src/model/statement.js';
import type { Time } from '../../src/model/time.js';

const QUOTE = 60;

/**
 * A document as a linguist reads it: four blocks of lines, cells parted by ` | `, `–` for nothing. Entities with the words that name them,
 * dates with their values, statements as type, ends, time, status, particulars (position, amount, speaker) and the start of the quote, and
 * what the program itself noticed.
 */
export function describeDocument({ article, entities, dates, statements, messages }: Related): string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return [
    row('article', article.title, article.publishedAt, article.language, article.outlet),
    '',
    ...entities.map(({ type, name, id, mentions }) =>
      row(type, name, id, count(mentions.map(({ text }) => text))),
    ),
    '',
    ...dates.map(({ phrase, time }) => row('date', phrase, time.edtf, time.precision, time.basis)),
    '',
    ...statements.map((statement) => describeStatement(statement, (id) => names.get(id) ?? id)),
    '',
    ...messages.map(({ code, severity, reason }) => row('message', severity, code, reason)),
  ];
}

function describeStatement(statement: Statement, name: (id: string) => string): string {
  const { type, from, to, time, status, position, amount, speaker, quote } = statement;
  const particulars = [
    position,
    amount && [amount.value, amount.currency ?? amount.unit, amount.change].filter(Boolean).join(' '),
    speaker && `says ${name(speaker)}`,
  ].filter(Boolean);
  const start = quote.length > QUOTE ? `${quote.slice(0, QUOTE).trimEnd()}…` : quote;
  return row(type, name(from), name(to), showTime(time), status, particulars.join(', '), start);
}

function showTime(time: Time | null): string | null {
  if (time === null) return null;
  return time.basis === 'as-of' ? `as of ${time.edtf}` : time.edtf;
}

/** «Минск ×2, столица». */
function count(words: readonly string[]): string {
  const seen = new Map<string, number>();
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return [...seen].map(([word, times]) => (times > 1 ? `${word} ×${times}` : word)).join(', ');
}

const row = (...cells: readonly (string | null)[]): string =>
  cells.map((cell) => (cell === null || cell === '' ? '–' : cell.replace(/\s+/g, ' '))).join(' | ');
