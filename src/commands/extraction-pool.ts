import { Worker } from 'node:worker_threads';
import { SozhError } from '../errors.js';
import type { GazetteerOptions } from '../knowledge/load-gazetteer.js';
import { shareModels } from '../knowledge/load-language.js';
import type { Extract } from '../pipeline.js';
import type { SourceArticle } from './article-sources.js';
import type { Answer, Request, Start } from './extraction-worker.js';

/** What a thread gives: the document, and the milliseconds that it took. */
export interface Extracted {
  readonly document: Extract;
  readonly ms: number;
}

interface Task {
  readonly source: string;
  readonly resolve: (extracted: Extracted) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread and what it has been asked and not answered, by number. */
interface Member {
  readonly worker: Worker;
  readonly tasks: Map<number, Task>;
}

/** Threads that extract articles side by side. They share the bytes of the models and nothing else: each has its own caches. */
export class ExtractionPool {
  readonly #members: Member[];
  readonly #workerData: Start;
  readonly #size: number;
  #next = 0;
  #closed = false;

  constructor(size: number, added: GazetteerOptions) {
    this.#size = size;
    this.#workerData = { added, models: shareModels() };
    this.#members = Array.from({ length: size }, () => this.#start());
  }

  /** Gives an article to the thread with the least to do. Rejects with what `extract` throws, and where the thread ends before it answers. */
  extract({
    article,
    messages,
    source,
  }: Pick<SourceArticle, 'article' | 'messages' | 'source'>): Promise<Extracted> {
    while (this.#members.length < this.#size) this.#members.push(this.#start());
    const member = this.#members.reduce((least, one) => (one.tasks.size < least.tasks.size ? one : least));
    const request: Request = { number: this.#next++, article, messages };
    return new Promise((resolve, reject) => {
      member.tasks.set(request.number, { source, resolve, reject });
      member.worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }

  #start(): Member {
    // flags of this process are not for its threads (`--input-type` breaks them)
    const worker = new Worker(new URL('./extraction-worker.js', import.meta.url), {
      workerData: this.#workerData,
      execArgv: [],
    });
    const member: Member = { worker, tasks: new Map() };
    worker.on('message', (answer: Answer) => {
      const task = member.tasks.get(answer.number);
      member.tasks.delete(answer.number);
      if ('error' in answer) task?.reject(answer.error);
      else task?.resolve(answer);
    });
    worker.on('error', (error) => this.#fail(member, error.message, error));
    worker.on('exit', (code) => this.#fail(member, `exit code ${code}`));
    return member;
  }

  /** The thread is gone: so are its articles, and the first of them is likely the one that it broke on. Another takes its place when it is needed. */
  #fail(member: Member, reason: string, cause?: unknown): void {
    const place = this.#members.indexOf(member);
    if (this.#closed || place < 0) return;
    this.#members.splice(place, 1);
    const { tasks } = member;
    const [first] = tasks.values();
    const message = first
      ? `a thread ended while it read ${first.source}: ${reason}`
      : `a thread ended: ${reason}`;
    const error = new SozhError('internal/bug', message, {
      hint: 'try again with --jobs 1, which reads one article after another',
      cause,
    });
    for (const { reject } of tasks.values()) reject(error);
    tasks.clear();
  }
}
