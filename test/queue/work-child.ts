import { openQueue } from '../../src/queue/open-queue.js';

/** Run as a process of its own: takes up jobs of the queue at argv[2], says their ids, and never finishes one. */
const queue = await openQueue(process.argv[2]!);
await queue.work(
  async ({ id }) => {
    process.stdout.write(`${id}\n`);
    await new Promise(() => {});
  },
  { inHand: 2, takeoverMs: 1_500 },
);
