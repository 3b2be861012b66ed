import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { openStore } from '../../src/store/open-store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { DECIDED, UNDONE } from './many-decisions.js';
import { manyRecords } from './many-records.js';
import { graphOf } from './put-records.js';
import { transpileSources } from './transpile-sources.js';

const absent = neo4jIsAbsent();
const ARTICLES = 80;
/** `npm run soak:neo4j` does it as often as the promise says. */
const ROUNDS = process.env.SOAK ? 20 : 2;

describe.skipIf(absent !== null)(
  `two processes at one Neo4j${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let server: Neo4jServer;
    const folder = mkdtempSync(join(tmpdir(), 'sozh-neo4j-processes-'));

    beforeAll(async () => {
      server = await useNeo4j();
      await clearNeo4j(server, 'schema');
      transpileSources(folder, ['src/store', 'src/assemble', 'src/model', 'src/errors.ts', 'test/store']);
    }, NEO4J_TIMEOUT);

    afterAll(() => {
      server?.release();
      rmSync(folder, { recursive: true, force: true });
    });

    const run = async (child: string, count = ARTICLES, ...args: string[]) => {
      const running = spawn(
        process.execPath,
        [join(folder, 'test/store', child), server.location, String(count), ...args],
        { env: { ...process.env, NEO4J_PASSWORD: server.password }, stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const [code] = await once(running, 'exit');
      return code;
    };

    it('of which one reads articles and the other decides about their people come to the graph that one alone makes', async () => {
      process.env.NEO4J_PASSWORD = server.password;
      const store = await openStore(server.location);
      await store.migrate();
      expect(await Promise.all([run('ingest-child.js'), run('decide-child.js')])).toEqual([0, 0]);

      const memory = new MemoryStore();
      await memory.putArticles(manyRecords(ARTICLES));
      const kept = DECIDED.filter((decision) => !UNDONE.includes(decision));
      await memory.changeDecisions({ add: kept, remove: [] });
      await assembleDirty(memory);

      const ids = (decisions: readonly { id: string }[]) => decisions.map(({ id }) => id).sort();
      expect(ids(await store.readDecisions())).toEqual(ids(kept));
      expect(await store.dirtyGroups()).toEqual([]);
      expect(await graphOf(store)).toBe(await graphOf(memory));
      await store.close();
    }, 180_000);

    it(
      `that read overlapping articles, one forwards and one backwards, come to the graph of one alone, ${ROUNDS} times`,
      async () => {
        process.env.NEO4J_PASSWORD = server.password;
        const memory = new MemoryStore();
        await memory.putArticles(manyRecords(60));
        await assembleDirty(memory);
        const wanted = await graphOf(memory);
        for (let round = 1; round <= ROUNDS; round++) {
          await clearNeo4j(server);
          const both = [run('ingest-child.js', 45), run('ingest-child.js', 60, '15', 'backwards')];
          expect(await Promise.all(both)).toEqual([0, 0]);
          const store = await openStore(server.location);
          expect(await store.dirtyGroups()).toEqual([]);
          expect(await store.dirtyEntities()).toEqual([]);
          expect(await graphOf(store), `round ${round}`).toBe(wanted);
          await store.close();
        }
      },
      60_000 * ROUNDS,
    );
  },
);
