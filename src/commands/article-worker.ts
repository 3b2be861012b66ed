import type { Job } from '../model/job.js';
import { type Extract, recordOf } from '../pipeline.js';
import { GiveBack } from '../queue/queue.js';
import type { Extracted, ExtractionPool } from './extraction-pool.js';
import type { RecordWriter } from './record-writer.js';

export interface ArticleWorkerOptions {
  /** so many articles are extracted at a time; the others in hand wait */
  readonly atOnce: number;
  /** under which the store keeps the articles */
  readonly extractor: string;
  readonly onExtracted: (document: Extract, source: string, seconds: number) => void;
}

/** Handles jobs: extracts the article, and is done with it when it is in the store. */
export class ArticleWorker {
  readonly #waiting: { readonly go: () => void; readonly leave: () => void }[] = [];
  #extracting = 0;
  #stopping = false;

  constructor(
    private readonly pool: Pick<ExtractionPool, 'extract'>,
    private readonly writer: RecordWriter,
    private readonly options: ArticleWorkerOptions,
  ) {}

  /** Rejects with what extraction or the store throws, or `GiveBack` where the worker stops before the article was begun. */
  async handle({ article, messages, source }: Job): Promise<void> {
    const document = await this.#inTurn(() => this.pool.extract({ article, messages, source }), source);
    await this.writer.put({ ...recordOf(document), extractor: this.options.extractor });
  }

  /** Begins no more articles: those that were not begun are given back. */
  stop(): void {
    this.#stopping = true;
    this.writer.stop();
    for (const { leave } of this.#waiting.splice(0)) leave();
  }

  async #inTurn(extract: () => Promise<Extracted>, source: string): Promise<Extract> {
    if (this.#stopping) throw new GiveBack('the worker stops');
    if (this.#extracting >= this.options.atOnce)
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push({ go: resolve, leave: () => reject(new GiveBack('the worker stops')) });
      });
    else this.#extracting++;
    const start = performance.now();
    try {
      const { document } = await extract();
      this.options.onExtracted(document, source, (performance.now() - start) / 1000);
      return document;
    } finally {
      const next = this.#waiting.shift();
      if (next) next.go();
      else this.#extracting--;
    }
  }
}
