import type { Edge, Graph } from '../model/edge.js';
import type { PagePath } from '../model/page-question.js';

export interface PathOptions {
  /** steps at most */
  readonly hops: number;
  /** paths at most */
  readonly count: number;
}

interface Neighbour {
  readonly id: string;
  readonly edges: readonly Edge[];
  readonly sources: number;
}

/** So many steps are tried in all; paths longer than the shortest may be left out beyond it. */
const BUDGET = 200_000;

/**
 * Ways between two nodes that pass none twice, in whatever direction the edges go: the shortest first; of the same length those first whose
 * steps more sources state, the first step counting most. The same graph always gives the same paths. All that are as short as the
 * shortest are found (up to `count`), however large the graph is.
 */
export function findPaths(
  { edges }: Pick<Graph, 'edges'>,
  one: string,
  other: string,
  { hops, count }: PathOptions,
): PagePath[] {
  const neighbours = joinNeighbours(edges);
  const reach = reachIn(neighbours, one, other, hops);
  const found: PagePath[] = [];
  let budget = BUDGET;
  for (let length = 1; length <= hops && found.length < count; length++) walk([one], [], length);
  return found;

  function walk(nodes: readonly string[], steps: readonly Neighbour[], left: number): void {
    const at = nodes.at(-1)!;
    if (left === 0) {
      found.push({ nodes, edges: steps.map((step) => step.edges.map(({ id }) => id)) });
      return;
    }
    for (const step of neighbours.get(at) ?? []) {
      if (found.length >= count || budget <= 0) return;
      budget -= 1;
      if (!reach[left - 1]!.has(step.id) || nodes.includes(step.id)) continue;
      walk([...nodes, step.id], [...steps, step], left - 1);
    }
  }
}

/** For each number of steps the nodes from which a walk of exactly so many leads to the end, without passing it or the start on the way. */
function reachIn(
  neighbours: ReadonlyMap<string, readonly Neighbour[]>,
  start: string,
  end: string,
  hops: number,
): readonly ReadonlySet<string>[] {
  const reach = [new Set([end])];
  for (let steps = 1; steps < hops; steps++) {
    const next = new Set<string>();
    for (const id of reach[steps - 1]!)
      for (const neighbour of neighbours.get(id) ?? [])
        if (neighbour.id !== end && neighbour.id !== start) next.add(neighbour.id);
    reach.push(next);
  }
  return reach;
}

/** Of each node its neighbours, those that more sources join it with first. */
function joinNeighbours(edges: readonly Edge[]): ReadonlyMap<string, readonly Neighbour[]> {
  const joined = new Map<string, Map<string, Edge[]>>();
  const add = (id: string, to: string, edge: Edge): void => {
    const known = joined.get(id) ?? new Map<string, Edge[]>();
    joined.set(id, known);
    const between = known.get(to);
    if (between) between.push(edge);
    else known.set(to, [edge]);
  };
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    add(edge.from, edge.to, edge);
    add(edge.to, edge.from, edge);
  }
  return new Map(
    [...joined].map(([node, to]) => [
      node,
      [...to]
        .map(([id, between]) => ({
          id,
          edges: between,
          sources: between.reduce((sum, { sources }) => sum + sources, 0),
        }))
        .sort((a, b) => b.sources - a.sources || (a.id < b.id ? -1 : 1)),
    ]),
  );
}
