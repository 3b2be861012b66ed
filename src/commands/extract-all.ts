import { availableParallelism } from 'node:os';
import { SozhError } from '../errors.js';
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
 * for what is known besides the program's own gazetteer; `refuse` is told of an article that extraction broke on, and the others go on.
 */
export async function* extractAll(
  articles: AsyncIterable<SourceArticle>,
  added: () => Promise<GazetteerOptions>,
  refuse: (source: string, error: SozhError) => void,
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
  if (first.length < FEW) yield* extractHere(all, added, refuse);
  else yield* extractInThreads(all, new ExtractionPool(jobs, await added()), jobs, refuse);
}

async function* extractHere(
  articles: AsyncIterable<SourceArticle>,
  added: () => Promise<GazetteerOptions>,
  refuse: (source: string, error: SozhError) => void,
): AsyncGenerator<SourceExtract> {
  let knowledge: Knowledge | undefined;
  for await (const { article, messages, source } of articles) {
    knowledge ??= loadKnowledge(await added());
    const begin = performance.now();
    try {
      const document = extract(article, knowledge, messages);
      yield { document, source, ms: performance.now() - begin };
    } catch (error) {
      refuse(source, brokenOn(source, error));
    }
  }
}

async function* extractInThreads(
  articles: AsyncIterable<SourceArticle>,
  pool: ExtractionPool,
  jobs: number,
  refuse: (source: string, error: SozhError) => void,
): AsyncGenerator<SourceExtract> {
  const queue: { source: string; extracted: Promise<Extracted> }[] = [];
  async function* shift(): AsyncGenerator<SourceExtract> {
    const { source, extracted } = queue.shift()!;
    const outcome = await extracted.catch((error: unknown) => {
      // a thread that ended concerns all of them
      if (error instanceof SozhError) throw error;
      refuse(source, brokenOn(source, error));
    });
    if (outcome) yield { source, ...outcome };
  }
  try {
    for await (const reading of articles) {
      const extracted = pool.extract(reading);
      // it may fail before its turn has come
      extracted.catch(() => {});
      queue.push({ source: reading.source, extracted });
      if (queue.length >= jobs * AHEAD) yield* shift();
    }
    while (queue.length > 0) yield* shift();
  } finally {
    await pool.close();
  }
}

const brokenOn = (source: string, cause: unknown): SozhError =>
  new SozhError(
    'internal/bug',
    `${source} could not be extracted: ${cause instanceof Error ? cause.message : cause}`,
    {
      hint: 'this is a mistake of the program: please report it with the article',
      cause,
    },
  );

async function* chain<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
