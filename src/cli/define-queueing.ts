import { Argument, Option } from 'commander';
import { readCount } from '../commands/parse-flags.js';
import type { Definer } from './definer.js';
import { published } from './shared-options.js';

const queue = (): Option =>
  new Option('--queue <place>', 'a folder, or redis://user@host:6379/0 (SOZH_QUEUE)').default(
    process.env.SOZH_QUEUE || './sozh.queue',
  );

/** Commands by which many processes, on one machine or on many, share the work. */
export function defineQueueing({ define, at, terminal }: Definer): void {
  define('enqueue', 'read articles and put them on a queue, from where workers take them')
    .argument('<source...>', 'files, folders, or - for standard input')
    .addOption(queue())
    .addOption(published())
    .option('--most <n>', 'so many may wait; then workers are waited for', readCount('--most'), 100_000)
    .option('--json', 'a summary for machines')
    .action(async (sources: string[], flags) =>
      (await import('../commands/enqueue.js')).enqueueCommand(sources, flags, terminal),
    );

  define('worker', 'take articles from a queue, understand and store them; any number may run')
    .addOption(queue())
    .option('--jobs <n>', 'threads (cores, up to 4)', readCount('--jobs'))
    .option('--until-empty', 'end when nothing is left to do, and not only when told to (SIGTERM, Ctrl-C)')
    .option(
      '--takeover <seconds>',
      'a worker without a sign of life for so long is dead: others take up its articles',
      readCount('--takeover'),
      30,
    )
    .option(
      '--metrics-port <n>',
      'serve /metrics (Prometheus) and /health there',
      readCount('--metrics-port'),
    )
    .option('--metrics-host <address>', 'and at this address', '127.0.0.1')
    .option('--json', 'a summary for machines')
    .action(async (flags) => (await import('../commands/worker.js')).workerCommand(at(flags), terminal));

  define(
    'queue',
    'show what waits; failed: what was given up, and why; replay: give that back to the workers',
  )
    .addArgument(
      new Argument('[action]', 'what to do').choices(['status', 'failed', 'replay']).default('status'),
    )
    .argument('[id...]', 'with replay: only these')
    .addOption(queue())
    .option('--limit <n>', 'with failed: so many, the latest first', readCount('--limit'), 100)
    .option('--json', 'for machines')
    .action(async (action, ids: string[], flags) =>
      (await import('../commands/queue.js')).queueCommand(action, ids, flags, terminal),
    );
}
