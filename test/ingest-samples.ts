import { fileURLToPath } from 'node:url';
import type { ArticleRecord } from '../src/model/store.js';
import { EXTRACTOR, extract, loadKnowledge } from '../src/pipeline.js';
import { findSources } from '../src/read/find-sources.js';
import { readSource } from '../src/read/read-source.js';
import { assembleDirty } from '../src/store/assemble-dirty.js';
import type { Store } from '../src/store/store.js';

const SAMPLES = fileURLToPath(new URL('../data/articles/', import.meta.url));

/** Puts the sample articles of data/articles into a store, as `npm start` does. */
export const ingestSamples = (store: Store): Promise<void> => ingestFiles(store, [SAMPLES]);

/** Puts the articles of files and folders into a store, and assembles them. */
export async function ingestFiles(store: Store, places: readonly string[]): Promise<void> {
  const knowledge = loadKnowledge();
  const records: ArticleRecord[] = [];
  for await (const source of findSources(places))
    for await (const reading of readSource(source))
      if ('article' in reading)
        records.push({ ...extract(reading.article, knowledge, reading.messages), extractor: EXTRACTOR });
  await store.putArticles(records);
  await assembleDirty(store);
}
