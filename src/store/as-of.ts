import { reportDay } from '../assemble/report-order.js';
import type { ArticleRecord } from '../model/store.js';
import { assembleDirty } from './assemble-dirty.js';
import type { Store } from './store.js';

const BATCH = 50;

/**
 * Puts what a store held at the end of a day into another one, which is empty: the articles published up to then, by the day that they
 * themselves give (those without a date are left out), with all decisions and entries. The graph is that of a store that was fed only those.
 */
export async function copyAsOf(store: Store, day: string, target: Store): Promise<void> {
  await target.changeDecisions({ add: await store.readDecisions() });
  await target.putEntries(await store.readEntries());
  let batch: ArticleRecord[] = [];
  for await (const record of store.readRecords()) {
    const published = reportDay(record.article);
    if (published === null || published > day) continue;
    batch.push(record);
    if (batch.length < BATCH) continue;
    await target.putArticles(batch);
    batch = [];
  }
  await target.putArticles(batch);
  await assembleDirty(target);
}
