import { splitOffice } from '../model/split-office.js';
import type { ReportedStatement } from '../model/store.js';
import type { Cluster } from './cluster.js';
import { addDays } from './days.js';
import { compareReports, compareText, reportDay } from './report-order.js';
import { edtfOfDays, isSpan, type Timed, type Window, windowOf } from './window.js';

/** A day on which the state is known to hold; `since` is set where the text says that it began then. */
interface Point {
  readonly statement: ReportedStatement;
  readonly day: string;
  readonly since: Window | null;
}

/** One end on the time line, with the statements that tell of it: terms stated with their end, and «бывший …». */
interface Cut {
  end: string;
  stated: Window | null;
  readonly terms: Timed[];
  readonly formers: ReportedStatement[];
}

/** `undated`: states that have neither a day of their own nor a report day. */
export interface StateClusters {
  readonly clusters: Cluster[];
  readonly undated: ReportedStatement[];
}

/**
 * States of one pair (and office) as terms. A state known as of D starts at D or at its stated start, and is open until a stated end or a
 * report of «бывший …» ends it; further as-of days lie inside. Ends cut the time line: between two of them there is one term.
 */
export function clusterStates(statements: readonly ReportedStatement[]): StateClusters {
  const points: Point[] = [];
  const terms: Timed[] = [];
  const formers: ReportedStatement[] = [];
  const undated: ReportedStatement[] = [];
  for (const statement of [...statements].sort(compareReports)) {
    const window = windowOf(statement);
    const span = window && isSpan(window) ? window : null;
    const day = window?.start ?? statement.time?.start?.slice(0, 10) ?? reportDay(statement);
    if (span?.end) terms.push({ statement, window: span });
    else if (day === null) undated.push(statement);
    else if (splitOffice(statement.position).former) formers.push(statement);
    else points.push({ statement, day, since: span });
  }
  const cuts = cutsOf(terms);
  for (const former of formers) placeFormer(former, points, cuts);
  cuts.sort((one, other) => compareText(one.end, other.end));
  const clusters = cuts.map((cut, index) => {
    const from = cuts[index - 1]?.end ?? '';
    return clusterOfTerm(
      points.filter(({ day }) => from <= day && day < cut.end),
      cut,
    );
  });
  const open = points.filter(({ day }) => (cuts.at(-1)?.end ?? '') <= day);
  return { clusters: open.length > 0 ? [...clusters, clusterOfTerm(open, null)] : clusters, undated };
}

/** Stated terms that overlap are one; the latest report says when it ended. A term of unknown start is known by its last day alone. */
function cutsOf(terms: readonly Timed[]): Cut[] {
  const cuts: Cut[] = [];
  const from = ({ window }: Timed) => window.start ?? addDays(window.end!, -1);
  let reach = '';
  for (const term of [...terms].sort((one, other) => compareText(from(one), from(other)))) {
    const end = term.window.end!;
    const current = cuts.at(-1);
    if (current && from(term) < reach) current.terms.push(term);
    else cuts.push({ end, stated: null, terms: [term], formers: [] });
    if (end > reach) reach = end;
  }
  for (const cut of cuts) {
    const latest = cut.terms.toSorted((one, other) => compareReports(one.statement, other.statement)).at(-1)!;
    cut.stated = latest.window;
    cut.end = latest.window.end!;
  }
  return cuts;
}

/** «Бывший посол» of day D: ends the term that was open before D; where none was, it speaks of the term that ended last. */
function placeFormer(former: ReportedStatement, points: readonly Point[], cuts: Cut[]): void {
  const day = former.time?.start?.slice(0, 10) ?? reportDay(former)!;
  const running = cuts.find(
    ({ end, terms }) => day < end && terms.some(({ window }) => window.start !== null && window.start <= day),
  );
  const past = cuts.filter(({ end }) => end <= day).sort((one, other) => compareText(one.end, other.end));
  const last = past.at(-1);
  const wasOpen = points.some((point) => point.day < day && (last?.end ?? '') <= point.day);
  if (running) running.formers.push(former);
  else if (last && !wasOpen) last.formers.push(former);
  else cuts.push({ end: day, stated: null, terms: [], formers: [former] });
}

function clusterOfTerm(points: readonly Point[], cut: Cut | null): Cluster {
  const terms = cut?.terms ?? [];
  const since = [...points.map((point) => point.since), ...terms.map(({ window }) => window)];
  const starts = since.filter((window): window is Window => window !== null && window.start !== null);
  const days = [...points.map(({ day }) => day), ...starts.map(({ start }) => start!)].sort(compareText);
  const start = days[0] ?? null;
  const said = starts
    .filter((window) => window.start === start)
    .sort((one, other) => compareText(one.edtf, other.edtf))[0];
  const dated = points.flatMap((point) =>
    point.since ? [{ statement: point.statement, window: point.since }] : [],
  );
  const undated = points.flatMap((point) => (point.since ? [] : [point.statement]));
  return {
    kind: 'state',
    core: [...dated, ...terms],
    around: [],
    undated: [...undated, ...(cut?.formers ?? [])],
    term: windowOfTerm(start, said?.edtf.split('/')[0], cut),
  };
}

/** `2018-08/2019-04-30`: the parts as the texts said them, days where the state is only known as of a day. */
function windowOfTerm(start: string | null, said: string | undefined, cut: Cut | null): Window {
  const first = start === null ? '..' : (said ?? start);
  const last = cut === null ? '..' : (cut.stated?.edtf.split('/').at(-1) ?? addDays(cut.end, -1));
  const end = cut?.end ?? null;
  const edtf = first === last ? edtfOfDays({ start, end }) : `${first}/${last}`;
  const precision = start === null || end === null ? 'open' : 'day';
  return { start, end, edtf, precision, startsAt: null, endsAt: null };
}

/** A term that others end (a successor): `end` is the first day on which it holds no more. */
export function endTerm(term: Window, end: string): Window {
  const first = term.edtf.split('/')[0]!;
  const last = addDays(end, -1);
  const precision = term.start === null ? 'open' : 'day';
  return { ...term, end, edtf: first === last ? last : `${first}/${last}`, precision };
}
