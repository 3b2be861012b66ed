import type { PageEdge, PageGraph } from '../model/page-data.js';
import type { Filters } from './view-state.js';

/** Which edges and nodes are shown, by index: 1 or 0. */
export interface Visible {
  readonly edges: Uint8Array;
  readonly nodes: Uint8Array;
  readonly edgeCount: number;
  readonly nodeCount: number;
}

/** The answer of a server, by index: nothing else is shown. */
export interface Only {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** Whether an edge has a day in common with the span that is asked for; an undated one only where those are wanted. */
function isInSpan(edge: PageEdge, { from, to, undated }: Filters): boolean {
  if (from === null && to === null) return true;
  if (!edge.dated) return undated;
  return (
    (to === null || edge.first === null || edge.first <= to) &&
    (from === null || edge.last === null || edge.last >= from)
  );
}

/** Whether an edge passes all filters but that of time. */
export function isWanted(edge: PageEdge, { nodes }: Pick<PageGraph, 'nodes'>, filters: Filters): boolean {
  return (
    !filters.withoutStatuses.has(edge.status) &&
    !filters.withoutRelations.has(edge.type) &&
    edge.sources >= filters.minSources &&
    !filters.withoutTypes.has(nodes[edge.from]!.type) &&
    !filters.withoutTypes.has(nodes[edge.to]!.type)
  );
}

/**
 * The edges that pass all filters, and their ends. Nodes without any edge are shown as long as no filter asks for certain edges. Where `only`
 * is given, of these what it has; its nodes are shown whether they have edges or not.
 */
export function selectVisible(
  data: Pick<PageGraph, 'nodes' | 'edges'>,
  filters: Filters,
  only: Only | null = null,
): Visible {
  const edges = new Uint8Array(data.edges.length);
  const nodes = new Uint8Array(data.nodes.length);
  data.edges.forEach((edge, index) => {
    if (only && !only.edges.has(index)) return;
    if (!isWanted(edge, data, filters) || !isInSpan(edge, filters)) return;
    edges[index] = 1;
    nodes[edge.from] = 1;
    nodes[edge.to] = 1;
  });
  if (only) {
    for (const node of only.nodes) nodes[node] = 1;
  } else if (!asksForEdges(filters))
    data.nodes.forEach(({ type }, index) => {
      if (!filters.withoutTypes.has(type)) nodes[index] = 1;
    });
  return { edges, nodes, edgeCount: sum(edges), nodeCount: sum(nodes) };
}

function asksForEdges({ from, to, withoutStatuses, withoutRelations, minSources }: Filters): boolean {
  return (
    from !== null || to !== null || withoutStatuses.size > 0 || withoutRelations.size > 0 || minSources > 0
  );
}

const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0);
