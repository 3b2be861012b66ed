import { lehmer } from './lehmer.js';
import type { LinkGraph } from './link-graph.js';

/** How a node lies in the graph, whatever way its links go. */
export interface Centrality {
  /** neighbours */
  readonly degree: number;
  /** share of a random surfer's time, by the weights of the links; over all nodes they add up to 1 */
  readonly pagerank: number;
  /** share of the shortest paths between other nodes that lead through this one, from 0 to 1 */
  readonly betweenness: number;
}

/** Neighbours and the weights of the links to them, one node after the other (compressed sparse rows). */
interface Rows {
  readonly order: number;
  /** where the neighbours of node n begin; those of n + 1 begin where they end */
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
}

// so many steps along links betweenness may take: about a second on one core
const STEPS = 15_000_000;
const FEWEST_PIVOTS = 64;
const SEED = 23;

const DAMPING = 0.85;
const ROUNDS = 200;
const ENOUGH = 1e-9;

/**
 * The centralities of all nodes, by id, to six digits after the point. `steps` is how many steps along links betweenness may take; where that
 * is not enough to count every path, it is an estimate.
 */
export function measureCentralities(graph: LinkGraph, steps: number = STEPS): Map<string, Centrality> {
  const rows = toRows(graph);
  const pageranks = computePageranks(rows);
  const betweenness = computeBetweenness(rows, steps);
  return new Map(
    graph.nodes().map((id, index): [string, Centrality] => [
      id,
      {
        degree: rows.starts[index + 1]! - rows.starts[index]!,
        pagerank: round(pageranks[index]!),
        betweenness: round(betweenness[index]!),
      },
    ]),
  );
}

const round = (share: number) => Math.round(share * 1e6) / 1e6;

function toRows(graph: LinkGraph): Rows {
  const { order, size } = graph;
  const ids = graph.nodes();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const starts = new Uint32Array(order + 1);
  ids.forEach((id, index) => {
    starts[index + 1] = starts[index]! + graph.degree(id);
  });
  const next = starts.slice();
  const neighbours = new Uint32Array(2 * size);
  const weights = new Float64Array(2 * size);
  graph.forEachEdge((_, { weight }, from, to) => {
    const ends = [indexOf.get(from)!, indexOf.get(to)!] as const;
    for (const [node, other] of [ends, [ends[1], ends[0]]] as const) {
      const at = next[node]!++;
      neighbours[at] = other;
      weights[at] = weight;
    }
  });
  return { order, starts, neighbours, weights };
}

/** PageRank (Page and others, 1999) by the power method; what lone nodes would pass on goes to all alike. */
function computePageranks({ order, starts, neighbours, weights }: Rows): Float64Array {
  const strengths = new Float64Array(order);
  for (let node = 0; node < order; node++)
    for (let at = starts[node]!; at < starts[node + 1]!; at++) strengths[node]! += weights[at]!;
  let ranks = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < ROUNDS; round++) {
    let lone = 0;
    for (let node = 0; node < order; node++) if (strengths[node] === 0) lone += ranks[node]!;
    const next = new Float64Array(order).fill((1 - DAMPING + DAMPING * lone) / order);
    for (let node = 0; node < order; node++) {
      const passed = (DAMPING * ranks[node]!) / strengths[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++)
        next[neighbours[at]!]! += passed * weights[at]!;
    }
    const change = next.reduce((sum, rank, node) => sum + Math.abs(rank - ranks[node]!), 0);
    ranks = next;
    if (change < ENOUGH) break;
  }
  return ranks;
}

/**
 * Betweenness by Brandes (J. Math. Sociol. 2001), all links equally long. In a large graph the paths are counted from some of the nodes only
 * (Brandes and Pich 2007): pivots drawn without regard to their links, from a fixed seed, as many as the steps allow.
 */
function computeBetweenness({ order, starts, neighbours }: Rows, steps: number): Float64Array {
  const through = new Float64Array(order);
  if (order < 3) return through;
  const pivots = choosePivots(order, neighbours.length, steps);
  const distances = new Int32Array(order);
  const paths = new Float64Array(order);
  const shares = new Float64Array(order);
  const reached = new Uint32Array(order);
  for (const pivot of pivots) {
    distances.fill(-1);
    paths.fill(0);
    shares.fill(0);
    distances[pivot] = 0;
    paths[pivot] = 1;
    reached[0] = pivot;
    let count = 1;
    for (let step = 0; step < count; step++) {
      const node = reached[step]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (distances[other] === -1) {
          distances[other] = distances[node]! + 1;
          reached[count++] = other;
        }
        if (distances[other] === distances[node]! + 1) paths[other]! += paths[node]!;
      }
    }
    for (let step = count - 1; step > 0; step--) {
      const node = reached[step]!;
      const share = (1 + shares[node]!) / paths[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (distances[other] === distances[node]! - 1) shares[other]! += paths[other]! * share;
      }
      through[node]! += shares[node]!;
    }
  }
  // seen from every pivot: pairs of it and another node, neither of them the node itself
  const scale = order / pivots.length / ((order - 1) * (order - 2));
  return through.map((sum) => sum * scale);
}

/** All nodes where there is time for them. */
function choosePivots(order: number, arcs: number, steps: number): Uint32Array {
  const nodes = Uint32Array.from({ length: order }, (_, node) => node);
  const count = Math.min(order, Math.max(FEWEST_PIVOTS, Math.floor(steps / (order + arcs))));
  if (count === order) return nodes;
  const random = lehmer(SEED);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (order - at));
    [nodes[at], nodes[other]] = [nodes[other]!, nodes[at]!];
  }
  return nodes.subarray(0, count);
}
