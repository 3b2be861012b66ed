import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/model/store.js';
import { dumpLines, restoreLines } from '../../src/store/dump.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import type { Store } from '../../src/store/store.js';
import { decide } from './decide.js';
import { graphOf, put, readAll } from './put-records.js';
import { onDays, type SampleArticle, sampleRecord } from './sample-records.js';

const URL = 'https://vestnik.example/2024/visit';
const visit = (quote: string, to: string, day: string) => ({
  type: 'VISITED',
  from: 'person:anna-lesnaya',
  to,
  quote,
  time: onDays(day),
});
const version = (seenAt: string, fields: Partial<SampleArticle>): ArticleRecord =>
  sampleRecord({
    publishedAt: '2024-03-05T09:00:00+03:00',
    title: 'Лесная едет в гости',
    url: URL,
    seenAt,
    statements: [],
    ...fields,
  });

/** A flash, a report with a mistake in it, and the corrected report. */
const FLASH = version('2024-03-05T06:10:00Z', {
  statements: [visit('Анна Лесная приедет в Оршу 14 марта.', 'region:orsha', '2024-03-14')],
});
const WRONG = version('2024-03-05T08:00:00Z', {
  statements: [visit('Анна Лесная приедет в Псков 14 марта.', 'region:pskov', '2024-03-14')],
  mentions: ['organization:zavod-elka'],
});
const RIGHT = version('2024-03-06T08:00:00Z', {
  statements: [visit('Анна Лесная приедет в Оршу 15 марта.', 'region:orsha', '2024-03-15')],
  mentions: ['person:boris-rechnoy'],
});
const VERSIONS = [FLASH, WRONG, RIGHT];
const idOf = ({ article }: ArticleRecord) => article.id;

async function brief(store: Store): Promise<string[]> {
  const { nodes, edges } = await store.readGraph();
  return [...nodes.map(({ id }) => id), ...edges.map(({ to, edtf, sources }) => `${to} ${edtf} ${sources}`)];
}

const ONLY_RIGHT = [
  'person:anna-lesnaya',
  'person:boris-rechnoy',
  'region:orsha',
  'region:orsha 2024-03-15 1',
];
const ONLY_WRONG = [
  'organization:zavod-elka',
  'person:anna-lesnaya',
  'region:pskov',
  'region:pskov 2024-03-14 1',
];

/** Further cases of the list: texts that stood at one address one after the other. */
export function testVersions(storeOf: () => Store): void {
  describe('versions of an article', () => {
    it.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
      'count by the newest, in the order %j of reading',
      async (order) => {
        const store = storeOf();
        for (const index of order) await put(store, [VERSIONS[index]!]);
        expect(await brief(store)).toEqual(ONLY_RIGHT);
        expect(await store.dirtyGroups()).toEqual([]);
        expect(await store.counts()).toMatchObject({ articles: 3, statements: 3, entities: 3, edges: 1 });
        const memory = new MemoryStore();
        await put(memory, VERSIONS);
        expect(await graphOf(store)).toBe(await graphOf(memory));
      },
    );

    it('are kept as they were said, and know which one is the newest', async () => {
      const store = storeOf();
      await put(store, VERSIONS);
      expect((await readAll(store)).map(idOf)).toEqual(VERSIONS.map(idOf).sort());
      expect((await store.findArticle(URL))?.id).toBe(idOf(RIGHT));
      const statements = await store.findStatements(
        VERSIONS.flatMap((one) => one.statements.map(({ id }) => id)),
      );
      const newest = new Map(statements.map(({ article, supersededBy }) => [article, supersededBy]));
      expect(newest).toEqual(
        new Map([
          [idOf(FLASH), idOf(RIGHT)],
          [idOf(WRONG), idOf(RIGHT)],
          [idOf(RIGHT), undefined],
        ]),
      );
      expect(await store.findMentions('region:pskov')).toEqual([]);
    });

    it('count again when the newer ones are removed or retracted', async () => {
      const store = storeOf();
      await put(store, VERSIONS);
      await store.changeDecisions({ add: [decide({ kind: 'retract', article: idOf(RIGHT) })] });
      await put(store, []);
      expect(await brief(store)).toEqual(ONLY_WRONG);
      await store.removeArticles([idOf(WRONG)]);
      await put(store, []);
      expect(await brief(store)).toEqual([
        'person:anna-lesnaya',
        'region:orsha',
        'region:orsha 2024-03-14 1',
      ]);
    });

    it('stand where they were seen first, however often they are read', async () => {
      const store = storeOf();
      await put(store, [RIGHT, WRONG]);
      expect(
        await put(store, [{ ...WRONG, article: { ...WRONG.article, seenAt: '2024-04-01T00:00:00Z' } }]),
      ).toBe(0);
      expect(await brief(store)).toEqual(ONLY_RIGHT);
      expect(
        await put(store, [{ ...RIGHT, article: { ...RIGHT.article, seenAt: '2024-03-05T07:00:00Z' } }]),
      ).toBe(0);
      expect(await brief(store)).toEqual(ONLY_WRONG);
      expect((await store.findArticle(idOf(RIGHT)))?.seenAt).toBe('2024-03-05T07:00:00Z');
    });

    it('all count where nothing tells which is the newer, or where they have nothing in common', async () => {
      const store = storeOf();
      const { seenAt: _, ...undated } = WRONG.article;
      const { seenAt: __, ...other } = RIGHT.article;
      const another = { ...FLASH.article, title: 'Совсем другое' };
      await put(store, [
        { ...WRONG, article: undated },
        { ...RIGHT, article: other },
        { ...FLASH, article: another },
      ]);
      expect((await store.counts()).edges).toBe(3);
    });

    it('come out the same of a dump', async () => {
      const [store, memory] = [storeOf(), new MemoryStore()];
      await put(memory, VERSIONS);
      const lines: string[] = [];
      for await (const line of dumpLines(memory)) lines.push(line);
      await restoreLines(lines, store);
      expect(await graphOf(store)).toBe(await graphOf(memory));
    });
  });
}
