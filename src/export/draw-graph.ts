import type { Graph } from '../model/edge.js';
import type { DrawnNode } from './columns.js';
import { type DrawnEdge, drawEdges } from './draw-edges.js';
import type { ExportOptions } from './exporter.js';

/** A graph as Gephi shows it: nodes with their weighted degrees, and joined edges; both sorted by id. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export function drawGraph(graph: Graph, options: ExportOptions): DrawnGraph {
  const edges = drawEdges(graph.edges, options);
  const links = new Map<string, number>();
  for (const { from, to, weight } of edges) {
    links.set(from, (links.get(from) ?? 0) + weight);
    links.set(to, (links.get(to) ?? 0) + weight);
  }
  return { nodes: graph.nodes.map((node) => ({ node, links: links.get(node.id) ?? 0 })), edges };
}
