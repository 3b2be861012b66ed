import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffGraphs } from '../../src/assemble/diff-graphs.js';
import { copyAsOf } from '../../src/store/as-of.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { merge } from './decide.js';
import { manyRecords } from './many-records.js';
import { graphOf, put } from './put-records.js';
import { onDays, STORY, sampleRecord } from './sample-records.js';

const asOf = async (store: MemoryStore, day: string) => {
  const then = new MemoryStore();
  await copyAsOf(store, day, then);
  return then;
};

describe('a store as it was', () => {
  it('equals one that was fed only what was published by the end of that day', async () => {
    const records = [...manyRecords(40), ...STORY];
    const decisions = [
      merge('person:guest-3', 'person:guest-5'),
      merge('person:vera-polevaya', 'person:guest-7'),
    ];
    const store = new MemoryStore();
    await store.changeDecisions({ add: decisions });
    await put(store, records);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 300 }), async (days) => {
        const day = new Date(Date.parse('2024-01-01') + days * 86_400_000).toISOString().slice(0, 10);
        const fed = new MemoryStore();
        await fed.changeDecisions({ add: decisions });
        await put(
          fed,
          records.filter(({ article }) => article.publishedAt && article.publishedAt.slice(0, 10) <= day),
        );
        expect(await graphOf(await asOf(store, day))).toBe(await graphOf(fed));
      }),
      { numRuns: 25 },
    );
  });

  it('holds what was published late on that day, and nothing without a date', async () => {
    const store = new MemoryStore();
    await put(store, STORY);
    expect((await (await asOf(store, '2024-03-12')).counts()).articles).toBe(2);
    expect((await (await asOf(store, '2024-03-11')).counts()).articles).toBe(1);
    expect((await (await asOf(store, '2030-01-01')).counts()).articles).toBe(4);
  });
});

describe('what became known between two days', () => {
  const between = async (from: string, to: string) => {
    const store = new MemoryStore();
    await put(store, STORY);
    const [earlier, later] = [await asOf(store, from), await asOf(store, to)];
    const changes = diffGraphs(
      { graph: await earlier.readGraph(), edgeOf: earlier.edgeOfStatements() },
      { graph: await later.readGraph(), edgeOf: later.edgeOfStatements() },
    );
    return changes.map(({ change, edge, before }) =>
      [change, edge.type, edge.edtf, ...before.map(({ status }) => status)].join(' '),
    );
  };

  it('is nothing between a day and itself', async () => {
    expect(await between('2024-03-12', '2024-03-12')).toEqual([]);
  });

  it('is a postponement, and the new date', async () => {
    expect(await between('2024-03-04', '2024-03-12')).toEqual([
      'new VISITED 2024-03-21/2024-03-22',
      'new MET_WITH ',
      'postponed VISITED 2024-03-14 planned',
    ]);
  });

  it('is what was announced and came true, though its date was found out only then', async () => {
    expect(await between('2024-03-12', '2024-03-31')).toEqual([
      'new TRADES_WITH 2023',
      'confirmed MET_WITH 2024-03-21 planned',
      'confirmed VISITED 2024-03-21/2024-03-22 planned',
    ]);
  });

  it('is a denial, and who is new in an office', async () => {
    expect(await between('2024-03-31', '2024-04-30')).toEqual([
      'new HOLDS_POSITION 2024-04-02/..',
      'denied SANCTIONED ',
    ]);
  });

  it('is in a day whatever the order in which the articles were read', async () => {
    const store = new MemoryStore();
    for (const record of STORY.toReversed()) await store.putArticles([record]);
    await assembleDirty(store);
    const whole = new MemoryStore();
    await put(whole, STORY);
    expect(await graphOf(await asOf(store, '2024-03-31'))).toBe(
      await graphOf(await asOf(whole, '2024-03-31')),
    );
  });

  it('holds of an article the version that stood there then', async () => {
    const visit = (to: string, seenAt: string) =>
      sampleRecord({
        publishedAt: '2024-03-05T09:00:00+03:00',
        url: 'https://vestnik.example/visit',
        seenAt,
        statements: [
          {
            type: 'VISITED',
            from: 'person:anna-lesnaya',
            to,
            quote: `Анна Лесная была в ${to}.`,
            time: onDays('2024-03-04'),
          },
        ],
      });
    const store = new MemoryStore();
    await put(store, [
      visit('region:pskov', '2024-03-05T07:00:00Z'),
      visit('region:orsha', '2024-03-09T07:00:00Z'),
      visit('region:orsha', '2026-01-01T00:00:00Z'),
    ]);
    const goals = async (day: string) =>
      (await (await asOf(store, day)).readGraph()).edges.map(({ to }) => to);
    expect(await goals('2024-03-08')).toEqual(['region:pskov']);
    expect(await goals('2024-03-09')).toEqual(['region:orsha']);
  });

  it('holds an article that was only read later', async () => {
    const store = new MemoryStore();
    const [first] = STORY;
    const url = 'https://example.org/1';
    await put(store, [{ ...first!, article: { ...first!.article, url, seenAt: '2026-01-01T00:00:00Z' } }]);
    expect((await (await asOf(store, '2024-03-12')).counts()).articles).toBe(1);
  });
});
