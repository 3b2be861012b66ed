import { UndirectedGraph } from 'graphology';

/** Two linked nodes by id; what way it goes does not count. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** A simple weighted graph: which nodes hang together, and how strongly. */
export type LinkGraph = UndirectedGraph<{ x: number; y: number }, { weight: number }>;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 10;

/**
 * The nodes in the order given, and one link for all between the same two, with the sum of their weights; loops are left out. Nodes stand
 * on a sunflower spiral, the first in its middle.
 */
export function buildLinkGraph(ids: readonly string[], links: readonly Link[]): LinkGraph {
  const graph: LinkGraph = new UndirectedGraph();
  ids.forEach((id, index) => {
    graph.addNode(id, spiral(index));
  });
  for (const [from, weights] of addUp(links)) {
    for (const [to, weight] of weights) graph.addEdge(from, to, { weight });
  }
  return graph;
}

/** The place of the n-th seed of a sunflower, counted from 0: any number of them lies evenly around the origin. */
export function spiral(index: number): { x: number; y: number } {
  const radius = SPACING * Math.sqrt(index + 0.5);
  const angle = index * GOLDEN_ANGLE;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function addUp(links: readonly Link[]): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  for (const { from, to, weight } of links) {
    if (from === to) continue;
    const [one, other] = from < to ? [from, to] : [to, from];
    let weights = sums.get(one);
    if (weights === undefined) {
      weights = new Map();
      sums.set(one, weights);
    }
    weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  return sums;
}
