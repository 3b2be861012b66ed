import { parentPort, workerData } from 'node:worker_threads';
import type { GazetteerOptions } from '../knowledge/load-gazetteer.js';
import type { SharedModels } from '../knowledge/load-language.js';
import type { Article } from '../model/article.js';
import type { Message } from '../model/message.js';
import { type Extract, extract, loadKnowledge } from '../pipeline.js';

/** What a worker starts with. */
export interface Start {
  readonly added: GazetteerOptions;
  readonly models: SharedModels;
}

/** What a worker is asked, and what it answers; `number` says which belong together. */
export interface Request {
  readonly number: number;
  readonly article: Article;
  readonly messages: readonly Message[];
}
export type Answer =
  | { readonly number: number; readonly document: Extract; readonly ms: number }
  | { readonly number: number; readonly error: unknown };

// a thread of its own, started by ExtractionPool
const port = parentPort;
if (port) {
  const { added, models } = workerData as Start;
  const knowledge = loadKnowledge(added, models);
  port.on('message', ({ number, article, messages }: Request) => {
    port.postMessage(answer(number, () => extract(article, knowledge, messages)));
  });
}

function answer(number: number, work: () => Extract): Answer {
  try {
    const begin = performance.now();
    const { article, entities, dates, statements, messages } = work();
    const ms = performance.now() - begin;
    return { number, document: { article, entities, dates, statements, messages }, ms };
  } catch (error) {
    return { number, error };
  }
}
