import type { Edge, Graph } from '../model/edge.js';
import type { Status } from '../model/statement.js';
import { dayInterval, shareDay } from './day-interval.js';

/** What part of a graph is wanted; what is left out does not narrow. */
export interface Selection {
  /** inclusive ISO days: edges whose time has a day in common with them */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** undated edges are left out where `from` or `to` is given, unless `always` */
  readonly undated?: 'always' | undefined;
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
  /** edges with at least so many independent sources */
  readonly minSources?: number | undefined;
  /** edges with at least this confidence, from 0 to 1 */
  readonly minConfidence?: number | undefined;
  /** entity id: only what lies within `hops` steps (1 unless said) along the edges selected otherwise */
  readonly around?: string | undefined;
  readonly hops?: number | undefined;
}

/**
 * The part of the graph that a selection asks for: the edges that meet every condition, and their ends. Without any condition the graph
 * itself, with its lone nodes. `around` an entity that the graph does not have gives the empty graph; around one without edges, itself.
 */
export function selectGraph(graph: Graph, selection: Selection): Graph {
  const conditions = edgeConditions(selection);
  const { around } = selection;
  if (conditions.length === 0 && around === undefined) return graph;

  const edges = graph.edges.filter((edge) => conditions.every((holds) => holds(edge)));
  const kept =
    around === undefined
      ? new Set(edges.flatMap((edge) => [edge.from, edge.to]))
      : nodesWithin(edges, around, selection.hops ?? 1);
  return {
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    edges: edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to)),
  };
}

function edgeConditions(selection: Selection): ((edge: Edge) => boolean)[] {
  const { from, to, undated, types, statuses, minSources, minConfidence } = selection;
  const conditions: ((edge: Edge) => boolean)[] = [];
  if (from !== undefined || to !== undefined) {
    const window = { first: from ?? null, last: to ?? null };
    conditions.push((edge) => {
      const days = dayInterval(edge);
      return days === null ? undated === 'always' : shareDay(days, window);
    });
  }
  if (types !== undefined) conditions.push((edge) => types.includes(edge.type));
  if (statuses !== undefined) conditions.push((edge) => statuses.includes(edge.status));
  if (minSources !== undefined) conditions.push((edge) => edge.sources >= minSources);
  if (minConfidence !== undefined) conditions.push((edge) => edge.confidence >= minConfidence);
  return conditions;
}

function nodesWithin(edges: readonly Edge[], centre: string, hops: number): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    addNeighbour(neighbours, from, to);
    addNeighbour(neighbours, to, from);
  }
  const reached = new Set([centre]);
  let frontier = [centre];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const neighbour of neighbours.get(id) ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return reached;
}

function addNeighbour(neighbours: Map<string, string[]>, id: string, neighbour: string): void {
  const known = neighbours.get(id);
  if (known) known.push(neighbour);
  else neighbours.set(id, [neighbour]);
}
