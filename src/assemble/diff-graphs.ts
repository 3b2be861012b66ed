import type { Edge, Graph } from '../model/edge.js';
import { compareText } from './report-order.js';

/** A graph, and for each statement that is in it the id of its edge. */
export interface PointedGraph {
  readonly graph: Graph;
  readonly edgeOf: ReadonlyMap<string, string>;
}

export const CHANGES = ['new', 'confirmed', 'postponed', 'cancelled', 'denied'] as const;
export type Change = (typeof CHANGES)[number];

/** An edge of the later graph that says something which the earlier one did not; `before`: what the earlier one had of it. */
export interface EdgeChange {
  readonly change: Change;
  readonly edge: Edge;
  readonly before: readonly Edge[];
}

/**
 * What the later of two graphs holds that the earlier did not. Edges are the same where they share a statement: the window of an edge, and
 * with it its id, may have changed. `confirmed`: was planned, wished or put off, and is asserted now. In the order of CHANGES, then by date.
 */
export function diffGraphs(earlier: PointedGraph, later: PointedGraph): EdgeChange[] {
  const known = new Map(earlier.graph.edges.map((edge) => [edge.id, edge]));
  const priors = new Map<string, Set<Edge>>();
  for (const [statement, id] of later.edgeOf) {
    const before = known.get(earlier.edgeOf.get(statement) ?? '');
    if (before) priors.set(id, (priors.get(id) ?? new Set()).add(before));
  }
  return later.graph.edges
    .flatMap((edge): EdgeChange[] => {
      const before = [...(priors.get(edge.id) ?? [])].sort((one, other) => compareText(one.id, other.id));
      const change = changeOf(edge, before);
      return change ? [{ change, edge, before }] : [];
    })
    .sort(
      (one, other) =>
        CHANGES.indexOf(one.change) - CHANGES.indexOf(other.change) ||
        compareText(one.edge.start ?? one.edge.end ?? '~', other.edge.start ?? other.edge.end ?? '~') ||
        compareText(one.edge.id, other.edge.id),
    );
}

function changeOf({ status }: Edge, before: readonly Edge[]): Change | null {
  if (before.some((edge) => edge.status === status)) return null;
  if (status === 'denied' || status === 'postponed' || status === 'cancelled') return status;
  if (before.length === 0) return 'new';
  return status === 'asserted' ? 'confirmed' : null;
}
