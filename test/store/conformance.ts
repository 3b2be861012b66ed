import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleGroup } from '../../src/assemble/assemble-group.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import type { Store } from '../../src/store/store.js';
import { testCypher } from './conformance-cypher.js';
import { testDecisions } from './conformance-decisions.js';
import { testDumps } from './conformance-dump.js';
import { testValues } from './conformance-values.js';
import { testVersions } from './conformance-versions.js';
import { byId, graphOf, put, readAll, withoutHash } from './put-records.js';
import { STORY, sampleRecord } from './sample-records.js';

/** How the suite gets stores of one kind. */
export interface StoreKind {
  readonly name: string;
  /** An empty store, migrated; called again after `reopen` it is a new one. */
  readonly open: () => Promise<Store>;
  /** Closes the store and opens it again with what it holds; null where nothing outlives `close`. */
  readonly reopen: ((store: Store) => Promise<Store>) | null;
  readonly hasCypher: boolean;
}

/** What every store must do: the one list of cases. */
export function testStore(kind: StoreKind): void {
  describe(`a store: ${kind.name}`, () => {
    let store: Store;

    beforeEach(async () => {
      store = await kind.open();
    });

    afterEach(async () => {
      await store.close();
    });

    it('is empty at first, and migrating again changes nothing', async () => {
      await store.migrate();
      const schema = await store.describeSchema();
      await store.migrate();
      expect(await store.describeSchema()).toEqual(schema);
      if (kind.hasCypher) expect(schema.length).toBeGreaterThan(8);
      expect(await store.counts()).toEqual({ articles: 0, statements: 0, entities: 0, edges: 0 });
      expect(await store.readGraph()).toEqual({ nodes: [], edges: [] });
      expect(await assembleDirty(store)).toEqual({ entities: 0, groups: 0 });
      expect(await store.putArticles([])).toEqual({ written: 0, retracted: [] });
    });

    it('gives back everything that was put', async () => {
      await store.putArticles(STORY);
      expect(await readAll(store)).toEqual(STORY.map(withoutHash).sort(byId));
      expect(await store.counts()).toMatchObject({ articles: 5, statements: 11 });
    });

    it('finds an article by its id and by its aliases', async () => {
      await store.putArticles(STORY);
      const { article, extractor } = STORY[0]!;
      const wanted = { ...article, aliases: article.aliases.toSorted(), extractor };
      expect(await store.findArticle(article.id)).toEqual(wanted);
      expect(await store.findArticle('story/01.txt')).toEqual(wanted);
      expect(await store.findArticle('https://example.org/1')).toEqual(wanted);
      expect(await store.findArticle('https://example.org/2')).toBeNull();
    });

    it('assembles dated edges with their status and sources', async () => {
      await put(store, STORY);
      const { nodes, edges } = await store.readGraph();
      expect(nodes.map(({ id }) => id)).toEqual([
        'country:belarus',
        'country:rossiya',
        'event:forum-lna-2024',
        'organization:zavod-elka',
        'person:anna-lesnaya',
        'person:boris-rechnoy',
        'person:vera-polevaya',
        'region:orsha',
        'region:pskov',
      ]);
      const brief = edges.map(({ type, from, edtf, status, sources }) =>
        [type, from, edtf, status, sources].join(' '),
      );
      expect(brief.sort()).toEqual([
        'ACCREDITED_TO person:vera-polevaya  asserted 1',
        'HOLDS_POSITION person:anna-lesnaya 2024-03-04/2024-04-01 asserted 1',
        'HOLDS_POSITION person:vera-polevaya 2024-04-02/.. asserted 1',
        'MET_WITH person:anna-lesnaya 2024-03-21 asserted 2',
        'SANCTIONED country:rossiya  denied 1',
        'TRADES_WITH country:belarus 2023 asserted 1',
        'VISITED person:anna-lesnaya 2024-03-14 postponed 2',
        'VISITED person:anna-lesnaya 2024-03-21/2024-03-22 asserted 2',
      ]);
      const visit = edges.find(({ edtf }) => edtf === '2024-03-21/2024-03-22')!;
      expect(visit).toMatchObject({ start: '2024-03-21', end: '2024-03-23', outlets: 2, statements: 2 });
      expect(visit).toMatchObject({
        firstReported: '2024-03-12',
        lastReported: '2024-03-21',
        precision: 'day',
      });
    });

    it('agrees with the store in memory, byte for byte', async () => {
      const memory = new MemoryStore();
      await put(memory, STORY);
      await put(store, STORY);
      expect(await graphOf(store)).toBe(await graphOf(memory));
    });

    it('changes nothing when the same articles are read again', async () => {
      expect(await put(store, STORY)).toBe(5);
      const before = await graphOf(store);
      expect(await put(store, STORY)).toBe(0);
      expect(await store.dirtyGroups()).toEqual([]);
      expect(await graphOf(store)).toBe(before);
    });

    it('gives the same graph in whatever order and portions articles come', async () => {
      for (const record of STORY.toReversed()) await put(store, [record]);
      const memory = new MemoryStore();
      await put(memory, STORY);
      expect(await graphOf(store)).toBe(await graphOf(memory));
    });

    it('replaces what an article said when it is read by another version', async () => {
      await put(store, STORY);
      const record = STORY[2]!;
      const fewer = { ...record, extractor: 'test-2', statements: record.statements.slice(0, 1) };
      expect(await put(store, [fewer])).toBe(1);
      const memory = new MemoryStore();
      await put(memory, [...STORY.slice(0, 2), fewer, ...STORY.slice(3)]);
      expect(await graphOf(store)).toBe(await graphOf(memory));
      expect((await store.findArticle(record.article.id))?.extractor).toBe('test-2');
    });

    it('removes exactly what only the removed article said', async () => {
      await put(store, STORY);
      const { id } = STORY[3]!.article;
      expect(await store.removeArticles([id, 'article:0000000000000000'])).toEqual({ removed: 1 });
      await assembleDirty(store);
      const memory = new MemoryStore();
      await put(memory, STORY.toSpliced(3, 1));
      expect(await graphOf(store)).toBe(await graphOf(memory));
      expect(await store.findArticle(id)).toBeNull();
      expect(await store.counts()).toEqual(await memory.counts());
      await store.removeArticles(STORY.map(({ article }) => article.id));
      await assembleDirty(store);
      expect(await store.counts()).toEqual({ articles: 0, statements: 0, entities: 0, edges: 0 });
      expect(await store.findArticle('story/01.txt')).toBeNull();
    });

    it('keeps the earlier of two publications of one text, and the aliases of both', async () => {
      const statements = [
        {
          type: 'MET_WITH',
          from: 'person:anna-lesnaya',
          to: 'person:boris-rechnoy',
          quote: 'Стороны встретились во вторник.',
        },
      ];
      const early = sampleRecord({
        publishedAt: '2024-05-01',
        outlet: 'Первая',
        aliases: ['one'],
        statements,
      });
      const late = sampleRecord({
        publishedAt: '2024-05-02',
        outlet: 'Вторая',
        aliases: ['two'],
        statements,
      });
      expect(late.article.id).toBe(early.article.id);
      for (const order of [
        [early, late],
        [late, early],
      ]) {
        for (const record of order) await put(store, [record]);
        const found = await store.findArticle('two');
        expect(found).toMatchObject({ outlet: 'Первая', publishedAt: '2024-05-01', aliases: ['one', 'two'] });
        expect(await store.findArticle('one')).toEqual(found);
        await store.removeArticles([early.article.id]);
      }
      await put(store, [late, early, late]);
      expect(await store.findArticle('two')).toMatchObject({ outlet: 'Первая', aliases: ['one', 'two'] });
    });

    it('of two articles with one alias finds the one published last', async () => {
      const at = (publishedAt: string, quote: string) =>
        sampleRecord({
          publishedAt,
          aliases: ['https://example.org/page'],
          statements: [],
          mentions: [quote],
        });
      const older = at('2024-05-01T08:00:00+03:00', 'person:petr-nikolaev');
      const newer = at('2024-05-01T07:00:00+02:00', 'person:pavel-nikolaev');
      const newest = at('2024-05-01T09:00:00+03:00', 'person:platon-nikolaev');
      await store.putArticles([newest, older, newer]);
      expect((await store.findArticle('https://example.org/page'))?.id).toBe(newest.article.id);
    });

    it('marks the groups and entities that changed, and only those', async () => {
      await put(store, STORY.slice(0, 1));
      await store.putArticles(STORY.slice(1, 2));
      expect(await store.dirtyGroups()).toEqual([
        'MET_WITH|person:anna-lesnaya|person:boris-rechnoy|',
        'VISITED|person:anna-lesnaya|region:orsha|',
      ]);
      expect(await store.dirtyEntities()).toEqual([
        'person:anna-lesnaya',
        'person:boris-rechnoy',
        'region:orsha',
      ]);
      const groups = await store.readGroups(['VISITED|person:anna-lesnaya|region:orsha|', 'none|a|b|']);
      expect(groups.get('VISITED|person:anna-lesnaya|region:orsha|')).toHaveLength(3);
      expect(groups.get('none|a|b|')).toEqual([]);
      const reports = await store.readEntities(['person:anna-lesnaya']);
      const said = reports.get('person:anna-lesnaya')!;
      expect(said.reduce((sum, { articles }) => sum + articles, 0)).toBe(2);
      expect(said[0]).toMatchObject({ id: 'person:anna-lesnaya', type: 'Person', name: 'anna lesnaya' });
    });

    it('leaves the marks of a group whose assembly fails, and its edges as they were', async () => {
      await put(store, STORY.slice(0, 1));
      const before = await graphOf(store);
      await store.putArticles(STORY.slice(1, 3));
      const dirty = await store.dirtyGroups();
      const fails = (group: string, statements: Parameters<typeof assembleGroup>[1]) => {
        if (group.startsWith('VISITED')) throw new Error('stopped here');
        return assembleGroup(group, statements);
      };
      await expect(store.assembleGroups(dirty, fails)).rejects.toThrow('stopped here');
      expect(await store.dirtyGroups()).toEqual(dirty);
      expect(await graphOf(store)).toBe(before);
      await assembleDirty(store);
      const memory = new MemoryStore();
      await put(memory, STORY.slice(0, 3));
      expect(await graphOf(store)).toBe(await graphOf(memory));
    });

    it('shows the statements behind an edge', async () => {
      await put(store, STORY);
      const { edges } = await store.readGraph();
      const meeting = edges.find(({ type }) => type === 'MET_WITH')!;
      const evidence = await store.readEvidence(meeting.id);
      expect(evidence.map(({ publishedAt, status }) => `${publishedAt} ${status}`)).toEqual([
        '2024-03-12T18:30:00+03:00 planned',
        '2024-03-21T19:00:00+03:00 asserted',
      ]);
      expect(meeting.quote).toBe(evidence[1]!.quote);
      expect(await store.readEvidence('edge:none')).toEqual([]);
    });

    testValues(() => store);
    testDecisions(() => store);
    testDumps(() => store);
    testVersions(() => store);

    it.skipIf(kind.reopen === null)('holds everything after it is closed and opened again', async () => {
      await put(store, STORY.slice(0, 3));
      await store.putArticles(STORY.slice(3));
      const before = await graphOf(store);
      const dirty = await store.dirtyGroups();
      store = await kind.reopen!(store);
      expect(await graphOf(store)).toBe(before);
      expect(await store.dirtyGroups()).toEqual(dirty);
      await assembleDirty(store);
      const memory = new MemoryStore();
      await put(memory, STORY);
      expect(await graphOf(store)).toBe(await graphOf(memory));
    });

    it.skipIf(kind.hasCypher)('refuses Cypher where there is no engine for it', async () => {
      await expect(store.query('RETURN 1')).rejects.toMatchObject({ code: 'store/no-cypher', exitCode: 5 });
    });

    testCypher(kind, () => store);
  });
}
