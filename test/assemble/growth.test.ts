import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASPECTS, STATUSES } from '../../src/model/statement.js';
import type { ArticleRecord } from '../../src/model/store.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { sampleRecord } from '../store/sample-records.js';
import { dayOf, times } from './arbitrary-times.js';

/** Records of articles that share people, places and types, so that their groups and entities meet. */
const records: fc.Arbitrary<ArticleRecord[]> = fc
  .array(
    fc.record({
      day: fc.option(fc.nat(100), { freq: 8 }),
      outlet: fc.option(fc.constantFrom('Вестник', 'Курьер')),
      statements: fc.array(
        fc.record({
          type: fc.constantFrom('MET_WITH', 'VISITED', 'HOLDS_POSITION', 'TRADES_WITH'),
          from: fc.constantFrom('person:anna', 'person:boris', 'country:belarus'),
          to: fc.constantFrom('region:pskov', 'organization:zavod'),
          time: times,
          status: fc.constantFrom(...STATUSES),
          aspect: fc.constantFrom(...ASPECTS),
          position: fc.constantFrom('губернатор', 'бывший губернатор', null),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((articles) =>
    articles.map(({ day, outlet, statements }, article) =>
      sampleRecord({
        publishedAt: day === null ? null : dayOf(day),
        outlet,
        statements: statements.map((statement, n) => ({
          ...statement,
          quote: `Статья ${article}, фраза ${n}.`,
        })),
        mentions: ['country:rossiya', `event:vstrecha-${article}`],
      }),
    ),
  );

const graphOf = async (store: MemoryStore) => JSON.stringify(await store.readGraph());

const assembled = async (articles: readonly ArticleRecord[]) => {
  const store = new MemoryStore();
  await store.putArticles(articles);
  await assembleDirty(store);
  return store;
};

describe('a graph that grows', () => {
  it('equals the graph that is made at once, whatever the order and the portions', async () => {
    const orders = records.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        async ([all, order], pauses) => {
          const store = new MemoryStore();
          for (const [index, record] of order.entries()) {
            await store.putArticles([record]);
            if (pauses[index]) await assembleDirty(store);
          }
          await assembleDirty(store);
          expect(await graphOf(store)).toBe(await graphOf(await assembled(all)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not changed by reading an article again', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const store = await assembled(all);
        const before = await graphOf(store);
        expect(await store.putArticles(all)).toEqual({ written: 0, retracted: [] });
        expect(await store.dirtyGroups()).toEqual([]);
        expect(await graphOf(store)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('loses by the removal of an article exactly what it brought', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const store = await assembled(all);
        await store.removeArticles([all[0]!.article.id]);
        await assembleDirty(store);
        expect(await graphOf(store)).toBe(await graphOf(await assembled(all.slice(1))));
      }),
      { numRuns: 200 },
    );
  });
});
