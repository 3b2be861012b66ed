import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coMentions } from '../../src/export/co-mentions.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { openStore } from '../../src/store/open-store.js';
import { fillParameters, findQuery } from '../../src/store/query-library.js';
import type { Store, Value } from '../../src/store/store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { NEWS } from './library-news.js';
import { manyRecords } from './many-records.js';

/** Queries with parameters to which this news has an answer that is told here; query-results.test.ts asks all. */
const QUESTIONS: Record<string, Record<string, Value>> = {
  'person-profile': { entity: 'anna lesnaya' },
  meetings: { from: '2024-03-01', to: '2024-04-30' },
  upcoming: { day: '2024-04-10' },
  'region-ranking': {},
  'shortest-path': { one: 'person:anna-lesnaya', other: 'organization:zavod-elka' },
  'office-holders': { day: '2024-04-10' },
  contradictions: {},
  timeline: { entity: 'region:orsha', from: '2024-03-14', to: '2024-04-30' },
  organisations: {},
  'co-mentions': { least: 1 },
};

const folder = mkdtempSync(join(tmpdir(), 'sozh-queries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(store: Store, name: string, given: Record<string, Value>) {
  const query = findQuery(name)!;
  const { columns, rows } = await store.query(query.cypher, fillParameters(query, given, '2024-04-10'));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

async function edgeId(store: Store, type: string, status: string): Promise<string> {
  const { edges } = await store.readGraph();
  return edges.find((edge) => edge.type === type && edge.status === status)!.id;
}

describe('the queries of the library on the embedded store', () => {
  let store: Store;

  beforeAll(async () => {
    store = await openStore(join(folder, 'news.graph'));
    await store.putArticles(NEWS);
    await assembleDirty(store);
  });
  afterAll(() => store.close());

  it('tell what is known of a person', async () => {
    const rows = await ask(store, 'person-profile', QUESTIONS['person-profile']!);
    expect(
      rows.map(({ relation, direction, other, date, status }) => [relation, direction, other, date, status]),
    ).toEqual(
      [
        ['VISITED', 'to', 'orsha', '2024-03-21/2024-03-22', 'asserted'],
        ['MET_WITH', 'to', 'boris rechnoy', '2024-03-21', 'asserted'],
        ['VISITED', 'to', 'orsha', '2024-03-14', 'postponed'],
        ['HOLDS_POSITION', 'to', 'pskov', '2024-03-04/2024-04-01', 'asserted'],
      ].sort(
        (one, other) =>
          rows.findIndex((row) => row.date === one[3]) - rows.findIndex((row) => row.date === other[3]),
      ),
    );
    expect(await ask(store, 'person-profile', { entity: 'nobody' })).toEqual([]);
  });

  it('tell who met whom, and what lies ahead', async () => {
    const met = await ask(store, 'meetings', QUESTIONS.meetings!);
    expect(met.map(({ date, one, other, status }) => [date, one, other, status])).toEqual([
      ['2024-03-21', 'anna lesnaya', 'boris rechnoy', 'asserted'],
      ['2024-04-20', 'boris rechnoy', 'vera polevaya', 'planned'],
    ]);
    expect(await ask(store, 'meetings', { from: '2024-03-22', to: '2024-04-19' })).toEqual([]);
    const ahead = await ask(store, 'upcoming', {});
    expect(ahead.map(({ date, relation, reported }) => [date, relation, reported])).toEqual([
      ['2024-04-20', 'MET_WITH', '2024-04-05'],
    ]);
    expect(await ask(store, 'upcoming', { day: '2024-04-04' })).toEqual([]);
    expect(await ask(store, 'upcoming', { day: '2024-04-21' })).toEqual([]);
  });

  it('tell who is mentioned together, each pair once', async () => {
    const rows = await ask(store, 'co-mentions', QUESTIONS['co-mentions']!);
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ oneId, otherId }) => [oneId, otherId].toSorted().join())).size).toBe(
      rows.length,
    );
    const edges = coMentions(
      NEWS.map(({ article, entities }) => ({ ...article, nodes: entities.map(({ id }) => id) })),
    );
    const pairs = (weights: readonly (readonly unknown[])[]) => weights.map((pair) => pair.join()).toSorted();
    expect(pairs(rows.map(({ oneId, otherId, articles }) => [oneId, otherId, articles]))).toEqual(
      pairs(edges.map(({ from, to, sources }) => [from, to, sources])),
    );
  });

  it('rank regions and organisations', async () => {
    const regions = await ask(store, 'region-ranking', {});
    expect(
      regions.map(({ region, relations, partners, visits }) => [region, relations, partners, visits]),
    ).toEqual([
      ['orsha', 4, 3, 2],
      ['pskov', 2, 2, 0],
    ]);
    const organisations = await ask(store, 'organisations', {});
    expect(organisations).toEqual([
      {
        organisation: 'zavod elka',
        partners: 1,
        relations: 1,
        kinds: 1,
        reported: '2024-04-05',
        id: 'organization:zavod-elka',
      },
    ]);
  });

  it('show the sentences behind an edge', async () => {
    const rows = await ask(store, 'evidence', { edge: await edgeId(store, 'MET_WITH', 'asserted') });
    expect(rows.map(({ published, outlet, status }) => [published, outlet, status])).toEqual([
      ['2024-03-12T18:30:00+03:00', 'Сожский вестник', 'planned'],
      ['2024-03-21T19:00:00+03:00', 'Двина сегодня', 'asserted'],
    ]);
  });

  it('show how two are connected', async () => {
    const rows = await ask(store, 'shortest-path', QUESTIONS['shortest-path']!);
    expect(rows.map(({ step, one, direction, other }) => [step, one, direction, other])).toEqual([
      [1, 'anna lesnaya', 'to', 'orsha'],
      [2, 'orsha', 'from', 'zavod elka'],
    ]);
    expect(await ask(store, 'shortest-path', { one: 'boris rechnoy', other: 'boris rechnoy' })).toEqual([]);
  });

  it('tell who holds office on a day', async () => {
    const rows = await ask(store, 'office-holders', QUESTIONS['office-holders']!);
    expect(rows.map(({ of, position, holder, term }) => [of, position, holder, term])).toEqual([
      ['pskov', 'губернатор', 'vera polevaya', '2024-04-02/..'],
    ]);
    const before = await ask(store, 'office-holders', { day: '2024-03-05' });
    expect(before.map(({ holder }) => holder)).toEqual(['anna lesnaya']);
  });

  it('set a denial beside what it denies', async () => {
    const rows = await ask(store, 'contradictions', {});
    expect(rows.map(({ relation, denied, claim, date }) => [relation, denied, claim, date])).toEqual([
      ['SANCTIONED', '2024-04-02', 'С 5 апреля запрещён ввоз сыра из Орши, пишет источник.', '2024-04-05'],
    ]);
  });

  it('draw the time line of a place', async () => {
    const rows = await ask(store, 'timeline', QUESTIONS.timeline!);
    expect(rows.map(({ date, relation, other }) => [date, relation, other])).toEqual([
      ['2024-03-14', 'VISITED', 'anna lesnaya'],
      ['2024-03-21/2024-03-22', 'VISITED', 'anna lesnaya'],
      ['2024-04-04', 'SIGNED_WITH', 'zavod elka'],
      ['2024-04-05', 'SANCTIONED', 'rossiya'],
    ]);
  });
});

