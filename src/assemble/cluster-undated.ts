import type { ReportedStatement } from '../model/store.js';
import { type Cluster, clusterOf, statementsOf, windowOfCluster } from './cluster.js';
import { daysBetween } from './days.js';
import { compareReports, instantOf, reportDay } from './report-order.js';

/** Reports of one undated event come within a week of its first (CONTRACT "Assembly" 2). */
const CLUSTER_DAYS = 7;
/** A plan without a date is followed by its date within so many days (CONTRACT "Assembly" 1). */
const PLAN_DAYS = 30;

/**
 * Puts undated statements into the clusters: a plan into the one dated cluster reported within 30 days after it, a postponement or
 * cancellation into the one dated plan that was known before and still lies ahead; the rest cluster by report date, a new cluster more
 * than 7 days after the first of the one before.
 */
export function placeUndated(
  dated: readonly Cluster[],
  undated: readonly ReportedStatement[],
  kind: Cluster['kind'],
): Cluster[] {
  const joined = dated.map((): ReportedStatement[] => []);
  const rest: ReportedStatement[] = [];
  for (const statement of [...undated].sort(compareReports)) {
    const homes = dated.flatMap((cluster, index) => (isHomeOf(cluster, statement) ? [index] : []));
    if (homes.length === 1) joined[homes[0]!]!.push(statement);
    else rest.push(statement);
  }
  const placed = dated.map((cluster, index) => ({
    ...cluster,
    undated: [...cluster.undated, ...joined[index]!],
  }));
  return [
    ...placed,
    ...clusterByReport(rest).map((members) => ({ ...clusterOf(kind, []), undated: members })),
  ];
}

function isHomeOf(cluster: Cluster, statement: ReportedStatement): boolean {
  const day = reportDay(statement);
  if (day === null) return false;
  const reports = statementsOf(cluster)
    .map(reportDay)
    .filter((report) => report !== null);
  if (statement.status === 'planned') {
    return reports.some((report) => report >= day && daysBetween(day, report) <= PLAN_DAYS);
  }
  if (statement.status !== 'postponed' && statement.status !== 'cancelled') return false;
  const end = windowOfCluster(cluster)?.end ?? null;
  const planned = statementsOf(cluster).some(({ status }) => status === 'planned');
  return planned && wasReportedBefore(cluster, statement) && (end === null || end > day);
}

/** A plan that comes with the postponement is its new date. */
function wasReportedBefore(cluster: Cluster, { publishedAt }: ReportedStatement): boolean {
  return statementsOf(cluster).some((known) => instantOf(known.publishedAt) < instantOf(publishedAt));
}

/** Statements in the order of their reports; a new cluster starts once more than 7 days after the cluster's first. */
function clusterByReport(statements: readonly ReportedStatement[]): ReportedStatement[][] {
  const clusters: ReportedStatement[][] = [];
  for (const statement of statements) {
    const current = clusters.at(-1);
    if (current && isNear(current[0]!, statement)) current.push(statement);
    else clusters.push([statement]);
  }
  return clusters;
}

function isNear(first: ReportedStatement, statement: ReportedStatement): boolean {
  const [from, to] = [reportDay(first), reportDay(statement)];
  return from === null || to === null ? from === to : daysBetween(from, to) <= CLUSTER_DAYS;
}
