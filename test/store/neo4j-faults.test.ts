import { connect as connectSocket, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/model/store.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { parseLocation } from '../../src/store/neo4j/parse-location.js';
import { type OpenOptions, openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import {
  freePort,
  NEO4J_TIMEOUT,
  type Neo4jServer,
  neo4jIsAbsent,
  useNeo4j,
} from '../servers/neo4j-server.js';
import { manyRecords } from './many-records.js';
import { STORY } from './sample-records.js';

const refusal = (location: string, options?: OpenOptions) =>
  openStore(location, options).then(
    (store) => store.close().then(() => null),
    (error: unknown) => error,
  );

const graphOf = async (store: Store) => JSON.stringify(await store.readGraph());

const graphInMemory = async (records: readonly ArticleRecord[]) => {
  const memory = new MemoryStore();
  await memory.putArticles(records);
  await assembleDirty(memory);
  return graphOf(memory);
};

/** A port that does with each connection what it is told. */
async function listen(port: number, answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => answer(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

describe('the address of a Neo4j', () => {
  it('is taken apart', () => {
    expect(parseLocation('neo4j://anna@example.org:7688/news')).toEqual({
      scheme: 'neo4j',
      user: 'anna',
      host: 'example.org',
      port: 7688,
      database: 'news',
      address: 'neo4j://example.org:7688',
      shown: 'neo4j://anna@example.org:7688/news',
    });
    expect(parseLocation('bolt+s://[::1]')).toMatchObject({
      host: '::1',
      port: 7687,
      user: 'neo4j',
      database: null,
    });
  });

  it.each(['neo4j://', 'neo4j://host/a/b', 'neo4j://host/a?x=1', 'neo4j://ho st'])(
    'is refused: %s',
    (location) => {
      expect(() => parseLocation(location)).toThrow(
        expect.objectContaining({ code: 'usage/bad-argument', exitCode: 2 }),
      );
    },
  );

  it('holds no password, and the refusal does not repeat it', async () => {
    const refused = (await refusal('neo4j://neo4j:hunter2@127.0.0.1')) as Error;
    expect(refused).toMatchObject({ code: 'usage/bad-argument' });
    expect(JSON.stringify([refused.message, refused])).not.toContain('hunter2');
  });

  it('needs a password from outside', async () => {
    const kept = process.env.NEO4J_PASSWORD;
    delete process.env.NEO4J_PASSWORD;
    try {
      expect(await refusal('neo4j://127.0.0.1:1')).toMatchObject({ code: 'usage/bad-argument', exitCode: 2 });
      const asked: string[] = [];
      const askPassword = async (question: string) => {
        asked.push(question);
        return 'any';
      };
      expect(await refusal('neo4j://127.0.0.1:1', { askPassword })).toMatchObject({
        code: 'store/unreachable',
      });
      expect(asked).toEqual(['Password for neo4j://neo4j@127.0.0.1:1: ']);
    } finally {
      if (kept !== undefined) process.env.NEO4J_PASSWORD = kept;
    }
  });
});

describe('a server that is not there', () => {
  beforeAll(() => {
    process.env.NEO4J_PASSWORD ??= 'any';
  });

  it('is unreachable at once', async () => {
    const started = Date.now();
    const refused = await refusal(`neo4j://127.0.0.1:${await freePort()}`);
    expect(refused).toMatchObject({ code: 'store/unreachable', exitCode: 4, retriable: true });
    expect((refused as Error).message).toMatch(/^No Neo4j at \S+: nothing listens on port \d+$/);
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says nothing', () => {}],
  ])('but something %s there: it is waited for, and said so, and given up', async (_, answer) => {
    const port = await freePort();
    const server = await listen(port, answer);
    const said: string[] = [];
    const started = Date.now();
    const onProgress = (message: string) => said.push(message);
    const refused = await refusal(`bolt://127.0.0.1:${port}`, { onProgress, readyMs: 2_500 });
    server.close();
    expect(refused).toMatchObject({ code: 'store/unreachable', exitCode: 4 });
    expect(said[0]).toBe(`Neo4j at bolt://neo4j@127.0.0.1:${port} is not ready yet, waiting`);
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

const absent = neo4jIsAbsent();

describe.skipIf(absent !== null)(`a real Neo4j${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;
  let bolt: string;
  const open: Store[] = [];

  const openHere = async (location = server.location) => {
    const store = await openStore(location);
    open.push(store);
    return store;
  };

  beforeAll(async () => {
    server = await useNeo4j();
    process.env.NEO4J_PASSWORD = server.password;
    bolt = `127.0.0.1:${server.boltPort}`;
    await clearNeo4j(server, 'schema');
  }, NEO4J_TIMEOUT);

  beforeEach(() => clearNeo4j(server));
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  afterAll(() => server?.release());

  it('refuses a wrong password', async () => {
    process.env.NEO4J_PASSWORD = 'wrong-password';
    const refused = await refusal(`neo4j://${bolt}`).finally(() => {
      process.env.NEO4J_PASSWORD = server.password;
    });
    expect(refused).toMatchObject({ code: 'store/refused', exitCode: 5, retriable: false });
    expect((refused as Error).message).toBe(`Neo4j at neo4j://neo4j@${bolt} refuses the password of neo4j`);
  });

  it('refuses a database that is not there', async () => {
    for (const scheme of ['neo4j', 'bolt']) {
      const refused = await refusal(`${scheme}://${bolt}/nosuch`);
      expect(refused).toMatchObject({ code: 'store/refused', exitCode: 5 });
      expect((refused as Error).message).toContain('There is no database nosuch');
    }
  });

  it('is told from its web port', async () => {
    const refused = await refusal(`neo4j://127.0.0.1:${server.httpPort}`, { readyMs: 2_000 });
    expect(refused).toMatchObject({ code: 'store/refused', exitCode: 5 });
    expect((refused as Error).message).toContain('is the web port');
  });

  it('is used as soon as it is ready', async () => {
    const port = await freePort();
    let turnedAway = 0;
    const door = await listen(port, (socket) => {
      if (turnedAway++ < 3) return socket.destroy();
      const inside = connectSocket(server.boltPort, '127.0.0.1').on('error', () => socket.destroy());
      return socket.pipe(inside).pipe(socket);
    });
    const said: string[] = [];
    const store = await openStore(`bolt://127.0.0.1:${port}`, {
      onProgress: (message) => said.push(message),
    });
    expect(said.length).toBeGreaterThan(0);
    expect(await store.counts()).toMatchObject({ articles: 0 });
    await store.close();
    door.close();
  });

  it('finds names and sentences in other cases of Russian, and keeps types', async () => {
    const store = await openHere();
    await store.putArticles(STORY);
    await assembleDirty(store);
    await store.query('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
    const found = await store.query(
      `CALL db.index.fulltext.queryNodes('statement_text', $words) YIELD node RETURN node.quote AS quote ORDER BY quote`,
      { words: 'поездку' },
    );
    expect(found.rows.flat()).toEqual([
      'Двухдневная поездка в Оршу началась утром 21 марта.',
      'Поездка, намеченная на 14 марта, переносится.',
    ]);
    const types = await store.query(
      `MATCH ()-[r:VISITED]->() WHERE r.status = 'asserted'
       RETURN valueType(r.start) AS start, valueType(r.sources) AS sources, valueType(r.confidence) AS confidence`,
    );
    expect(types.rows).toEqual([['DATE NOT NULL', 'INTEGER NOT NULL', 'FLOAT NOT NULL']]);
  });

  it('opened for reading is not written', async () => {
    await (await openHere()).putArticles(STORY.slice(0, 1));
    const reader = await openStore(server.location, { readOnly: true });
    open.push(reader);
    expect((await reader.counts()).articles).toBe(1);
    await expect(reader.putArticles(STORY)).rejects.toThrow('opened for reading');
  });

  it('takes two writers of the same people at a time, and both assemble', async () => {
    const records = manyRecords(120);
    const writers = [await openHere(), await openHere(`bolt://${bolt}`), await openHere()];
    const portions = [records.slice(0, 80), records.slice(40).toReversed(), records.slice(20, 100)];
    await Promise.all(
      writers.map(async (writer, index) => {
        const mine = portions[index]!;
        for (let first = 0; first < mine.length; first += 10) {
          await writer.putArticles(mine.slice(first, first + 10));
          await assembleDirty(writer);
        }
      }),
    );
    const [store] = writers;
    expect(await store!.dirtyGroups()).toEqual([]);
    expect(await graphOf(store!)).toBe(await graphInMemory(records));
  });

  it('takes a writer and a remover of the same articles at a time', async () => {
    const records = manyRecords(60);
    const [writer, remover] = [await openHere(), await openHere()];
    await writer.putArticles(records);
    const work = async (store: Store, act: (some: readonly ArticleRecord[]) => Promise<unknown>) => {
      for (let first = 0; first < 30; first += 5) {
        await act(records.slice(first, first + 5));
        await assembleDirty(store);
      }
    };
    await Promise.all([
      work(writer, (some) => writer.putArticles(some.map((record) => ({ ...record, extractor: 'test-2' })))),
      work(remover, (some) => remover.removeArticles(some.map(({ article }) => article.id))),
    ]);
    await assembleDirty(writer);
    const left: ArticleRecord[] = [];
    for await (const record of writer.readRecords()) left.push(record);
    expect(left.length).toBeGreaterThanOrEqual(30);
    expect(await graphOf(writer)).toBe(await graphInMemory(left));
  });

  it('that dies in the middle of an ingest has nothing half written, and the next ingest comes to the same graph', async () => {
    const records = manyRecords(100);
    const store = await openHere();
    await store.putArticles(records.slice(0, 10));
    await assembleDirty(store);
    const ingest = (async () => {
      for (let first = 10; first < records.length; first += 10) {
        await store.putArticles(records.slice(first, first + 10));
        await assembleDirty(store);
      }
      return null;
    })().catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 700));
    server.kill();
    const refused = await ingest;
    expect(refused).toMatchObject({ code: 'store/unreachable', exitCode: 4, retriable: true });
    expect((refused as Error).message).toBe(`Neo4j at ${store.location} does not answer`);
    await server.start();
    const again = await openHere();
    const { articles } = await again.counts();
    expect(articles % 10).toBe(0);
    expect(articles).toBeGreaterThanOrEqual(10);
    const there: ArticleRecord[] = [];
    for await (const record of again.readRecords()) there.push(record);
    await assembleDirty(again);
    expect(await graphOf(again)).toBe(await graphInMemory(there));
    await again.putArticles(records);
    await assembleDirty(again);
    expect(await graphOf(again)).toBe(await graphInMemory(records));
  }, 180_000);
});
