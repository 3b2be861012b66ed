import { withCoMentions } from '../export/co-mentions.js';
import type { Sink } from '../export/exporter.js';
import { writePage } from '../export/html.js';
import { loadDictionary } from '../knowledge/load-language.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import { countOf } from './count-of.js';
import { type ExportFlags, writeOut } from './export.js';
import { readPageCode } from './read-page-code.js';
import { readPageEvidence } from './read-page-evidence.js';
import type { Terminal } from './terminal.js';
import { withSelectedGraph } from './with-selected-graph.js';
import { writeFile } from './write-file.js';

/** `sozh export html`: the graph as a page of one file, with the sentences and articles behind it. */
export async function exportPage(flags: ExportFlags, terminal: Terminal): Promise<void> {
  const code = readPageCode();
  const ontology = flags.coMentions ? withCoMentions(loadOntology()) : loadOntology();
  const { graph, evidence } = await withSelectedGraph(flags, ontology, terminal, async (selected, store) => ({
    graph: selected,
    evidence: await readPageEvidence(store, selected.edges),
  }));
  const options = { ontology, language: flags.lang ?? 'ru', evidence, dictionary: loadDictionary() } as const;
  const write = (sink: Sink) => writePage(graph, code, options, sink);
  if (flags.output === undefined) return write(writeOut);
  await writeFile(flags.output, write);
  const { nodes, edges } = graph;
  terminal.err(`${countOf(nodes.length, 'node')} and ${countOf(edges.length, 'edge')} → ${flags.output}`);
}
