import { setTimeout as pause } from 'node:timers/promises';
import type { Queue } from '../queue/queue.js';
import { assembleDirty } from '../store/assemble-dirty.js';
import type { Store } from '../store/store.js';
import type { Histogram } from './worker-metrics.js';

/** Assembling belongs to one worker at a time; one that dies in it loses the right after this long. */
const CLAIM_MS = 15_000;
/** What another worker assembles is waited for in steps. */
const LOOK_MS = 500;

/** Makes the edges and nodes of what workers have written: one worker at a time does it for all. */
export class Assembler {
  constructor(
    private readonly store: Store,
    private readonly queue: Pick<Queue, 'claim'>,
    private readonly times: Histogram,
  ) {}

  /** Assembles what is dirty, unless another worker is at it. */
  async run(): Promise<void> {
    if (!(await this.#isDirty())) return;
    const claim = await this.queue.claim('assembly', CLAIM_MS);
    if (!claim) return;
    const start = performance.now();
    // what takes longer than the claim is claimed anew meanwhile
    const keeping = setInterval(() => void claim.keep().catch(() => {}), CLAIM_MS / 3);
    try {
      await assembleDirty(this.store);
      this.times.add((performance.now() - start) / 1000);
    } finally {
      clearInterval(keeping);
      await claim.release().catch(() => {});
    }
  }

  /** Done when nothing is dirty any more, whoever has assembled it; or when `signal` says so. */
  async finish(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted && (await this.#isDirty())) {
      await this.run();
      await pause(LOOK_MS);
    }
  }

  async #isDirty(): Promise<boolean> {
    return (await this.store.dirtyEntities()).length > 0 || (await this.store.dirtyGroups()).length > 0;
  }
}
