import { findSources } from '../read/find-sources.js';
import { readSource } from '../read/read-source.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface ReadFlags {
  readonly json?: boolean;
  readonly published?: string;
}

/** `sozh read SOURCE…`: shows what is taken from a source, before anything is understood of it. */
export async function readCommand(sources: readonly string[], flags: ReadFlags, terminal: Terminal): Promise<void> {
  const options = flags.published ? { publishedAt: flags.published } : {};
  for await (const source of findSources(sources))
    for (const { article, messages } of await readSource(source, options)) {
      const { title, publishedAt, language, url, outlet, text } = article;
      if (flags.json) terminal.out(JSON.stringify({ title, publishedAt, language, url, outlet, text }));
      else {
        terminal.out(terminal.paint.bold(title));
        terminal.out(terminal.paint.dim([publishedAt ?? 'no date', outlet ?? 'no outlet', language].join(' · ')));
        terminal.out(`\n${text}\n`);
        showMessages(messages, terminal);
      }
    }
}
