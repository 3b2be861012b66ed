import { once } from 'node:events';
import { makeIdentity } from '../assemble/identity.js';
import { SozhError } from '../errors.js';
import { type Appearance, coMentions, withCoMentions } from '../export/co-mentions.js';
import type { Exporter, ExportOptions } from '../export/exporter.js';
import { findExporter } from '../export/exporters.js';
import { type Selection, selectGraph } from '../export/select-graph.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { Graph } from '../model/edge.js';
import type { LabelLanguage, Ontology } from '../model/ontology.js';
import type { Store } from '../store/store.js';
import { withStoreAsOf } from './as-of.js';
import { countOf } from './count-of.js';
import type { Terminal } from './terminal.js';
import { writeFile } from './write-file.js';

export interface ExportFlags {
  readonly store: string;
  readonly output?: string;
  readonly lang?: LabelLanguage;
  /** the graph as it was known at the end of this day */
  readonly asOf?: string;
  /** with edges between what the same articles mention */
  readonly coMentions?: boolean;
  readonly selection: Selection;
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
  const outputs = findOutputs(format, flags.output ?? null);
  const ontology = flags.coMentions ? withCoMentions(loadOntology()) : loadOntology();
  checkSelection(flags.selection, ontology);
  const graph = selectGraph(await readGraph(flags, terminal), flags.selection);
  const options: ExportOptions = { ontology, language: flags.lang ?? 'ru' };
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

/** @throws SozhError `usage/bad-argument` for a selection that nothing could ever meet */
function checkSelection({ from, to, types, around, hops }: Selection, ontology: Ontology): void {
  const refuse = (reason: string, hint: string) => new SozhError('usage/bad-argument', reason, { hint });
  if (from && to && to < from) throw refuse(`--to ${to} is before --from ${from}`, 'both days are included');
  const unknown = types?.find((type) => !ontology.type(type));
  if (unknown)
    throw refuse(
      `there is no type of relation ${unknown}`,
      `one of ${ontology.types.map(({ type }) => type).join(', ')}`,
    );
  if (hops !== undefined && around === undefined)
    throw refuse('--hops counts steps from an entity', 'say which with --around ID');
}

function readGraph(
  { store: location, asOf, coMentions: together, selection }: ExportFlags,
  terminal: Terminal,
): Promise<Graph> {
  return withStoreAsOf(location, asOf, terminal, async (store) => {
    const graph = await store.readGraph();
    const { around } = selection;
    if (around !== undefined && !graph.nodes.some(({ id }) => id === around))
      throw new SozhError('usage/bad-argument', `the store knows no entity ${around}`, {
        hint: idsLike(around, graph),
      });
    if (!together) return graph;
    return { nodes: graph.nodes, edges: [...graph.edges, ...coMentions(await readAppearances(store))] };
  });
}

/** What each article mentions, as nodes of the graph. */
async function readAppearances(store: Store): Promise<Appearance[]> {
  const { nodeOf } = makeIdentity(await store.readDecisions());
  const appearances: Appearance[] = [];
  for await (const { article, entities } of store.readRecords()) {
    const { id, publishedAt, outlet } = article;
    appearances.push({ publishedAt, outlet, nodes: entities.map((entity) => nodeOf(id, entity.id)) });
  }
  return appearances;
}

/** A person may give a name in place of an id: the ids of what is called so. */
function idsLike(wanted: string, { nodes }: Graph): string {
  const name = wanted.toLowerCase();
  const alike = nodes.filter((node) =>
    [node.name, ...node.aliases].some((one) => one.toLowerCase().includes(name)),
  );
  if (alike.length > 0)
    return `do you mean ${alike
      .slice(0, 5)
      .map(({ id }) => id)
      .join(', ')}?`;
  return "sozh query 'MATCH (e:Entity) RETURN e.id, e.name' lists them";
}

async function writeOut(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}
