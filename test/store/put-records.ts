import type { ArticleRecord } from '../../src/model/store.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { prepareRecord } from '../../src/store/prepare-records.js';
import type { Store } from '../../src/store/store.js';

export const put = async (store: Store, records: readonly ArticleRecord[]) => {
  const { written } = await store.putArticles(records);
  await assembleDirty(store);
  return written;
};

export const graphOf = async (store: Store) => JSON.stringify(await store.readGraph());

export const readAll = async (store: Store) => {
  const records: ArticleRecord[] = [];
  for await (const record of store.readRecords()) records.push(record);
  return records;
};

export const withoutHash = (record: ArticleRecord): ArticleRecord => {
  const { hash: _, signature: __, ...prepared } = prepareRecord(record);
  return prepared;
};

export const byId = (one: ArticleRecord, other: ArticleRecord) =>
  one.article.id < other.article.id ? -1 : 1;
