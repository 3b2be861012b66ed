import type { Edge, Graph } from '../model/edge.js';
import type { Ontology } from '../model/ontology.js';
import { type DayInterval, dayInterval, shareDay } from './day-interval.js';

export type IndexUnit = 'month' | 'year';

/** What two entities did to one another in a month or year, by the scores of PLOVER (data/ontology: from -10, assault, to 10, aid). */
interface IndexRow {
  /** `2023-05` or `2023` */
  readonly period: string;
  /** facts that count */
  readonly events: number;
  /** the sum of the scores above zero, and of those below: never above zero */
  readonly cooperation: number;
  readonly conflict: number;
  /** their sum */
  readonly balance: number;
}

export interface PairIndex {
  /** without gaps from the first period that has an event to the last */
  readonly rows: readonly IndexRow[];
  /** facts left out: without a date, and with one too coarse for the unit («в 2022 году» in an index by months) */
  readonly undated: number;
  readonly coarse: number;
}

export interface IndexOptions {
  readonly by: IndexUnit;
  /** inclusive ISO days */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** count undated facts on the day of their first report */
  readonly undated?: 'always' | undefined;
  /** count also what those do who hold an office of either side, as long as they hold it */
  readonly offices?: boolean | undefined;
}

/**
 * The index of cooperation and conflict of two entities: each fact between them counts once, whatever its direction and however often it
 * was reported, by the score of its type, in the month or year in which it happened. Only what is asserted counts: no plan, no denial;
 * states (offices, membership) have no score. The sums are of scores as PLOVER and Goldstein (1992) use them, weighted by nothing.
 */
export function indexPair(
  graph: Graph,
  one: string,
  other: string,
  ontology: Ontology,
  options: IndexOptions,
): PairIndex {
  const sides = [one, other].map((id) => actorsOf(id, graph, options.offices ?? false));
  const acts = (side: readonly Actor[] | undefined, id: string, days: DayInterval | null) =>
    side?.some((actor) => actor.id === id && (!actor.days || !days || shareDay(actor.days, days))) ?? false;
  const sums = new Map<string, IndexRow>();
  let [undated, coarse] = [0, 0];
  for (const edge of graph.edges) {
    const score = ontology.type(edge.type)?.score ?? null;
    if (score === null || edge.status !== 'asserted') continue;
    const days = dayInterval(edge);
    const [left, right] = sides;
    const isBetween =
      (acts(left, edge.from, days) && acts(right, edge.to, days)) ||
      (acts(left, edge.to, days) && acts(right, edge.from, days));
    if (!isBetween) continue;
    const when = days ?? (options.undated === 'always' ? reportDay(edge) : null);
    if (when === null) undated += 1;
    else if (!shareDay(when, { first: options.from ?? null, last: options.to ?? null })) continue;
    else {
      const period = periodOf(when, options.by);
      if (period === null) coarse += 1;
      else sums.set(period, addScore(sums.get(period) ?? emptyRow(period), score));
    }
  }
  return { rows: withoutGaps(sums), undated, coarse };
}

/** Who acts for a side, and on which days; null is always. */
interface Actor {
  readonly id: string;
  readonly days: DayInterval | null;
}

function actorsOf(id: string, { edges }: Graph, offices: boolean): readonly Actor[] {
  const holders = offices
    ? edges.filter(({ type, to, status }) => type === 'HOLDS_POSITION' && to === id && status === 'asserted')
    : [];
  // since when somebody holds an office is mostly not told, only that he does on some day: until it ends he acts for it
  const untilEnd = (edge: Edge): DayInterval => ({ first: null, last: dayInterval(edge)?.last ?? null });
  return [{ id, days: null }, ...holders.map((edge) => ({ id: edge.from, days: untilEnd(edge) }))];
}

function reportDay({ firstReported }: Edge): DayInterval | null {
  const day = firstReported?.slice(0, 10) ?? null;
  return day === null ? null : { first: day, last: day };
}

/** The month or year that holds all of it; what is open counts where its one day lies. Null where it runs over several. */
function periodOf({ first, last }: DayInterval, by: IndexUnit): string | null {
  const length = by === 'month' ? 7 : 4;
  const [start, end] = [first ?? last, last ?? first].map((day) => day?.slice(0, length) ?? null);
  return start === end ? (start ?? null) : null;
}

const emptyRow = (period: string): IndexRow => ({
  period,
  events: 0,
  cooperation: 0,
  conflict: 0,
  balance: 0,
});

const addScore = (row: IndexRow, score: number): IndexRow => ({
  ...row,
  events: row.events + 1,
  cooperation: row.cooperation + Math.max(0, score),
  conflict: row.conflict + Math.min(0, score),
  balance: row.balance + score,
});

function withoutGaps(sums: ReadonlyMap<string, IndexRow>): IndexRow[] {
  const known = [...sums.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  const rows: IndexRow[] = [];
  for (let period = first; period !== undefined && last !== undefined && period <= last; ) {
    rows.push(sums.get(period) ?? emptyRow(period));
    period = nextPeriod(period);
  }
  return rows;
}

function nextPeriod(period: string): string {
  const [year = 0, month] = period.split('-').map(Number);
  const four = (value: number) => String(value).padStart(4, '0');
  if (month === undefined) return four(year + 1);
  return month === 12 ? `${four(year + 1)}-01` : `${four(year)}-${String(month + 1).padStart(2, '0')}`;
}
