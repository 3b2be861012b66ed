import { isKnown } from '../store/prepare-records.js';
import type { Store } from '../store/store.js';
import type { SourceArticle } from './article-sources.js';
import { inBatches } from './in-batches.js';

/** So many articles are looked up at once. */
const BATCH = 32;

/**
 * The articles that a store has to be shown: those that the same extractor has read from the same publication already are passed over before
 * any work is spent on them, and told to `onKnown`. The store is opened, by `open`, with the first article.
 */
export async function* passOverKnown(
  articles: AsyncIterable<SourceArticle>,
  open: () => Promise<{ readonly store: Store; readonly extractor: string }>,
  onKnown: (reading: SourceArticle) => void,
): AsyncGenerator<SourceArticle> {
  for await (const batch of inBatches(articles, BATCH)) {
    const { store, extractor } = await open();
    const headers = await store.findHeaders(batch.map(({ article }) => article.id));
    const known = new Map(headers.map((header) => [header.id, header]));
    for (const reading of batch) {
      const header = known.get(reading.article.id);
      if (header && isKnown(header, reading.article, extractor)) onKnown(reading);
      else yield reading;
    }
  }
}
