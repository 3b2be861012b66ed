import type { Edge } from '../model/edge.js';
import type { RelationType } from '../model/knowledge.js';
import type { Status } from '../model/statement.js';
import { type DayInterval, dayInterval, joinIntervals } from './day-interval.js';
import type { ExportOptions } from './exporter.js';
import { byId } from './sort-graph.js';

/**
 * What Gephi shows as one line: the edges of one type and status between the same ends, as spells of one time line.
 * `spells` are sorted and do not overlap; empty for undated edges, which are always shown. `edges` are in the order of time.
 */
export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** drawn with an arrow */
  readonly directed: boolean;
  /** whether the relation is the same both ways */
  readonly symmetric: boolean;
  readonly type: string;
  readonly status: Status;
  /** `MET_WITH`, `MET_WITH planned`, `MET_WITH undated`: no two drawn edges between the same ends have the same */
  readonly kind: string;
  readonly label: string;
  /** independent sources, added up over the edges, at least one each */
  readonly weight: number;
  readonly spells: readonly DayInterval[];
  readonly edges: readonly Edge[];
  readonly relation: RelationType | undefined;
}

/**
 * Joins edges for Gephi. Its default import merges parallel edges of the same kind and loses overlapping times doing so (of spells that
 * overlap it drops one, and an undated edge would vanish in a dated one), so this joins them first and leaves it nothing to merge: dated
 * and undated edges, and edges of different status, get kinds of their own.
 */
export function drawEdges(edges: readonly Edge[], options: ExportOptions): DrawnEdge[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const [from, to] = endsOf(edge, options);
    const id = `${from} ${kindOf(edge)} ${to}`;
    const group = groups.get(id);
    if (group) group.push(edge);
    else groups.set(id, [edge]);
  }
  return [...groups].map(([id, group]) => drawGroup(id, group.sort(inTime), options)).sort(byId);
}

/** The ends of a symmetric relation in one order, whichever way it was stored: Gephi takes both ways for the same edge. */
function endsOf(edge: Edge, options: ExportOptions): [string, string] {
  const turned = options.ontology.isSymmetric(edge.type) && edge.to < edge.from;
  return turned ? [edge.to, edge.from] : [edge.from, edge.to];
}

function kindOf(edge: Edge): string {
  const parts = [edge.type];
  if (edge.status !== 'asserted') parts.push(edge.status);
  if (dayInterval(edge) === null) parts.push('undated');
  return parts.join(' ');
}

function drawGroup(id: string, edges: readonly Edge[], options: ExportOptions): DrawnEdge {
  const { type, status } = edges[0]!;
  const [from, to] = endsOf(edges[0]!, options);
  const relation = options.ontology.type(type);
  const spells = joinIntervals(edges.map(dayInterval).filter((days) => days !== null));
  return {
    id,
    from,
    to,
    directed: options.directed === true || !options.ontology.isSymmetric(type),
    symmetric: options.ontology.isSymmetric(type),
    type,
    status,
    kind: kindOf(edges[0]!),
    label: labelOf(edges, relation, options),
    weight: edges.reduce((sum, edge) => sum + Math.max(1, edge.sources), 0),
    spells,
    edges,
    relation,
  };
}

/** «встретился с», «посол», «запланировано: посетил»: an office by its name, and a status that is not plain before it. */
function labelOf(edges: readonly Edge[], relation: RelationType | undefined, options: ExportOptions): string {
  const { type, status } = edges[0]!;
  const positions = new Set(edges.map((edge) => edge.position).filter((position) => position !== null));
  const label = positions.size > 0 ? [...positions].join(', ') : (relation?.labels[options.language] ?? type);
  return status === 'asserted'
    ? label
    : `${options.ontology.labels.statuses[status][options.language]}: ${label}`;
}

function inTime(one: Edge, other: Edge): number {
  const [a, b] = [one.start ?? '', other.start ?? ''];
  return a < b ? -1 : a > b ? 1 : byId(one, other);
}
