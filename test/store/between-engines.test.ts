import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpLines, restoreLines } from '../../src/store/dump.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { everyLine } from './every-line.js';
import { DECIDED } from './many-decisions.js';
import { manyRecords } from './many-records.js';
import { put } from './put-records.js';
import { STORY } from './sample-records.js';

const absent = neo4jIsAbsent();

describe.skipIf(absent !== null)(
  `a dump from one engine into the other${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'sozh-between-'));
    let server: Neo4jServer;

    beforeAll(async () => {
      server = await useNeo4j();
      process.env.NEO4J_PASSWORD = server.password;
    }, NEO4J_TIMEOUT);

    afterAll(() => {
      server?.release();
      rmSync(folder, { recursive: true, force: true });
    });

    const openNeo4j = async () => {
      await clearNeo4j(server);
      return openStore(server.location);
    };
    let count = 0;
    const openEmbedded = () => openStore(join(folder, `${count++}.graph`));

    it.each([
      ['Neo4j to a file', openNeo4j, openEmbedded],
      ['a file to Neo4j', openEmbedded, openNeo4j],
    ])('from %s: the same nodes, relationships and properties', async (_, openOne, openOther) => {
      const one = await openOne();
      await put(one, [...STORY, ...manyRecords(40)]);
      await one.changeDecisions({ add: DECIDED });
      await put(one, []);
      const other: Store = await openOther();
      await restoreLines(dumpLines(one), other);
      expect(await everyLine(other)).toEqual(await everyLine(one));
      expect((await everyLine(one)).length).toBeGreaterThan(500);
      await one.close();
      await other.close();
    });
  },
);
