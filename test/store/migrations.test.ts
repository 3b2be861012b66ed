import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import type { CypherEngine } from '../../src/store/cypher-engine.js';
import { migrationsFor, parseMigration } from '../../src/store/cypher-library.js';
import { CypherStore } from '../../src/store/cypher-store.js';
import { EmbeddedEngine } from '../../src/store/embedded/embedded-engine.js';
import { Neo4jEngine } from '../../src/store/neo4j/neo4j-engine.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { sampleRecord } from './sample-records.js';

const absent = neo4jIsAbsent();

const NAMES = new Map([
  ['person:ivan-kuznetsov', 'Иван Кузнецов'],
  ['person:sergey-lev', 'Сергей Лев'],
]);
const [one, other] = NAMES.keys();
const MEETING = sampleRecord({
  publishedAt: '2024-04-05T09:00:00+03:00',
  statements: [{ type: 'MET_WITH', from: one!, to: other!, quote: 'Они встретились.' }],
});
const RUSSIAN = {
  ...MEETING,
  entities: MEETING.entities.map((entity) => ({ ...entity, name: NAMES.get(entity.id)! })),
};

describe('a file of the schema', () => {
  it('is a number, statements and a checksum, whatever its line ends', () => {
    const text =
      '// Does something of use\nCREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.x);\nCREATE INDEX b\n';
    const unix = parseMigration('V0007__some.neo4j', text);
    expect(unix).toMatchObject({ version: 7, name: 'V0007__some.neo4j' });
    expect(unix.statements).toHaveLength(2);
    expect(parseMigration('V0007__some.neo4j', text.replaceAll('\n', '\r\n')).checksum).toBe(unix.checksum);
    expect(parseMigration('V0007__some.neo4j', text.replace('x', 'y')).checksum).not.toBe(unix.checksum);
  });
});

/** What holds on either engine; `open` gives an empty database without a schema. */
function testMigrations(open: () => Promise<CypherEngine>): void {
  let engine: CypherEngine;
  let store: CypherStore;
  const change = (statement: string) => engine.write((runner) => runner.run(statement));

  beforeEach(async () => {
    engine = await open();
    store = new CypherStore(engine);
  });
  afterEach(() => store.close());

  it('are pending at first, and are applied once', async () => {
    const names = migrationsFor(engine.dialect).map(({ name }) => name);
    expect(await store.migrate({ dryRun: true })).toEqual(names);
    expect((await store.readMigrations()).map(({ state }) => state)).toEqual(names.map(() => 'pending'));
    const before = Date.now();
    expect(await store.migrate()).toEqual(names);
    const states = await store.readMigrations();
    expect(states.map(({ name, state }) => [name, state])).toEqual(names.map((name) => [name, 'applied']));
    for (const { appliedAt } of states) {
      expect(Date.parse(appliedAt!)).toBeGreaterThanOrEqual(before - 1);
      expect(Date.parse(appliedAt!)).toBeLessThanOrEqual(Date.now() + 1);
    }
    const schema = await store.describeSchema();
    expect(await store.migrate()).toEqual([]);
    expect(await store.describeSchema()).toEqual(schema);
    expect(schema.length).toBeGreaterThan(8);
  });

  it('of which some were applied without a record, as after a crash, come to the same', async () => {
    await store.migrate();
    const schema = await store.describeSchema();
    await change('MATCH (m:Migration) WHERE m.version > 3 DELETE m');
    const left = migrationsFor(engine.dialect).filter(({ version }) => version > 3);
    expect(await store.migrate()).toEqual(left.map(({ name }) => name));
    expect(await store.describeSchema()).toEqual(schema);
  });

  it('are refused, all of them, when one is no longer what was applied', async () => {
    await store.migrate();
    await change(`MATCH (m:Migration {version: 5}) SET m.checksum = 'another'`);
    await change('MATCH (m:Migration {version: 18}) DELETE m');
    for (const dryRun of [true, false]) {
      const refused = await store.migrate({ dryRun }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'store/refused', exitCode: 5 });
      expect((refused as Error).message).toMatch(/^V0005__alias_id was changed after/);
    }
    const states = new Map((await store.readMigrations()).map(({ name, state }) => [name, state]));
    expect(states.get('V0005__alias_id')).toBe('changed');
    expect(states.get('V0018__decision_id')).toBe('pending');
  });

  it('of a newer program are shown and left alone', async () => {
    await store.migrate();
    await change(`CREATE (:Migration {version: 9000, file: 'V9000__later', checksum: 'x'})`);
    expect((await store.readMigrations()).at(-1)).toEqual({
      name: 'V9000__later',
      state: 'unknown',
      appliedAt: null,
    });
    expect(await store.migrate()).toEqual([]);
  });

  it('leave no trace in the graph', async () => {
    await store.migrate();
    expect(await store.counts()).toEqual({ articles: 0, statements: 0, entities: 0, edges: 0 });
    expect(await store.readGraph()).toEqual({ nodes: [], edges: [] });
  });

  it('have entities made anew that lack what a later file brought', async () => {
    await store.migrate();
    await store.putArticles([RUSSIAN]);
    await assembleDirty(store);
    const graph = await store.readGraph();
    const forms = () =>
      store.query('MATCH (e:Entity {id: $id}) RETURN e.forms', { id: 'person:ivan-kuznetsov' });
    const { rows } = await forms();
    expect(rows.flat(2)).toContain('кузнецова');
    await change('MATCH (e:Entity) SET e.forms = null');
    await change('MATCH (m:Migration {version: 21}) DELETE m');
    expect(await store.dirtyEntities()).toEqual([]);
    await store.migrate();
    expect(await store.dirtyEntities()).toEqual(graph.nodes.map(({ id }) => id));
    await assembleDirty(store);
    expect((await forms()).rows).toEqual(rows);
    expect(await store.readGraph()).toEqual(graph);
  });
}

