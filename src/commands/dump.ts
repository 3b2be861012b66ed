import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SozhError } from '../errors.js';
import type { Sink } from '../export/exporter.js';
import { dumpLines, restoreLines } from '../store/dump.js';
import { countOf } from './count-of.js';
import { linesOfStdin } from './dates.js';
import { openForCommand } from './open-for-command.js';
import type { Terminal } from './terminal.js';
import { withStore } from './with-store.js';
import { writeFile } from './write-file.js';

/** `sozh dump [-o FILE]`: all that the store is made of, as JSON Lines. */
export async function dumpCommand(
  flags: { readonly store: string; readonly output?: string },
  terminal: Terminal,
): Promise<void> {
  await withStore(flags.store, terminal, 'read', async (store) => {
    const write = async (sink: Sink) => {
      for await (const line of dumpLines(store)) await sink(`${line}\n`);
    };
    if (flags.output === undefined) await write(writeOut);
    else await writeFile(flags.output, write);
    const { articles } = await store.counts();
    if (flags.output !== undefined) terminal.err(`${countOf(articles, 'article')} → ${flags.output}`);
  });
}

/** `sozh restore FILE`: makes a store of a dump, or adds it to one that is there. */
export async function restoreCommand(
  file: string,
  flags: { readonly store: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  if (file !== '-' && !existsSync(file))
    throw new SozhError('input/missing', `there is no dump at ${file}`, {
      hint: 'sozh dump -o FILE makes one',
    });
  const store = await openForCommand(flags.store, terminal);
  try {
    const lines = file === '-' ? linesOfStdin() : createInterface({ input: createReadStream(file) });
    const counts = await restoreLines(lines, store, (articles) =>
      terminal.progress(countOf(articles, 'article')),
    );
    if (flags.json) terminal.out(JSON.stringify({ ...counts, store: flags.store }));
    else
      terminal.out(
        `${countOf(counts.articles, 'article')}, ${countOf(counts.decisions, 'decision')} → ${flags.store}`,
      );
  } finally {
    await store.close();
  }
}

async function writeOut(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}
