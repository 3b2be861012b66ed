import { SozhError } from '../errors.js';
import { csvEdges, csvNodes } from './csv.js';
import { cypher } from './cypher.js';
import type { Exporter } from './exporter.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { graphology } from './graphology.js';
import { json } from './json.js';

/** Every format, in the order in which help lists them. */
export const EXPORTERS: readonly Exporter[] = [json, gexf, graphml, csvNodes, csvEdges, graphology, cypher];

/** The exporter with this name. Throws `usage/bad-argument` for a name that no format has. */
export function findExporter(name: string): Exporter {
  const exporter = EXPORTERS.find((one) => one.name === name);
  if (exporter) return exporter;
  throw new SozhError('usage/bad-argument', `there is no export format ${name}`, {
    hint: `one of ${EXPORTERS.map((one) => one.name).join(', ')}, html or neo4j-import`,
  });
}
