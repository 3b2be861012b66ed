import type { Graph, Node } from '../model/edge.js';
import { type DrawnEdge, drawEdges } from './draw-edges.js';
import type { ExportOptions } from './exporter.js';

/** A node with its name in the language of the export, and the sum of the weights of its drawn edges. */
export interface DrawnNode {
  readonly node: Node;
  readonly label: string;
  readonly links: number;
}

/** A graph as Gephi shows it: nodes, and lines that stand for one edge or several; both sorted by id. */
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
  const nodes = graph.nodes.map((node) => ({
    node,
    label: node.names[options.language] ?? node.name,
    links: links.get(node.id) ?? 0,
  }));
  return { nodes, edges };
}

/** 6 for a lone node; the area grows with the weighted degree. */
export function nodeSize({ links }: DrawnNode): number {
  return Math.round(60 * Math.sqrt(1 + links)) / 10;
}
