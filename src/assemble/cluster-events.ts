import { type Cluster, clusterOf, windowOfCluster } from './cluster.js';
import { compareReports, instantOf } from './report-order.js';
import { holdsWindow, isFine, lengthOf, overlapDays, sameDays, type Timed } from './window.js';

/**
 * Dated event statements as clusters. Days and explicit spans of days that overlap join; then calendar periods and deadlines, the shorter
 * before the longer, join the one finer cluster inside them if there is exactly one, else stand alone.
 */
export function clusterEvents(timed: readonly Timed[], kind: Cluster['kind']): Cluster[] {
  const clusters = joinDays(timed.filter(isFine)).map((core) => clusterOf(kind, core));
  for (const period of periodsOf(timed.filter((one) => !isFine(one)))) {
    const index = homeOf(period, clusters);
    const home = clusters[index];
    if (home) clusters[index] = { ...home, around: [...home.around, ...period] };
    else clusters.push(clusterOf(kind, period));
  }
  return clusters;
}

/** Habits («товарооборот за первый квартал», «за год»): each period is a fact of its own, so only equal windows join. */
export function clusterPeriods(timed: readonly Timed[], kind: Cluster['kind']): Cluster[] {
  const same = (one: Timed, other: Timed) => sameDays(one.window, other.window);
  return componentsOf(timed, same).map((core) => clusterOf(kind, core));
}

/**
 * Days that overlap are one event. What was postponed is set apart first, with all that speaks of its old date: the new date may overlap
 * the old one («с 27–28 на 28–29 июня») and is an event of its own.
 */
function joinDays(timed: readonly Timed[]): Timed[][] {
  const postponed = timed.filter(({ statement }) => statement.status === 'postponed');
  const isOldDate = (one: Timed) =>
    postponed.some(
      (off) =>
        sameDays(off.window, one.window) || (overlapDays(off.window, one.window) && !movedTo(off, one)),
    );
  const overlap = (one: Timed, other: Timed) => overlapDays(one.window, other.window);
  return [
    ...componentsOf(timed.filter(isOldDate), overlap),
    ...componentsOf(
      timed.filter((one) => !isOldDate(one)),
      overlap,
    ),
  ];
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
  const window = windowOfCluster(clusterOf('event', period));
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

const isNewDate = (period: readonly Timed[], { core }: Cluster) =>
  period.some((one) => core.every((other) => movedTo(one, other)));

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
