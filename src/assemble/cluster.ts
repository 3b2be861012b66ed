import type { Status } from '../model/statement.js';
import type { ReportedStatement } from '../model/store.js';
import { PRECISIONS } from '../model/time.js';
import { compareReports, compareText } from './report-order.js';
import { edtfOfDays, hullOf, sameDays, type Timed, type Window } from './window.js';

/**
 * Statements that one edge stands for. The windows of `core` make the edge's window; `around` are calendar periods and plans that were
 * joined to it and do not; `undated` have no window; `term` is the window of a state.
 */
export interface Cluster {
  readonly kind: 'event' | 'state' | 'denied';
  readonly core: readonly Timed[];
  readonly around: readonly Timed[];
  readonly undated: readonly ReportedStatement[];
  readonly term: Window | null;
}

export const clusterOf = (kind: Cluster['kind'], core: readonly Timed[]): Cluster => ({
  kind,
  core,
  around: [],
  undated: [],
  term: null,
});

export const statementsOf = ({ core, around, undated }: Cluster): ReportedStatement[] =>
  [...[...core, ...around].map(({ statement }) => statement), ...undated].sort(compareReports);

/** Both clusters as one; of two terms that fall together the first in the order of EDTF stays. */
export function joinClusters(one: Cluster, other: Cluster): Cluster {
  const terms = [one.term, other.term].filter((term) => term !== null);
  return {
    kind: one.kind,
    core: [...one.core, ...other.core],
    around: [...one.around, ...other.around],
    undated: [...one.undated, ...other.undated],
    term: terms.sort((a, b) => compareText(a.edtf, b.edtf))[0] ?? null,
  };
}

const DECIDING: readonly Status[] = ['asserted', 'postponed', 'cancelled'];
const INTENDED: readonly Status[] = ['planned', 'desired', 'hypothetical'];

/**
 * Among asserted, postponed and cancelled the latest report decides (ties by article id, then by place in the text); plans, wishes and
 * hypotheses never override those, and among themselves the firmest counts.
 */
export function statusOf(statements: readonly ReportedStatement[]): Status {
  const deciding = statements.filter(({ status }) => DECIDING.includes(status)).sort(compareReports);
  const latest = deciding.at(-1);
  if (latest) return latest.status;
  return INTENDED.find((status) => statements.some((statement) => statement.status === status)) ?? 'denied';
}

/**
 * The window of a cluster's edge: a state's term; else the smallest window that holds those of its core that have the edge's status
 * (the plan said 27–28 June, the report says that it was the 27th: the 27th). Null: undated.
 */
export function windowOfCluster(cluster: Cluster): Window | null {
  if (cluster.term) return cluster.term;
  if (cluster.core.length === 0) return null;
  const status = statusOf(statementsOf(cluster));
  const agreeing = cluster.core.filter(({ statement }) => statement.status === status);
  return joinWindows((agreeing.length > 0 ? agreeing : cluster.core).map(({ window }) => window));
}

function joinWindows(windows: readonly Window[]): Window {
  const hull = hullOf(knownStarts(windows));
  const alike = windows.filter((window) => sameDays(window, hull)).sort(finestFirst);
  const [best] = alike;
  if (!best) return { ...hull, edtf: edtfOfDays(hull), precision: 'day', startsAt: null, endsAt: null };
  const times = new Set(windows.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt !== null));
  // two times of day on one day: the day alone is certain
  return times.size > 1 ? { ...best, ...dayOnly(hull) } : best;
}

const dayOnly = (hull: Pick<Window, 'start' | 'end'>) => ({
  edtf: edtfOfDays(hull),
  precision: 'day' as const,
  startsAt: null,
  endsAt: null,
});

/** A deadline reported after it had passed has no start; beside one that was reported in time it is the same deadline. */
function knownStarts(windows: readonly Window[]): readonly Window[] {
  const started = windows.filter(({ start }) => start !== null);
  return started.length > 0 ? started : windows;
}

function finestFirst(one: Window, other: Window): number {
  return (
    PRECISIONS.indexOf(one.precision) - PRECISIONS.indexOf(other.precision) ||
    compareText(one.edtf, other.edtf) ||
    compareText(one.startsAt ?? '', other.startsAt ?? '') ||
    compareText(one.endsAt ?? '', other.endsAt ?? '')
  );
}
