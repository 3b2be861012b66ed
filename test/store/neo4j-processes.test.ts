import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { openStore } from '../../src/store/open-store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { ChildPrograms } from './child-programs.js';
import { DECIDED, UNDONE } from './many-decisions.js';
import { manyRecords } from './many-records.js';
import { graphOf } from './put-records.js';

const absent = neo4jIsAbsent();
const ARTICLES = 80;
/** `npm run soak:neo4j` does it as often as the promise says. */
const ROUNDS = process.env.SOAK ? 20 : 2;

describe.skipIf(absent !== null)(
  `two processes at one Neo4j${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let server: Neo4jServer;
    let programs: ChildPrograms;

    beforeAll(async () => {
      server = await useNeo4j();
      process.env.NEO4J_PASSWORD = server.password;
      programs = new ChildPrograms();
      await clearNeo4j(server, 'schema');
    }, NEO4J_TIMEOUT);

    afterAll(() => {
      server?.release();
      programs?.remove();
    });

    const run = async (program: string, count = ARTICLES, ...args: string[]) => {
      const running = programs.start(program, server.location, count, ...args);
      running.stdout!.resume();
      const [code] = await once(running, 'exit');
      return code;
    };

    it('of which one reads articles and the other decides about their people come to the graph that one alone makes', async () => {
      const store = await openStore(server.location);
      await store.migrate();
      expect(await Promise.all([run('ingest-child'), run('decide-child')])).toEqual([0, 0]);

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
        const memory = new MemoryStore();
        await memory.putArticles(manyRecords(60));
        await assembleDirty(memory);
        const wanted = await graphOf(memory);
        for (let round = 1; round <= ROUNDS; round++) {
          await clearNeo4j(server);
          const both = [run('ingest-child', 45), run('ingest-child', 60, '15', 'backwards')];
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
