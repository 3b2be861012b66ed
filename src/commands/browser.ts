import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBrowserFiles } from '../browser/browser-files.js';
import { serveFiles } from '../browser/serve-files.js';
import { SozhError } from '../errors.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import { listQueries } from '../store/query-library.js';
import type { Terminal } from './terminal.js';
import { untilStopped } from './until-stopped.js';

export interface BrowserFlags {
  readonly port: number;
  /** a folder to write into, in place of serving */
  readonly write?: string;
}

/** `sozh browser`: serves style, favourites and guides for Neo4j Browser to this machine until it is stopped, or writes them into a folder. */
export async function browserCommand(flags: BrowserFlags, terminal: Terminal): Promise<void> {
  const list = (origin?: string) => listBrowserFiles(loadOntology(), listQueries(), origin);
  if (flags.write !== undefined) {
    writeFiles(flags.write, list(), terminal);
    return;
  }
  const server = await serveFiles(flags.port, list);
  const { origin } = server;
  const { bold, dim } = terminal.paint;
  terminal.out(
    [
      'In Neo4j Browser, one after the other:',
      `  ${bold(`:style ${origin}/style.grass`)}     colours, and captions with dates`,
      `  ${bold(`:guide ${origin}/guide.en.html`)}   a walk through the graph (guide.ru.html: по-русски)`,
      `and the queries of the library as favourites: open ${bold(`${origin}/favourites.zip`)} in another tab, and drop the file onto Neo4j Browser.`,
      dim('Ctrl-C ends it; style and favourites stay where you loaded them.'),
    ].join('\n'),
  );
  await untilStopped();
  await server.close();
}

function writeFiles(folder: string, files: ReturnType<typeof listBrowserFiles>, terminal: Terminal): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, body } of files) writeFileSync(join(folder, name), body);
  } catch (cause) {
    throw new SozhError(
      'output/cannot-write',
      `cannot write to ${folder} (${(cause as NodeJS.ErrnoException).code})`,
      { hint: 'choose another folder with --write', cause },
    );
  }
  terminal.out(files.map(({ name }) => join(folder, name)).join('\n'));
  terminal.err(
    terminal.paint.dim(
      'drop style.grass and favourites.zip onto Neo4j Browser; its guides come from `sozh browser`',
    ),
  );
}
