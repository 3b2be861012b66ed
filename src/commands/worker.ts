import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { SozhError } from '../errors.js';
import { openQueue } from '../queue/open-queue.js';
import type { Queue, Work } from '../queue/queue.js';
import type { Store } from '../store/store.js';
import { ArticleWorker } from './article-worker.js';
import { Assembler } from './assembler.js';
import { countOf } from './count-of.js';
import { ExtractionPool } from './extraction-pool.js';
import { extractorOf } from './extractor-of.js';
import { onStopSignals } from './on-stop-signals.js';
import { openForCommand } from './open-for-command.js';
import { RecordWriter } from './record-writer.js';
import { type MetricsServer, serveMetrics } from './serve-metrics.js';
import { showMessages } from './show-messages.js';

import type { Terminal } from './terminal.js';
import { WorkerMetrics } from './worker-metrics.js';

export interface WorkerFlags {
  readonly queue: string;
  readonly store: string;
  readonly jobs?: number;
  /** ends when nothing waits and nothing is in anybody's hand */
  readonly untilEmpty?: boolean;
  /** seconds */
  readonly takeover: number;
  readonly metricsPort?: number;
  readonly metricsHost: string;
  readonly json?: boolean;
}

/** Threads that are started if nothing else is said. */
const MOST = 4;
/** Articles in hand for each thread: while some are extracted, others are written. */
const IN_HAND = 8;
/** Articles posted to each thread: one that it reads, and the next. */
const POSTED = 2;
/** What was written is assembled this often while articles come, and at once when none do. */
const ASSEMBLE_MS = 30_000;
/** How often an idle worker looks whether something is left to assemble. */
const IDLE_MS = 5_000;
const LOOK_MS = 500;

/**
 * `sozh worker`: takes articles from a queue, understands and stores them, until it is told to stop (SIGTERM, SIGINT): then it finishes what
 * it has begun and gives the rest back. Any number may run at one queue and one store.
 */
export async function workerCommand(flags: WorkerFlags, terminal: Terminal): Promise<void> {
  const queue = await openQueue(flags.queue, { onWarning: (message) => terminal.err(message) });
  let store: Store | undefined;
  try {
    store = await openForCommand(flags.store, terminal);
    await work(queue, store, flags, terminal);
  } finally {
    await store?.close().catch(() => {});
    await queue.close().catch(() => {});
  }
}

async function work(queue: Queue, store: Store, flags: WorkerFlags, terminal: Terminal): Promise<void> {
  const metrics = new WorkerMetrics();
  const threads = flags.jobs || Math.min(availableParallelism(), MOST);
  const gazetteer = { extraEntries: await store.readEntries() };
  const pool = new ExtractionPool(threads, gazetteer);
  let fatal: unknown;
  const stop = new AbortController();
  const writer = new RecordWriter(store, {
    onAway: (reason) => {
      if (reason !== null && metrics.storeAnswers) terminal.err(`${reason}: the worker waits`);
      if (reason === null) terminal.err(`${store.location} answers again`);
      metrics.storeAnswers = reason === null;
    },
    onWritten: (seconds, articles, { written, retracted }) => {
      metrics.writing.add(seconds);
      metrics.articles += articles;
      metrics.written += written;
      metrics.retracted += retracted.length;
      for (const id of retracted) terminal.err(`${id} was retracted and is left out`);
      terminal.progress(`${countOf(metrics.articles, 'article')} stored`);
    },
    onFatal: (error) => {
      fatal = error;
      stop.abort();
    },
  });
  const worker = new ArticleWorker(pool, writer, {
    atOnce: threads * POSTED,
    extractor: extractorOf(gazetteer),
    onExtracted: ({ messages, statements }, source, seconds) => {
      metrics.extraction.add(seconds);
      metrics.statements += statements.length;
      showMessages(messages, terminal, { source });
    },
  });
  const assembler = new Assembler(store, queue, metrics.assembly);
  let server: MetricsServer | undefined;
  let begun: Work | undefined;
  const release = onStopSignals(() => stop.abort());
  try {
    if (flags.metricsPort !== undefined) {
      server = await serveMetrics(flags.metricsHost, flags.metricsPort, queue, metrics);
      terminal.err(`${server.origin}/metrics and /health`);
    }
    begun = await queue.work((job) => worker.handle(job), {
      inHand: threads * IN_HAND,
      takeoverMs: flags.takeover * 1000,
      onFailure: (source, reason, last) => {
        if (last) metrics.failed++;
        else metrics.retried++;
        const what = last ? terminal.paint.red('given up') : terminal.paint.yellow('tried again later');
        terminal.err(`${what} ${source}: ${reason}`);
      },
      onTrouble: (message) => terminal.err(message),
    });
    terminal.err(`${countOf(threads, 'thread')}: ${queue.location} → ${store.location}`);
    await keepAssembling(queue, assembler, metrics, flags.untilEmpty ?? false, stop.signal);
  } finally {
    metrics.stopping = true;
    worker.stop();
    await begun?.stop();
    if (fatal === undefined) await assembler.run().catch(() => {});
    await pool.close();
    await server?.close();
    release();
  }
  if (fatal !== undefined) throw fatal;
  report(metrics, flags, terminal);
}

/** Assembles now and then, and at once when the queue is empty; ends with `signal`, or, where wanted, with the last article of the queue. */
async function keepAssembling(
  queue: Queue,
  assembler: Assembler,
  metrics: WorkerMetrics,
  untilEmpty: boolean,
  signal: AbortSignal,
): Promise<void> {
  let assembled = performance.now();
  while (!signal.aborted) {
    await pause(LOOK_MS, undefined, { signal }).catch(() => {});
    try {
      const since = performance.now() - assembled;
      if (!untilEmpty && since < IDLE_MS) continue;
      const { waiting, delayed, working } = await queue.counts();
      const idle = waiting + delayed + working === 0;
      if (idle && untilEmpty) return await assembler.finish(signal);
      if (!idle && since < ASSEMBLE_MS) continue;
      await assembler.run();
      metrics.storeAnswers = true;
      assembled = performance.now();
    } catch (error) {
      // the queue or the store is away: those who work on articles say so, and wait for it
      if (!(error instanceof SozhError) || !error.retriable) throw error;
      metrics.storeAnswers &&= !error.code.startsWith('store/');
    }
  }
}

function report(metrics: WorkerMetrics, flags: WorkerFlags, terminal: Terminal): void {
  const { articles, written, statements, failed, retried } = metrics;
  const { queue, store } = flags;
  if (flags.json)
    terminal.out(JSON.stringify({ articles, written, statements, retried, failed, queue, store }));
  else
    terminal.out(
      `${countOf(articles, 'article')} stored, ${written} new or changed, ${countOf(statements, 'statement')} → ${store}`,
    );
  if (failed > 0)
    throw new SozhError('input/unreadable', `${countOf(failed, 'article')} given up`, {
      hint: `sozh queue failed --queue ${queue} says why`,
    });
}
