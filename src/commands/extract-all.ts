import { availableParallelism } from 'node:os';
import type { GazetteerOptions } from '../knowledge/load-gazetteer.js';
import { type Extract, extract, type Knowledge, loadKnowledge } from '../pipeline.js';
import type { SourceArticle } from './article-sources.js';
import { type Extracted, ExtractionPool } from './extraction-pool.js';

/** An extracted article and the name of its source for people. */
export interface SourceExtract {
  readonly document: Extract;
  readonly source: string;
  /** milliseconds that it took */
  readonly ms: number;
}

/** To start a thread takes as long as to extract some twenty articles: fewer are extracted in this one. */
const FEW = 24;
/** So many articles for each thread are read ahead of the one that is waited for. */
const AHEAD = 8;
/** Threads that are started if nothing else is said: each needs some 150 MB. */
const MOST = 4;

/**
 * Extracts articles one after another, or many of them in `jobs` threads (by default as many as there are cores, up to four). The
 * documents come in the order of the articles, and are the same whatever the number of threads. `added` is asked, with the first article,
 * for what is known besides the program's own gazetteer.
 */
export async function* extractAll(
  articles: AsyncIterable<SourceArticle>,
  added: () => Promise<GazetteerOptions>,
  jobs = Math.min(availableParallelism(), MOST),
): AsyncGenerator<SourceExtract> {
  const coming = articles[Symbol.asyncIterator]();
  const first: SourceArticle[] = [];
  while (jobs > 1 && first.length < FEW) {
    const { value, done } = await coming.next();
    if (done) break;
    first.push(value);
  }
  const all = chain(first, coming);
  if (first.length < FEW) yield* extractHere(all, added);
  else yield* extractInThreads(all, new ExtractionPool(jobs, await added()), jobs);
}

async function* extractHere(
  articles: AsyncIterable<SourceArticle>,
  added: () => Promise<GazetteerOptions>,
): AsyncGenerator<SourceExtract> {
  let knowledge: Knowledge | undefined;
  for await (const { article, messages, source } of articles) {
    knowledge ??= loadKnowledge(await added());
    const begin = performance.now();
    const document = extract(article, knowledge, messages);
    yield { document, source, ms: performance.now() - begin };
  }
}

async function* extractInThreads(
  articles: AsyncIterable<SourceArticle>,
  pool: ExtractionPool,
  jobs: number,
): AsyncGenerator<SourceExtract> {
  const queue: { source: string; extracted: Promise<Extracted> }[] = [];
  const shift = async (): Promise<SourceExtract> => {
    const { source, extracted } = queue.shift()!;
    return { source, ...(await extracted) };
  };
  try {
    for await (const reading of articles) {
      const extracted = pool.extract(reading);
      // it may fail before its turn has come
      extracted.catch(() => {});
      queue.push({ source: reading.source, extracted });
      if (queue.length >= jobs * AHEAD) yield await shift();
    }
    while (queue.length > 0) yield await shift();
  } finally {
    await pool.close();
  }
}

async function* chain<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
