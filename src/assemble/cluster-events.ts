import { type Cluster, windowOfCluster } from './cluster.js';
import { compareReports, instantOf } from './report-order.js';
import { holdsWindow, isFine, lengthOf, overlapDays, sameDays, type Timed } from './window.js';

/**
 * Dated event statements as clusters. Days and explicit spans of days that overlap join; then calendar periods and deadlines, the shorter
 * before the longer, join the one finer cluster inside them if there is exactly one, else stand alone.
 */
export function clusterEvents(timed: readonly Timed[], kind: Cluster['kind']): Cluster[] {
  const cluster = (dated: readonly Timed[]): Cluster => ({ kind, dated, undated: [], term: null });
  const clusters = componentsOf(timed.filter(isFine), isOneEvent).map(cluster);
  for (const period of periodsOf(timed.filter((one) => !isFine(one)))) {
    const index = homeOf(period, clusters);
    if (index < 0) clusters.push(cluster(period));
    else clusters[index] = { ...clusters[index]!, dated: [...clusters[index]!.dated, ...period] };
  }
  return clusters;
}

/** Habits («товарооборот за первый квартал», «за год»): each period is a fact of its own, so only equal windows join. */
export function clusterPeriods(timed: readonly Timed[], kind: Cluster['kind']): Cluster[] {
  return componentsOf(timed, (one, other) => sameDays(one.window, other.window)).map((dated) => ({
    kind,
    dated,
    undated: [],
    term: null,
  }));
}

/** Windows that overlap are one event, except where one of them is the date that a postponement moved away from. */
function isOneEvent(one: Timed, other: Timed): boolean {
  if (sameDays(one.window, other.window)) return true;
  return overlapDays(one.window, other.window) && !movedTo(one, other) && !movedTo(other, one);
}

/** «Визит, назначенный на 27–28 июня, перенесён на 28–29-е»: what is first reported with or after the postponement is its new date. */
function movedTo(postponed: Timed, other: Timed): boolean {
  if (postponed.statement.status !== 'postponed' || other.statement.status === 'postponed') return false;
  return instantOf(other.statement.publishedAt) >= instantOf(postponed.statement.publishedAt);
}

/** Calendar periods by their days, deadlines by their last day; the shortest first. */
function periodsOf(timed: readonly Timed[]): Timed[][] {
  const alike = componentsOf(timed, (one, other) => {
    const deadlines = isDeadline(one) && isDeadline(other) && one.window.end === other.window.end;
    return deadlines || sameDays(one.window, other.window);
  });
  return alike.sort((one, other) => {
    const [first, second] = [boundsOf(one), boundsOf(other)];
    const [length, otherLength] = [lengthOf(first), lengthOf(second)];
    if (length !== otherLength) return length - otherLength;
    const key = ({ start, end }: typeof first) => `${start ?? ''}/${end ?? '~'}`;
    return key(first) < key(second) ? -1 : 1;
  });
}

const isDeadline = ({ statement }: Timed) => statement.time?.basis === 'deadline';

function boundsOf(period: readonly Timed[]) {
  const window = windowOfCluster({ kind: 'event', dated: period, undated: [], term: null });
  return { start: window?.start ?? null, end: window?.end ?? null };
}

/** Index of the cluster that a period belongs to: the one with the same days, else the one inside it; -1 where there is not exactly one. */
function homeOf(period: readonly Timed[], clusters: readonly Cluster[]): number {
  const bounds = boundsOf(period);
  const windows = clusters.map((cluster) => windowOfCluster(cluster)!);
  const same = windows.findIndex((window) => sameDays(window, bounds));
  if (same >= 0) return same;
  const inside = windows.flatMap((window, index) =>
    holdsWindow(bounds, window) && !isNewDate(period, clusters[index]!) ? [index] : [],
  );
  return inside.length === 1 ? inside[0]! : -1;
}

const isNewDate = (period: readonly Timed[], { dated }: Cluster) =>
  period.some((one) => dated.every((other) => movedTo(one, other)));

/** Connected components under a symmetric relation. */
function componentsOf(timed: readonly Timed[], joins: (one: Timed, other: Timed) => boolean): Timed[][] {
  const rest = [...timed].sort((one, other) => compareReports(one.statement, other.statement));
  const components: Timed[][] = [];
  while (rest.length > 0) {
    const component = [rest.shift()!];
    for (const one of component) {
      for (let index = rest.length - 1; index >= 0; index--) {
        if (joins(one, rest[index]!)) component.push(...rest.splice(index, 1));
      }
    }
    components.push(component);
  }
  return components;
}
