import { type Job, makeJob } from '../model/job.js';
import { openQueue } from '../queue/open-queue.js';
import type { Queue } from '../queue/queue.js';
import { ArticleSources } from './article-sources.js';
import { countOf } from './count-of.js';
import type { Terminal } from './terminal.js';

export interface EnqueueFlags {
  readonly queue: string;
  readonly published?: string;
  /** so many jobs may wait; then workers are waited for */
  readonly most: number;
  readonly json?: boolean;
}

/** So many jobs are put in one step. */
const BATCH = 100;
/** A full queue is looked at again after so long. */
const FULL_MS = 1_000;

/**
 * `sozh enqueue SOURCE…`: reads articles and puts each on a queue, from where workers take it. A bad source is reported and the others go
 * on. Run again, it puts only what is not known.
 */
export async function enqueueCommand(
  places: readonly string[],
  flags: EnqueueFlags,
  terminal: Terminal,
): Promise<void> {
  const sources = new ArticleSources(places, flags, terminal);
  const total = { read: 0, added: 0, known: 0 };
  let queue: Queue | undefined;
  let batch: Job[] = [];
  const flush = async () => {
    queue ??= await openQueue(flags.queue, { onWarning: (message) => terminal.err(message) });
    await awaitRoom(queue, flags.most, terminal);
    const { added, known } = await queue.put(batch);
    total.added += added;
    total.known += known;
    batch = [];
    terminal.progress(`${countOf(total.added, 'article')} → ${queue.location}`);
  };
  try {
    for await (const { source, article, messages } of sources.read()) {
      total.read++;
      batch.push(makeJob(source, article, messages));
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
  } finally {
    await queue?.close();
  }
  if (flags.json) {
    const { failed } = sources;
    terminal.out(JSON.stringify({ ...total, failed, queue: flags.queue }));
  } else if (total.read > 0)
    terminal.out(
      `${countOf(total.read, 'article')} read, ${total.added} new, ${total.known} known → ${flags.queue}`,
    );
  sources.throwFailures();
}

/** A queue that is longer than it may be fills the memory of its server: those who empty it are waited for. */
async function awaitRoom(queue: Queue, most: number, terminal: Terminal): Promise<void> {
  for (;;) {
    const { waiting } = await queue.counts();
    if (waiting < most) return;
    terminal.progress(`${countOf(waiting, 'article')} waiting: workers are waited for`);
    await new Promise((resolve) => setTimeout(resolve, FULL_MS));
  }
}
