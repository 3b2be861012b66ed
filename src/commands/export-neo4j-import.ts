import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SozhError } from '../errors.js';
import type { Sink } from '../export/exporter.js';
import { headerLine, IMPORT_TABLES, importCommand, importLines } from '../export/neo4j-import.js';
import type { StoredPage } from '../model/store.js';
import { readStored } from '../store/read-stored.js';
import { withCypherAsOf } from './as-of.js';
import { countOf } from './count-of.js';
import type { Terminal } from './terminal.js';
import { writeFile } from './write-file.js';

/**
 * `sozh export neo4j-import DIR`: all that the store holds (articles and statements too) as CSV for the bulk import of Neo4j, and the
 * command that reads it. Page by page, in little memory.
 */
export async function exportNeo4jImport(
  folder: string,
  flags: { readonly store: string; readonly asOf?: string },
  terminal: Terminal,
): Promise<void> {
  const written = await withCypherAsOf(flags.store, flags.asOf, terminal, (store) =>
    writeImport(folder, readStored(store), (nodes) => terminal.progress(countOf(nodes, 'node'))),
  );
  terminal.err(
    `${countOf(written.nodes, 'node')} and ${countOf(written.relationships, 'relationship')} → ${folder}`,
  );
  terminal.err(
    'With Neo4j stopped, run this where neo4j-admin is; then start Neo4j and give the store its schema:',
  );
  const [command, ...options] = importCommand(folder, 'neo4j');
  terminal.out([command!, ...options.map(quote)].join(' \\\n  '));
  terminal.out('sozh schema apply --store neo4j://localhost:7687');
}

/** Writes the pages into the files of a folder, which is made where it is not there. */
export async function writeImport(
  folder: string,
  pages: AsyncIterable<StoredPage>,
  onProgress: (nodes: number) => void = () => {},
): Promise<{ nodes: number; relationships: number }> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new SozhError('output/cannot-write', `cannot make the folder ${folder}`, { cause });
  }
  const written = { nodes: 0, relationships: 0 };
  await withFiles(
    folder,
    IMPORT_TABLES.map(({ file }) => file),
    async (sinks) => {
      for (const table of IMPORT_TABLES) await sinks.get(table.file)!(headerLine(table));
      for await (const page of pages) {
        for (const [file, text] of importLines(page)) await sinks.get(file)!(text);
        written.nodes += page.nodes.length;
        written.relationships += page.relationships.length;
        onProgress(written.nodes);
      }
    },
  );
  return written;
}

/** Opens one file within the other: all are closed, and an error of any ends the work. */
function withFiles(
  folder: string,
  files: readonly string[],
  work: (sinks: ReadonlyMap<string, Sink>) => Promise<void>,
  sinks = new Map<string, Sink>(),
): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined) return work(sinks);
  return writeFile(join(folder, file), (sink) => withFiles(folder, others, work, sinks.set(file, sink)));
}

/** A word for a shell. */
const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
