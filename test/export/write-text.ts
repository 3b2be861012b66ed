import type { Exporter, ExportOptions } from '../../src/export/exporter.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import type { Graph } from '../../src/model/edge.js';

export const russian: ExportOptions = { ontology: loadOntology(), language: 'ru' };

/** Everything that an exporter gives its sink. */
export async function writeText(exporter: Exporter, graph: Graph, options = russian): Promise<string> {
  let text = '';
  await exporter.write(graph, options, (chunk) => {
    text += chunk;
  });
  return text;
}
