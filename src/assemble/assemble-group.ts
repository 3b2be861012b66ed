import type { Edge } from '../model/edge.js';
import type { AssembledGroup, ReportedStatement } from '../model/store.js';
import { type Cluster, joinClusters, statementsOf } from './cluster.js';
import { clusterEvents, clusterPeriods } from './cluster-events.js';
import { clusterStates } from './cluster-states.js';
import { placeUndated } from './cluster-undated.js';
import { endBySuccession } from './end-by-succession.js';
import { makeEdge } from './make-edge.js';
import { compareReports, compareText } from './report-order.js';
import { isFine, isSpan, overlapDays, type Timed, windowOf } from './window.js';

const PLANS: readonly string[] = ['planned', 'desired', 'hypothetical'];

/**
 * The edges of one group (CONTRACT "Assembly"): a pure function of the set of its statements, whatever their order.
 * Denials are clustered apart from what they deny; states and events apart from each other.
 * @param statements all statements of the group, at least one; ids distinct
 */
export function assembleGroup(group: string, statements: readonly ReportedStatement[]): AssembledGroup {
  const clusters = [...byEndpoints(statements).values()].flatMap((members) => [
    ...clusterHeld(members.filter(({ status }) => status !== 'denied')),
    ...clusterDenied(members.filter(({ status }) => status === 'denied')),
  ]);
  const edges = new Map<string, { edge: Edge; cluster: Cluster }>();
  for (const cluster of endBySuccession(group, clusters)) addEdge(edges, group, cluster);
  const edgeOf = new Map<string, string>();
  for (const { edge, cluster } of edges.values()) {
    for (const { id } of statementsOf(cluster)) edgeOf.set(id, edge.id);
  }
  const sorted = [...edges.values()].map(({ edge }) => edge).sort((a, b) => compareText(a.id, b.id));
  return { group, edges: sorted, edgeOf };
}

/** Two clusters that come to the same window are one edge. */
function addEdge(edges: Map<string, { edge: Edge; cluster: Cluster }>, group: string, added: Cluster): void {
  let cluster = added;
  let edge = makeEdge(group, cluster);
  for (let same = edges.get(edge.id); same; same = edges.get(edge.id)) {
    edges.delete(edge.id);
    cluster = joinClusters(same.cluster, cluster);
    edge = makeEdge(group, cluster);
  }
  edges.set(edge.id, { edge, cluster });
}

/** An office's group holds all its holders; every other group has one pair of endpoints. */
function byEndpoints(statements: readonly ReportedStatement[]): Map<string, ReportedStatement[]> {
  const members = new Map<string, ReportedStatement[]>();
  for (const statement of [...statements].sort(compareReports)) {
    const key = `${statement.from}|${statement.to}`;
    const same = members.get(key);
    if (same) same.push(statement);
    else members.set(key, [statement]);
  }
  return members;
}

function clusterHeld(statements: readonly ReportedStatement[]): Cluster[] {
  const periods: Timed[] = [];
  const events: Timed[] = [];
  const states: ReportedStatement[] = [];
  const plannedStates: ReportedStatement[] = [];
  const undated: ReportedStatement[] = [];
  for (const statement of statements) {
    const window = windowOf(statement);
    const timed = window ? { statement, window } : null;
    if (timed && isPeriodOfItsOwn(timed)) periods.push(timed);
    else if (isState(statement) && (timed || !isCalledOff(statement))) {
      if (PLANS.includes(statement.status)) (timed ? plannedStates : undated).push(statement);
      else states.push(statement);
    } else if (timed) events.push(timed);
    else undated.push(statement);
  }
  const held = clusterStates(states);
  const dated = [
    ...clusterEvents(events, 'event'),
    ...clusterPeriods(periods, 'event'),
    ...joinPlannedStates(held.clusters, plannedStates),
  ];
  return placeUndated(dated, [...undated, ...held.undated], 'event');
}

/** A planned term that overlaps one that is held is that one; the rest are terms of their own. */
function joinPlannedStates(held: readonly Cluster[], planned: readonly ReportedStatement[]): Cluster[] {
  const clusters = [...held];
  const rest: ReportedStatement[] = [];
  for (const statement of planned) {
    const window = windowOf(statement)!;
    const index = clusters.findIndex(({ term }) => term && overlapDays(term, window));
    if (index < 0) rest.push(statement);
    else
      clusters[index] = { ...clusters[index]!, around: [...clusters[index]!.around, { statement, window }] };
  }
  const own = clusterStates(rest);
  return [...clusters, ...own.clusters];
}

/** Denials count only each other; a denial «as of» its article has no date of its own. */
function clusterDenied(statements: readonly ReportedStatement[]): Cluster[] {
  const timed: Timed[] = [];
  const undated: ReportedStatement[] = [];
  for (const statement of statements) {
    const window = windowOf(statement);
    if (window) timed.push({ statement, window });
    else undated.push(statement);
  }
  return placeUndated(clusterEvents(timed, 'denied'), undated, 'denied');
}

const isState = ({ aspect, time }: ReportedStatement): boolean =>
  aspect === 'state' || (aspect === 'habitual' && time?.basis === 'as-of');

/** «Назначение отменено» without a date concerns a plan, not a term. */
const isCalledOff = ({ status }: ReportedStatement): boolean =>
  status === 'postponed' || status === 'cancelled';

/** A habit of a period («экспорт за 2022 год»), or a state in one («в 2019 году был министром»): neither a beginning nor an end. */
function isPeriodOfItsOwn(timed: Timed): boolean {
  const { aspect } = timed.statement;
  if (aspect === 'habitual') return true;
  return aspect === 'state' && !isSpan(timed.window) && !isFine(timed);
}
