import { partsOfGroup } from '../model/group-of.js';
import { type Cluster, statementsOf, statusOf, windowOfCluster } from './cluster.js';
import { endTerm } from './cluster-states.js';
import { compareText, reportDay } from './report-order.js';
import { isSoleOffice } from './sole-offices.js';

/** A cluster with the day it is last known to hold on, and whose it is. */
interface Held {
  readonly cluster: Cluster;
  readonly holder: string;
  readonly start: string;
  readonly lastKnown: string;
}

/**
 * In an office that one person holds at a time, an open term ends on the day from which the next holder is known: the first other
 * person's term that starts after it did and not before it was last reported. Two holders reported in turns end nobody's term.
 */
export function endBySuccession(group: string, clusters: readonly Cluster[]): Cluster[] {
  const { to, position } = partsOfGroup(group);
  if (!isSoleOffice(position ?? '', to)) return [...clusters];
  const held = clusters.flatMap((cluster) => heldOf(cluster));
  const starts = held.toSorted((one, other) => compareText(one.start, other.start));
  return clusters.map((cluster) => {
    const own = held.find((one) => one.cluster === cluster);
    if (!own || cluster.term === null || cluster.term.end !== null) return cluster;
    const next = starts.find(
      ({ holder, start }) => holder !== own.holder && start > own.start && start >= own.lastKnown,
    );
    return next ? { ...cluster, term: endTerm(cluster.term, next.start) } : cluster;
  });
}

function heldOf(cluster: Cluster): Held[] {
  const statements = statementsOf(cluster);
  const start = windowOfCluster(cluster)?.start ?? null;
  if (cluster.kind !== 'state' || start === null || statusOf(statements) !== 'asserted') return [];
  const known = statements.flatMap((statement) => [
    statement.time?.start?.slice(0, 10) ?? null,
    reportDay(statement),
  ]);
  const lastKnown = [start, ...known.filter((day) => day !== null)].sort(compareText).at(-1)!;
  return [{ cluster, holder: statements[0]!.from, start, lastKnown }];
}
