import { areVersions, momentOf, type Version } from '../assemble/find-superseded.js';
import { reportDay } from '../assemble/report-order.js';
import type { ArticleRecord } from '../model/store.js';
import { signText } from '../model/text-signature.js';
import { assembleDirty } from './assemble-dirty.js';
import type { Store } from './store.js';

const BATCH = 50;

/**
 * Puts what a store held at the end of a day into another one, which is empty: the articles published up to then, by the day that they
 * themselves give (those without a date are left out), each in the version that stood there then, with all decisions and entries. The graph
 * is that of a store that was fed only those.
 */
export async function copyAsOf(store: Store, day: string, target: Store): Promise<void> {
  await target.changeDecisions({ add: await store.readDecisions() });
  await target.putEntries(await store.readEntries());
  const later = await findLaterVersions(store, day);
  let batch: ArticleRecord[] = [];
  for await (const record of recordsUntil(store, day)) {
    if (later.has(record.article.id)) continue;
    batch.push(record);
    if (batch.length < BATCH) continue;
    await target.putArticles(batch);
    batch = [];
  }
  await target.putArticles(batch);
  await assembleDirty(target);
}

async function* recordsUntil(store: Store, day: string): AsyncGenerator<ArticleRecord> {
  for await (const record of store.readRecords()) {
    const published = reportDay(record.article);
    if (published !== null && published <= day) yield record;
  }
}

/** Versions that came only after the day, where an older one stood at their address already. One that was merely read later stays. */
async function findLaterVersions(store: Store, day: string): Promise<Set<string>> {
  const end = Date.parse(`${day}T24:00:00+03:00`);
  const byAddress = new Map<string, Version[]>();
  for await (const { article } of recordsUntil(store, day)) {
    if (article.url === null) continue;
    const { text, ...facts } = article;
    const version = { ...facts, signature: signText(text) };
    const others = byAddress.get(article.url);
    if (others) others.push(version);
    else byAddress.set(article.url, [version]);
  }
  const isLater = (version: Version) => momentOf(version) >= end;
  return new Set(
    [...byAddress.values()].flatMap((versions) =>
      versions
        .filter((one) => isLater(one) && versions.some((other) => !isLater(other) && areVersions(one, other)))
        .map(({ id }) => id),
    ),
  );
}
