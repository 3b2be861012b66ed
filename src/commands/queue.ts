import { SozhError } from '../errors.js';
import { openQueue } from '../queue/open-queue.js';
import type { Queue } from '../queue/queue.js';
import { countOf } from './count-of.js';
import type { Terminal } from './terminal.js';

export interface QueueFlags {
  readonly queue: string;
  readonly limit: number;
  readonly json?: boolean;
}

export type QueueAction = 'status' | 'failed' | 'replay';

/** `sozh queue status|failed|replay`: what waits, what was given up and why, and giving it back to the workers. */
export async function queueCommand(
  action: QueueAction,
  ids: readonly string[],
  flags: QueueFlags,
  terminal: Terminal,
): Promise<void> {
  if (ids.length > 0 && action !== 'replay')
    throw new SozhError('usage/bad-argument', `${action} takes no ids`, {
      hint: 'sozh queue failed lists them, sozh queue replay ID… gives them back',
    });
  const queue = await openQueue(flags.queue, {
    mustExist: true,
    onWarning: (message) => terminal.err(message),
  });
  try {
    if (action === 'status') await showStatus(queue, flags, terminal);
    else if (action === 'failed') await showFailed(queue, flags, terminal);
    else await replay(queue, ids, flags, terminal);
  } finally {
    await queue.close();
  }
}

async function showStatus(queue: Queue, { json }: QueueFlags, { out, err, paint }: Terminal): Promise<void> {
  const counts = await queue.counts();
  if (json) return out(JSON.stringify({ queue: queue.location, ...counts }));
  const meanings: Readonly<Record<keyof typeof counts, string>> = {
    waiting: 'to be taken up',
    delayed: 'failed, and tried again soon',
    working: 'in the hands of workers',
    failed: 'given up',
    done: 'stored, of those that are remembered',
  };
  for (const [state, count] of Object.entries(counts))
    out(
      `${String(count).padStart(9)}  ${state.padEnd(8)} ${paint.dim(meanings[state as keyof typeof counts])}`,
    );
  if (counts.failed > 0) err(paint.dim('next: sozh queue failed · sozh queue replay'));
}

async function showFailed(
  queue: Queue,
  { json, limit }: QueueFlags,
  { out, err, paint }: Terminal,
): Promise<void> {
  const jobs = await queue.failed(limit);
  if (json) return out(JSON.stringify(jobs));
  for (const { id, source, title, attempts, reason, failedAt } of jobs) {
    out(`${paint.bold(id)}  ${title || '(no title)'}`);
    out(`    ${source} · ${countOf(attempts, 'attempt')}${failedAt ? ` · ${failedAt}` : ''}`);
    out(`    ${paint.red(reason)}`);
  }
  err(paint.dim(jobs.length === 0 ? 'nothing was given up' : `${countOf(jobs.length, 'article')} given up`));
}

async function replay(
  queue: Queue,
  ids: readonly string[],
  { json }: QueueFlags,
  { out }: Terminal,
): Promise<void> {
  const replayed = await queue.replay(ids.length > 0 ? ids : undefined);
  if (ids.length > 0 && replayed === 0)
    throw new SozhError('input/missing', 'none of these was given up', {
      hint: 'sozh queue failed lists them',
    });
  if (json) out(JSON.stringify({ replayed, queue: queue.location }));
  else out(`${countOf(replayed, 'article')} given back to the workers`);
}
