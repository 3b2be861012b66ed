import type { Job } from '../../model/job.js';
import { GiveBack, type Work, type WorkOptions } from '../queue.js';
import { reasonOf } from '../retry-policy.js';
import type { FolderQueue, JobFile } from './folder-queue.js';

/** A queue that was empty is looked into again after so long. */
const POLL_MS = 500;

/** The work of one process at a folder of jobs. */
export class FolderWork implements Work {
  readonly #inHand = new Map<string, Promise<void>>();
  readonly #round: Promise<void>;
  #stopping = false;
  #wake: () => void = () => {};
  /** when signs of life were last given, and the forsaken looked for */
  #signed = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly queue: FolderQueue,
    private readonly handle: (job: Job) => Promise<void>,
    private readonly options: WorkOptions,
  ) {
    this.#round = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#round;
    while (this.#inHand.size > 0) {
      this.#sign();
      await Promise.race([...this.#inHand.values(), pause(POLL_MS)]);
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        this.#sign();
        for (const id of this.queue.names('waiting')) {
          while (!this.#stopping && this.#inHand.size >= this.options.inHand) {
            this.#sign();
            await Promise.race([...this.#inHand.values(), pause(POLL_MS)]);
          }
          if (this.#stopping) return;
          const file = this.queue.take(id);
          if (file) this.#begin(id, file);
        }
      } catch (error) {
        this.options.onTrouble?.(`the queue ${this.queue.location}: ${reasonOf(error)}`);
      }
      await Promise.race([pause(POLL_MS), new Promise<void>((resolve) => (this.#wake = resolve))]);
    }
  }

  #begin(id: string, file: JobFile): void {
    const done = this.#handle(id, file)
      .catch((error: unknown) =>
        this.options.onTrouble?.(`the queue ${this.queue.location}: ${reasonOf(error)}`),
      )
      .finally(() => this.#inHand.delete(id));
    this.#inHand.set(id, done);
  }

  async #handle(id: string, file: JobFile): Promise<void> {
    try {
      await this.handle(file.job);
    } catch (error) {
      if (error instanceof GiveBack) return this.queue.giveBack(id);
      const last = this.queue.fail(file, error);
      this.options.onFailure?.(file.job.source, reasonOf(error), last);
      return;
    }
    this.queue.finish(id);
  }

  /** Three signs of life in the time after which others would take over. */
  #sign(): void {
    const { takeoverMs, onTrouble } = this.options;
    // not by the clock of the day, which may jump
    if (performance.now() - this.#signed < takeoverMs / 3) return;
    this.#signed = performance.now();
    for (const id of this.#inHand.keys())
      try {
        this.queue.touch('working', id);
      } catch {
        // another took it for forsaken, or it has just been finished
      }
    for (const id of this.queue.takeOver(takeoverMs))
      onTrouble?.(`job ${id} is taken over: its worker has gone`);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