describe('migrations of the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-migrations-'));
  let count = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testMigrations(async () => EmbeddedEngine.open(join(folder, `${count++}.graph`), false));
});

describe.skipIf(absent !== null)(`migrations of Neo4j${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;
  const open = () => Neo4jEngine.open(server.location, false, { password: server.password });

  beforeAll(async () => {
    server = await useNeo4j();
  }, NEO4J_TIMEOUT);
  afterAll(() => server?.release());

  testMigrations(async () => {
    await clearNeo4j(server, 'schema');
    return open();
  });

  it('may be applied by several programs at once', async () => {
    await clearNeo4j(server, 'schema');
    const stores = await Promise.all(
      [open(), open(), open()].map(async (engine) => new CypherStore(await engine)),
    );
    await Promise.all(stores.map((store) => store.migrate()));
    const [store] = stores;
    const records = await store!.query('MATCH (m:Migration) RETURN count(m), count(DISTINCT m.version)');
    const count = migrationsFor('neo4j').length;
    expect(records.rows).toEqual([[count, count]]);
    expect((await store!.readMigrations()).every(({ state }) => state === 'applied')).toBe(true);
    for (const each of stores) await each.close();
  });

  it('make a full-text index in which a name is found in any case of Russian', async () => {
    const store = new CypherStore(await open());
    await store.migrate();
    await store.putArticles([RUSSIAN]);
    await assembleDirty(store);
    await store.query('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
    const find = async (words: string) => {
      const found = await store.query(
        `CALL db.index.fulltext.queryNodes('entity_text', $words) YIELD node RETURN node.name ORDER BY node.name`,
        { words },
      );
      return found.rows.flat();
    };
    for (const form of ['Кузнецов', 'Кузнецова', 'Кузнецову', 'Кузнецовым', 'Кузнецове', 'Ивана'])
      expect(await find(form), form).toEqual(['Иван Кузнецов']);
    for (const form of ['Сергея', 'Сергею', 'Сергеем', 'Льва', 'Львом'])
      expect(await find(form), form).toEqual(['Сергей Лев']);
    expect(await find('Кузьмина')).toEqual([]);
    await store.close();
  });
});
