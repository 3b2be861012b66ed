import { SozhError } from '../errors.js';
import type { Graph } from '../model/edge.js';

/** The graph with nodes and edges sorted by id, by code units and not by any locale. Throws `store/corrupt` for an edge without its node. */
export function sortGraph(graph: Graph): Graph {
  const nodes = [...graph.nodes].sort(byId);
  const edges = [...graph.edges].sort(byId);
  const known = new Set(nodes.map((node) => node.id));
  for (const edge of edges) {
    const missing = [edge.from, edge.to].find((end) => !known.has(end));
    if (missing !== undefined) {
      throw new SozhError('store/corrupt', `edge ${edge.id} ends at ${missing}, which is not in the graph`, {
        facts: { edge: edge.id, node: missing },
      });
    }
  }
  return { nodes, edges };
}

export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
