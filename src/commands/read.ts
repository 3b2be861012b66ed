import type { FieldMap } from '../read/rows/field-map.js';
import { ArticleSources } from './article-sources.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface ReadFlags {
  readonly json?: boolean;
  readonly published?: string;
  readonly map?: FieldMap;
  readonly allowPrivate?: boolean;
}

/** `sozh read SOURCE…`: shows what is taken from a source, before anything is understood of it. */
export async function readCommand(
  places: readonly string[],
  flags: ReadFlags,
  terminal: Terminal,
): Promise<void> {
  const sources = new ArticleSources(places, flags, terminal);
  for await (const { article, messages, source, authors, section } of sources.read()) {
    const { title, publishedAt, language, url, outlet, text } = article;
    if (flags.json)
      terminal.out(JSON.stringify({ title, publishedAt, language, url, outlet, authors, section, text }));
    else {
      terminal.out(terminal.paint.bold(title || '(no title)'));
      terminal.out(
        terminal.paint.dim([publishedAt ?? 'no date', outlet ?? 'no outlet', language].join(' · ')),
      );
      terminal.out(`\n${text}\n`);
    }
    showMessages(messages, terminal, { source: sources.nameBefore(source), everything: !flags.json });
  }
  sources.throwFailures();
}
