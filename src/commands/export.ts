import { once } from 'node:events';
import { SozhError } from '../errors.js';
import { withCoMentions } from '../export/co-mentions.js';
import type { Exporter, ExportOptions } from '../export/exporter.js';
import { findExporter } from '../export/exporters.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { LabelLanguage } from '../model/ontology.js';
import { countOf } from './count-of.js';
import { readCitations } from './read-citations.js';
import type { Terminal } from './terminal.js';
import { type Selected, withSelectedGraph } from './with-selected-graph.js';
import { writeFile } from './write-file.js';

export interface ExportFlags extends Selected {
  readonly output?: string;
  readonly lang?: LabelLanguage;
  readonly directed?: boolean;
}

interface Output {
  readonly exporter: Exporter;
  /** null is standard output */
  readonly path: string | null;
}

/** `sozh export FORMAT [-o FILE]`: writes the assembled graph; to standard output where no file is named. */
export async function exportCommand(
  format: string,
  folder: string | undefined,
  flags: ExportFlags,
  terminal: Terminal,
): Promise<void> {
  if (format === 'neo4j-import') return exportWhole(folder, flags, terminal);
  if (folder !== undefined)
    throw new SozhError('usage/bad-argument', `${format} takes no folder`, {
      hint: 'name the file with -o FILE',
    });
  if (format === 'html') {
    const { exportPage } = await import('./export-page.js');
    return exportPage(flags, terminal);
  }
  const outputs = findOutputs(format, flags.output ?? null);
  const ontology = flags.coMentions ? withCoMentions(loadOntology()) : loadOntology();
  const cites = outputs.some(({ exporter }) => exporter.cites);
  const { graph, articlesOf } = await withSelectedGraph(
    flags,
    ontology,
    terminal,
    async (selected, store) => ({
      graph: selected,
      articlesOf: cites ? await readCitations(store, selected.edges) : new Map(),
    }),
  );
  const { lang: language = 'ru', directed = false } = flags;
  const options: ExportOptions = { ontology, language, directed, articlesOf };
  for (const { exporter, path } of outputs) {
    if (path === null) await exporter.write(graph, options, writeOut);
    else await writeFile(path, (sink) => exporter.write(graph, options, sink));
  }
  const files = outputs.flatMap(({ path }) => path ?? []);
  const { nodes, edges } = graph;
  if (files.length > 0)
    terminal.err(
      `${countOf(nodes.length, 'node')} and ${countOf(edges.length, 'edge')} → ${files.join(', ')}`,
    );
}

/** @throws SozhError `usage/bad-argument` where only a part of the store is asked for */
async function exportWhole(
  folder: string | undefined,
  { store, asOf, output, coMentions: together, selection }: ExportFlags,
  terminal: Terminal,
): Promise<void> {
  const hint = 'sozh export neo4j-import FOLDER';
  if (folder === undefined)
    throw new SozhError('usage/bad-argument', 'neo4j-import wants a folder for its files', { hint });
  const partly =
    output !== undefined || together || Object.values(selection).some((value) => value !== undefined);
  if (partly)
    throw new SozhError(
      'usage/bad-argument',
      'neo4j-import writes the whole store: of options it knows --as-of',
      { hint },
    );
  const { exportNeo4jImport } = await import('./export-neo4j-import.js');
  return exportNeo4jImport(folder, { store, ...(asOf === undefined ? {} : { asOf }) }, terminal);
}

/** The formats and files that are asked for: `csv` is two tables, `news.csv` or `news` giving news.nodes.csv and news.edges.csv. */
function findOutputs(format: string, output: string | null): readonly Output[] {
  if (format !== 'csv') return [{ exporter: findExporter(format), path: output }];
  if (output === null)
    throw new SozhError('usage/bad-argument', 'csv is two files, and standard output is one', {
      hint: 'give them a name with -o NAME, or export csv-nodes and csv-edges',
    });
  const name = output.replace(/\.csv$/i, '');
  return ['csv-nodes', 'csv-edges']
    .map(findExporter)
    .map((exporter) => ({ exporter, path: `${name}.${exporter.fileExtension}` }));
}

/** A sink that is standard output, at the pace of whoever reads it. */
export async function writeOut(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}
