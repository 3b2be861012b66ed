import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { openStore } from '../../src/store/open-store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { ChildPrograms } from './child-programs.js';
import { everyLine } from './every-line.js';
import { manyRecords } from './many-records.js';

const absent = neo4jIsAbsent();
/** `npm run soak:neo4j` kills it as often as the promise says. */
const KILLS = process.env.SOAK ? 10 : 2;
/** Between two kills so many articles come to be stored. */
const STEP = 25;
const ARTICLES = STEP * (KILLS + 1);

describe.skipIf(absent !== null)(
  `a Neo4j that is killed while articles are ingested${absent ? ` (not tested: ${absent})` : ''}`,
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

    /** Ingests in a process of its own, and kills the server once so many articles are stored, plus a moment. Gives the exit code. */
    const ingest = async (killAfter: number, moment: number) => {
      const child = programs.start('ingest-child', server.location, ARTICLES);
      let killed = false;
      const ended = once(child, 'exit');
      for await (const line of createInterface({ input: child.stdout! })) {
        if (killed || !(Number(line) >= killAfter)) continue;
        killed = true;
        await new Promise((resolve) => setTimeout(resolve, moment));
        server.kill();
      }
      const [code] = await ended;
      return code as number | null;
    };

    it(
      `${KILLS} times over has lost nothing and doubled nothing`,
      async () => {
        for (let kill = 1; kill <= KILLS; kill++) {
          // somewhere in a write or between two of them: another moment each time
          expect(await ingest(kill * STEP, (kill * 37) % 150), `kill ${kill}`).not.toBe(0);
          await server.start();
        }
        expect(await ingest(Number.POSITIVE_INFINITY, 0)).toBe(0);

        const embedded = await openStore(join(programs.folder, 'undisturbed.graph'));
        await embedded.putArticles(manyRecords(ARTICLES));
        await assembleDirty(embedded);
        const store = await openStore(server.location);
        expect(await everyLine(store)).toEqual(await everyLine(embedded));
        await store.close();
        await embedded.close();
      },
      120_000 * (KILLS + 1),
    );
  },
);
