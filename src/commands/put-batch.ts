import { SozhError } from '../errors.js';
import type { ArticleRecord } from '../model/store.js';
import type { Store } from '../store/store.js';

/** What became of one record of a batch. */
type PutOutcome =
  | { readonly status: 'stored' | 'retracted' }
  | { readonly status: 'failed'; readonly error: SozhError };

export interface BatchResult {
  /** how many were new to the store or different */
  readonly written: number;
  /** in the order of the records */
  readonly outcomes: readonly PutOutcome[];
}

/** What says something about a record rather than about the store as a whole. */
const REFUSALS: readonly string[] = ['input/bad-data', 'store/refused', 'store/bad-query'];

/**
 * Puts records in one step. Where that is refused they are put one by one, so that those that nothing is wrong with get in.
 * @throws whatever is no matter of single records: a store that does not answer, or one that refuses them all
 */
export async function putBatch(
  store: Pick<Store, 'putArticles'>,
  records: readonly ArticleRecord[],
): Promise<BatchResult> {
  try {
    return await putTogether(store, records);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const single = await putSingly(store, records);
    const accepted = single.outcomes.some(({ status }) => status !== 'failed');
    if (!accepted && !error.code.startsWith('input/')) throw error;
    return single;
  }
}

async function putTogether(
  store: Pick<Store, 'putArticles'>,
  records: readonly ArticleRecord[],
): Promise<BatchResult> {
  const { written, retracted } = await store.putArticles(records);
  const outcomes = records.map(
    ({ article }): PutOutcome => ({ status: retracted.includes(article.id) ? 'retracted' : 'stored' }),
  );
  return { written, outcomes };
}

async function putSingly(
  store: Pick<Store, 'putArticles'>,
  records: readonly ArticleRecord[],
): Promise<BatchResult> {
  let written = 0;
  const outcomes: PutOutcome[] = [];
  for (const record of records) {
    try {
      const one = await putTogether(store, [record]);
      written += one.written;
      outcomes.push(...one.outcomes);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      outcomes.push({ status: 'failed', error });
    }
  }
  return { written, outcomes };
}

const isRefusal = (error: unknown): error is SozhError =>
  error instanceof SozhError && REFUSALS.includes(error.code);
