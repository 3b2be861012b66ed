import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPair } from '../../src/export/index-pair.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { copyAsOf } from '../../src/store/as-of.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { openStore } from '../../src/store/open-store.js';
import { fillParameters, findQuery, listQueries, type NamedQuery } from '../../src/store/query-library.js';
import type { QueryResult, Store, Value } from '../../src/store/store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { putLibraryNews } from './library-news.js';
import { showResult } from './show-result.js';

const QUERIES = listQueries();
const TODAY = '2024-04-10';

function ask(store: Store, query: NamedQuery, given = givenIn(query)): Promise<QueryResult> {
  return store.query(query.cypher, fillParameters(query, given, TODAY));
}

/** The parameters of the example in a query's header. */
function givenIn({ example }: NamedQuery): Record<string, Value> {
  const shown = example.matchAll(/--param (\w+)=(?:"([^"]*)"|(\S+))/g);
  return Object.fromEntries([...shown].map(([, name, quoted, bare]) => [name!, quoted ?? bare!]));
}

const objects = ({ columns, rows }: QueryResult) =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));

const folder = mkdtempSync(join(tmpdir(), 'sozh-results-'));
let embedded: Store;
beforeAll(async () => {
  embedded = await openStore(join(folder, 'news.graph'));
  await putLibraryNews(embedded);
});
afterAll(async () => {
  await embedded.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every query as its own header asks it; `UPDATE=1` writes the results into the headers. */
describe('the examples of the library', () => {
  it.each(QUERIES.map((query) => [query.name, query] as const))(
    '%s gives what its header shows',
    async (name, query) => {
      const answer = await ask(embedded, query);
      expect(answer.rows.length).toBeGreaterThan(0);
      const shown = showResult(answer);
      if (process.env.UPDATE) return writeResult(name, shown);
      expect(query.result).toBe(shown);
    },
  );

  it.each(QUERIES.filter(({ parameters }) => parameters.some((parameter) => parameter.name === 'limit')))(
    '$name gives no more rows than it is asked for',
    async (query) => {
      expect((await ask(embedded, query, { ...givenIn(query), limit: 1 })).rows).toHaveLength(1);
    },
  );
});

describe('the queries about time', () => {
  const asked = async (name: string, given: Record<string, Value>) =>
    objects(await ask(embedded, findQuery(name)!, given));

  it('know on a day what a store knows that was fed only what was published by then', async () => {
    for (const day of ['2022-11-22', '2023-05-22', '2024-03-13', '2024-03-21']) {
      const then = new MemoryStore();
      await copyAsOf(embedded, day, then);
      const graph = await then.readGraph();
      const nameOf = new Map(graph.nodes.map(({ id, name }) => [id, name]));
      const real = graph.edges.map(({ from, type, to, status }) =>
        [nameOf.get(from), type, nameOf.get(to), status].join(' '),
      );
      const known = (await asked('known-on-day', { day })).map(({ one, relation, other, status }) =>
        [one, relation, other, status].join(' '),
      );
      expect(real.length, day).toBeGreaterThan(5);
      expect(known.toSorted(), day).toEqual(real.toSorted());
    }
  });

  it('reckon the index of two as sozh index does', async () => {
    const graph = await embedded.readGraph();
    const ontology = loadOntology();
    let compared = 0;
    for (const [one, other] of new Set(graph.edges.map(({ from, to }) => [from, to] as const))) {
      if (one === other) continue;
      const { rows } = indexPair(graph, one, other, ontology, { by: 'month' });
      const months = rows.filter(({ events }) => events > 0);
      const told = await asked('cooperation-by-month', { one, other });
      expect(told, `${one} ${other}`).toEqual(
        months.map(({ period, ...sums }) => ({ month: period, ...sums })),
      );
      compared += months.length;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('take the scores and the hostile types from the ontology', () => {
    const { types } = loadOntology();
    const scored = types.filter(({ score }) => score !== null);
    const written = findQuery('cooperation-by-month')!.cypher.matchAll(/([A-Z_]+): (-?[\d.]+)/g);
    expect(Object.fromEntries([...written].map(([, type, score]) => [type, Number(score)]))).toEqual(
      Object.fromEntries(scored.map(({ type, score }) => [type, score])),
    );
    const hostile = /\[r:([A-Z_|]+)\]/.exec(findQuery('conflicts')!.cypher)![1]!.split('|');
    expect(hostile.toSorted()).toEqual(
      scored.flatMap(({ type, score }) => (score! < 0 ? [type] : [])).toSorted(),
    );
  });

  it('say of every plan what became of it', async () => {
    const fates = await asked('fate-of-announcements', {
      from: '2024-03-01',
      to: '2024-04-30',
      day: '2024-04-10',
    });
    expect(
      fates.map(({ announced, one, other, outcome, newDate }) => [announced, one, other, outcome, newDate]),
    ).toEqual([
      ['2024-03-04', 'Анна Лесная', 'Орша', 'postponed', '2024-03-21'],
      ['2024-03-12', 'Анна Лесная', 'Борис Речной', 'held', null],
      ['2024-03-12', 'Анна Лесная', 'Орша', 'held', null],
      ['2024-04-05', 'Борис Речной', 'Вера Полевая', 'ahead', null],
    ]);
  });

  it('look for a path among dated facts only, inside the span that is asked for', async () => {
    const ends = { one: 'person:boris-gryzlov', other: 'person:vladimir-putin' };
    expect((await asked('dated-path', ends)).length).toBeGreaterThan(1);
    expect(await asked('dated-path', { ...ends, to: '2022-01-01' })).toEqual([]);
    // the shortest chain of all is a plan, which does not count
    const roundabout = { one: 'person:boris-rechnoy', other: 'person:vera-polevaya' };
    expect(await asked('shortest-path', roundabout)).toHaveLength(1);
    expect(await asked('dated-path', roundabout)).toHaveLength(3);
  });
});

const absent = neo4jIsAbsent();

describe.skipIf(absent !== null)(`the library on Neo4j${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;
  let neo4j: Store;

  beforeAll(async () => {
    server = await useNeo4j();
    process.env.NEO4J_PASSWORD = server.password;
    await clearNeo4j(server, 'schema');
    neo4j = await openStore(server.location);
    await putLibraryNews(neo4j);
  }, NEO4J_TIMEOUT);

  afterAll(async () => {
    await neo4j?.close();
    server?.release();
  });

  it.each(QUERIES.map((query) => [query.name, query] as const))(
    '%s gives the same rows',
    async (_, query) => {
      expect(await ask(neo4j, query)).toEqual(await ask(embedded, query));
    },
  );
});

function writeResult(name: string, shown: string): void {
  const path = new URL(`../../cypher/query/${name}.cypher`, import.meta.url);
  const lines = readFileSync(path, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.startsWith('// Result:'));
  const body = lines.findIndex((line) => !line.startsWith('//'));
  const result = ['// Result:', ...shown.split('\n').map((line) => `//   ${line}`)];
  writeFileSync(
    path,
    [...lines.slice(0, from < 0 ? body : from), ...result, ...lines.slice(body)].join('\n'),
  );
}
