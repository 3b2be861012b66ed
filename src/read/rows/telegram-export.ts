import { type Reading, type ReadOptions, readArticle } from '../read-article.js';
import type { Row } from './read-row.js';

/** What Telegram's «Export chat history» writes as JSON: a chat with its messages. */
export interface TelegramExport {
  readonly name: string;
  readonly messages: readonly Row[];
}

export const isTelegramExport = (value: unknown): value is TelegramExport =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Row).messages) &&
  typeof (value as Row).name === 'string' &&
  typeof (value as Row).type === 'string';

/** The messages of a channel that have a text, each an article: its day, the channel as its outlet, its number as an alias. */
export function* readTelegramExport(
  { name: outlet, messages }: TelegramExport,
  options: ReadOptions,
  source: string,
): Generator<Reading> {
  for (const message of messages) {
    const text = textOf(message.text);
    if (message.type !== 'message' || text.trim() === '') continue;
    const part = `#${String(message.id)}`;
    const seconds = Number(message.date_unixtime);
    yield {
      source: `${source}${part}`,
      ...readArticle(text, options.path ? { ...options, path: `${options.path}${part}` } : options, {
        outlet,
        publishedAt: Number.isFinite(seconds) && seconds > 0 ? inMinsk(seconds) : null,
        authors: typeof message.author === 'string' ? [message.author] : [],
      }),
    };
  }
}

/** The export writes the time of the computer that made it, and the moment beside it: the moment, in Minsk. */
const inMinsk = (seconds: number): string =>
  `${new Date((seconds + 3 * 3600) * 1000).toISOString().slice(0, 19)}+03:00`;

/** A text is a string, or pieces of which some are links, names and bold words. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece: unknown) => {
      if (typeof piece === 'string') return piece;
      const inner = typeof piece === 'object' && piece !== null ? (piece as Row).text : '';
      return typeof inner === 'string' ? inner : '';
    })
    .join('');
}
