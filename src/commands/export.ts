import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { SozhError } from '../errors.js';
import type { Sink } from '../export/exporter.js';
import { findExporter } from '../export/exporters.js';
import { selectGraph, type Selection } from '../export/select-graph.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { LabelLanguage } from '../model/ontology.js';
import { openStore } from '../store/open-store.js';
import type { Terminal } from './terminal.js';

export interface ExportFlags {
  readonly store: string;
  readonly output?: string;
  readonly lang?: LabelLanguage;
  readonly selection: Selection;
}

/** `sozh export FORMAT [-o FILE]`: writes the assembled graph; to standard output where no file is named. */
export async function exportCommand(format: string, flags: ExportFlags, terminal: Terminal): Promise<void> {
  const exporter = findExporter(format);
  const store = await openStore(flags.store, { readOnly: true });
  try {
    const graph = selectGraph(await store.readGraph(), flags.selection);
    const options = { ontology: loadOntology(), language: flags.lang ?? 'ru' };
    if (!flags.output) await exporter.write(graph, options, (chunk) => writeOut(chunk));
    else {
      await writeFile(flags.output, (sink) => exporter.write(graph, options, sink));
      terminal.err(`${graph.nodes.length} nodes and ${graph.edges.length} edges → ${flags.output}`);
    }
  } finally {
    await store.close();
  }
}

async function writeOut(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

/** Writes a file through a sink; throws `output/cannot-write` with the reason. */
export async function writeFile(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const stream = createWriteStream(path, { encoding: 'utf8' });
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new SozhError('output/cannot-write', `cannot write ${path} (${cause.code})`, { hint: 'choose another place with -o', cause })),
    );
  });
  const done = (async () => {
    await write(async (chunk) => {
      if (!stream.write(chunk)) await once(stream, 'drain');
    });
    stream.end();
    await once(stream, 'finish');
  })();
  await Promise.race([done, failed]);
}
