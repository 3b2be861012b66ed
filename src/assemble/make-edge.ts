import type { Edge } from '../model/edge.js';
import { hashParts } from '../model/hash-parts.js';
import { splitOffice } from '../model/split-office.js';
import type { ReportedStatement } from '../model/store.js';
import { type Cluster, statementsOf, statusOf, windowOfCluster } from './cluster.js';
import { findReprints } from './find-reprints.js';
import { compareReports, compareText, reportDay } from './report-order.js';

/** The edge that a cluster stands for. Its id is a hash of group, endpoints, kind and window (of the first report day where undated). */
export function makeEdge(group: string, cluster: Cluster): Edge {
  const statements = statementsOf(cluster);
  const first = statements[0]!;
  const window = windowOfCluster(cluster);
  const status = statusOf(statements);
  const reports = statements.map(reportDay).filter((day) => day !== null);
  const [firstReported = null] = reports.sort(compareText);
  const lastReported = reports.at(-1) ?? null;
  const span = window ? `${window.start ?? '..'}/${window.end ?? '..'}` : `undated:${firstReported ?? ''}`;
  const reprints = findReprints(statements);
  const articles = new Set(statements.map(({ article }) => article));
  const outlets = new Set(statements.map(({ outlet }) => outlet).filter((outlet) => outlet !== null));
  return {
    id: `edge:${hashParts([group, first.from, first.to, cluster.kind, span])}`,
    type: first.type,
    from: first.from,
    to: first.to,
    edtf: window?.edtf ?? null,
    start: window ? (window.startsAt ?? window.start) : null,
    end: window ? (window.endsAt ?? window.end) : null,
    precision: window?.precision ?? null,
    status,
    aspect: aspectOf(cluster, statements),
    position: mostFrequent(statements.map(({ position }) => position)),
    firstReported,
    lastReported,
    sources: articles.size - reprints.size,
    outlets: outlets.size,
    reprints: reprints.size,
    statements: statements.length,
    confidence: joinConfidence(statements.filter(({ article }) => !reprints.has(article))),
    quote: bestQuote(statements.filter((statement) => statement.status === status)),
  };
}

function aspectOf(cluster: Cluster, statements: readonly ReportedStatement[]): Edge['aspect'] {
  if (statements.every(({ aspect }) => aspect === 'habitual')) return 'habitual';
  return cluster.kind === 'state' || statements.every(({ aspect }) => aspect === 'state') ? 'state' : 'event';
}

/** The highest confidence; ties by earliest report, article id, place in the text. */
function bestQuote(statements: readonly ReportedStatement[]): string {
  const [best] = statements.toSorted(
    (one, other) => other.confidence - one.confidence || compareReports(one, other),
  );
  return best!.quote;
}

/**
 * Noisy or: each independent article may be wrong by itself, so 1 - product of (1 - its best confidence); four decimals. Multiplied in
 * ascending order, since floating point is not associative and the order of reading must not show.
 */
function joinConfidence(statements: readonly ReportedStatement[]): number {
  const best = new Map<string, number>();
  for (const { article, confidence } of statements) {
    best.set(article, Math.max(confidence, best.get(article) ?? 0));
  }
  const doubt = [...best.values()].sort((one, other) => one - other).reduce((all, one) => all * (1 - one), 1);
  return Math.round((1 - doubt) * 10_000) / 10_000;
}

/** The form that most statements use, ties in alphabetic order; a former office («бывший посол») only where no other form is used. */
function mostFrequent(positions: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const position of positions) if (position) counts.set(position, (counts.get(position) ?? 0) + 1);
  const held = [...counts].filter(([position]) => !splitOffice(position).former);
  const forms = held.length > 0 ? held : [...counts];
  return forms.sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? null;
}