const absent = neo4jIsAbsent();

describe.skipIf(absent !== null)(
  `the embedded store and Neo4j${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let server: Neo4jServer;
    let stores: readonly [Store, Store];

    beforeAll(async () => {
      server = await useNeo4j();
      process.env.NEO4J_PASSWORD = server.password;
      await clearNeo4j(server, 'schema');
      stores = [await openStore(join(folder, 'both.graph')), await openStore(server.location)];
      for (const store of stores) {
        await store.putArticles([...NEWS, ...manyRecords(60)]);
        await assembleDirty(store);
      }
    }, NEO4J_TIMEOUT);

    afterAll(async () => {
      for (const store of stores ?? []) await store.close();
      server?.release();
    });

    it('hold the same graph, byte for byte', async () => {
      const [embedded, neo4j] = await Promise.all(stores.map((store) => store.readGraph()));
      expect(embedded!.edges.length).toBeGreaterThan(100);
      expect(JSON.stringify(neo4j)).toBe(JSON.stringify(embedded));
    });

    it.each(Object.entries(QUESTIONS))('answer %s with the same rows', async (name, given) => {
      const [embedded, neo4j] = await Promise.all(stores.map((store) => ask(store, name, given)));
      expect(embedded!.length).toBeGreaterThan(0);
      expect(neo4j).toEqual(embedded);
    });

    it('answer evidence with the same rows', async () => {
      const edge = await edgeId(stores[0], 'PRAISED', 'asserted');
      const [embedded, neo4j] = await Promise.all(stores.map((store) => ask(store, 'evidence', { edge })));
      expect(embedded!.length).toBeGreaterThan(0);
      expect(neo4j).toEqual(embedded);
    });

    it('give nodes, relationships and paths in the same form', async () => {
      const shapes = `MATCH p = (a:Person {id: 'person:anna-lesnaya'})-[r:MET_WITH]->(b)
      RETURN a, r, [x IN nodes(p) | x.name] AS names, {day: r.start, list: [1, 2.5, null]} AS map, p`;
      const [embedded, neo4j] = await Promise.all(stores.map((store) => store.query(shapes)));
      expect(embedded!.rows).toHaveLength(1);
      expect(JSON.stringify(neo4j)).toBe(JSON.stringify(embedded));
    });
  },
);
