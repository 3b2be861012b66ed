import type { FieldMap } from '../read/rows/field-map.js';
import { ArticleSources } from './article-sources.js';
import { countOf } from './count-of.js';
import { type IngestOptions, type IngestSummary, ingestArticles } from './ingest-articles.js';
import { IngestReport, type Settled } from './ingest-report.js';
import { StopSignals } from './stop-signals.js';
import type { Terminal } from './terminal.js';
import { WorkProgress } from './work-progress.js';

export interface IngestFlags extends IngestOptions {
  readonly json?: boolean;
  readonly published?: string;
  readonly map?: FieldMap;
  readonly allowPrivate?: boolean;
  /** file to which it is written what became of each article */
  readonly report?: string;
}

/** So many failures are told in the end; a report has them all. */
const TOLD = 10;

/**
 * `sozh ingest SOURCE…`: reads, understands and stores articles. A bad article is reported and the others go on; the store is opened with
 * the first good one, so that a failure before leaves nothing behind. Exit code 3 where a source failed. Stopped by Ctrl-C or SIGTERM it
 * keeps what it has done, says so, and exits with 130 or 143.
 */
export async function ingestCommand(
  places: readonly string[],
  flags: IngestFlags,
  terminal: Terminal,
): Promise<void> {
  const sources = new ArticleSources(places, flags, terminal);
  const progress = new WorkProgress();
  const stop = new StopSignals((part) =>
    terminal.err(
      part === 'reading'
        ? 'stopping: what was read is put into the graph (Ctrl-C again leaves that for the next run)'
        : 'stopping',
    ),
  );
  const report = flags.report === undefined ? null : new IngestReport(flags.report);
  if (process.stderr.isTTY) sources.count().then((all) => (progress.sources.all = all));
  const onSettled = (settled: Settled, title?: string) => {
    if (settled.status === 'failed') progress.failed++;
    else progress.done++;
    progress.sources.begun = sources.begun;
    report?.add(settled);
    terminal.progress(`${progress.line()} · ${title ?? settled.source}`);
  };
  sources.onFailure = ({ source, error }) =>
    onSettled({ source, id: null, status: 'failed', statements: null, reason: error.message, ms: null });
  try {
    const summary = await ingestArticles(sources, flags, terminal, { onSettled, stop });
    tellSummary(summary, sources, flags, terminal);
    if (stop.by) tellStop(stop, summary, terminal);
  } finally {
    tellFailures(sources, terminal);
    stop.release();
    report?.close();
  }
  if (stop.by) process.exit(stop.exitCode);
  sources.throwFailures();
}

function tellSummary(
  { articles, known, written, statements, retracted, assembled }: IngestSummary,
  sources: ArticleSources,
  flags: IngestFlags,
  terminal: Terminal,
): void {
  const { store } = flags;
  if (flags.json) {
    const { failed } = sources;
    terminal.out(
      JSON.stringify({ articles, known, written, statements, retracted, failed, assembled, store }),
    );
  } else if (articles > 0) {
    const there = known > 0 ? `, ${known} there already` : '';
    terminal.out(
      `${countOf(articles, 'article')} read, ${written} new or changed${there}, ${countOf(statements, 'statement')} → ${store}`,
    );
    const look = store.includes('://') ? 'sozh browser' : 'sozh export gexf -o graph.gexf';
    terminal.out(terminal.paint.dim(`next: sozh query · ${look}`));
  }
}

function tellStop(stop: StopSignals, { assembled }: IngestSummary, { err }: Terminal): void {
  const rest = assembled ? '' : '; relations of what was read last are not in the graph yet';
  err(`stopped by ${stop.by}: what was read is kept${rest}. The same command goes on where it stopped.`);
}

function tellFailures(sources: ArticleSources, { err }: Terminal): void {
  const { failures } = sources;
  for (const failure of failures.slice(0, TOLD)) sources.tell(failure);
  if (failures.length > TOLD)
    err(`and ${failures.length - TOLD} more failed; --report FILE writes down all of them`);
}
