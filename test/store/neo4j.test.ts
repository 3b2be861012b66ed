import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { testStore } from './conformance.js';

const absent = neo4jIsAbsent();

describe.skipIf(absent !== null)(`Neo4j${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;

  beforeAll(async () => {
    server = await useNeo4j();
    process.env.NEO4J_PASSWORD = server.password;
    await clearNeo4j(server, 'schema');
  }, NEO4J_TIMEOUT);

  afterAll(() => server?.release());

  testStore({
    name: 'neo4j',
    open: async () => {
      await clearNeo4j(server);
      return openStore(server.location);
    },
    reopen: async (store) => {
      await store.close();
      return openStore(server.location);
    },
    hasCypher: true,
  });
});
