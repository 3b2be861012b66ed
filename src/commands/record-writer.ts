import { setTimeout as pause } from 'node:timers/promises';
import { SozhError } from '../errors.js';
import type { ArticleRecord } from '../model/store.js';
import { GiveBack } from '../queue/queue.js';
import type { PutResult, Store } from '../store/store.js';

export interface RecordWriterOptions {
  /** told when the store cannot be reached, in a line, and (null) when it answers again */
  readonly onAway: (reason: string | null) => void;
  /** told how long a write took, of how many articles, and what became of them */
  readonly onWritten: (seconds: number, articles: number, result: PutResult) => void;
  /** told when the store refuses whatever it is given */
  readonly onFatal: (error: unknown) => void;
}

interface Pending {
  readonly record: ArticleRecord;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** So many articles go into one transaction at most. */
const MOST = 32;
/** A store that is away is asked again after 1, 2, 4, … s, and at last every so often. */
const ASK_MS = 10_000;
/** So many articles refused one after another are no fault of theirs. */
const REFUSALS = 3;

/**
 * Puts records into a store, those together that came while the write before was under way. A store that is away is waited for; a batch that
 * is refused is tried article by article, so that one bad article fails alone.
 */
export class RecordWriter {
  readonly #pending: Pending[] = [];
  readonly #stop = new AbortController();
  #writing: Promise<void> | null = null;
  #refusals = 0;

  constructor(
    private readonly store: Pick<Store, 'putArticles'>,
    private readonly options: RecordWriterOptions,
  ) {}

  /** Done when the record is in the store. Rejects with what the store throws, or `GiveBack` where the writer stops before. */
  put(record: ArticleRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ record, resolve, reject });
      this.#writing ??= this.#writeAll().finally(() => {
        this.#writing = null;
      });
    });
  }

  /** Waits no longer for a store that is away. */
  stop(): void {
    this.#stop.abort();
  }

  async #writeAll(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0, MOST);
      if (batch.length === 1 || !(await this.#write(batch, false))) {
        for (const one of batch) await this.#write([one], true);
      }
    }
  }

  /** False where the batch was refused and nobody has been told. */
  async #write(batch: readonly Pending[], alone: boolean): Promise<boolean> {
    try {
      const start = performance.now();
      const result = await this.#patiently(batch.map(({ record }) => record));
      this.options.onWritten((performance.now() - start) / 1000, batch.length, result);
      this.#refusals = 0;
      for (const { resolve } of batch) resolve();
      return true;
    } catch (error) {
      if (!alone && !(error instanceof GiveBack)) return false;
      for (const { reject } of batch) reject(error);
      if (error instanceof SozhError && error.code.startsWith('store/') && ++this.#refusals >= REFUSALS)
        this.options.onFatal(error);
      return true;
    }
  }

  async #patiently(records: readonly ArticleRecord[]): Promise<PutResult> {
    for (let wait = 1_000; ; wait = Math.min(2 * wait, ASK_MS)) {
      try {
        const result = await this.store.putArticles(records);
        if (wait > 1_000) this.options.onAway(null);
        return result;
      } catch (error) {
        if (!(error instanceof SozhError) || !error.retriable) throw error;
        this.options.onAway(error.message);
        await pause(wait, undefined, { signal: this.#stop.signal }).catch(() => {
          throw new GiveBack('the worker stops');
        });
      }
    }
  }
}
