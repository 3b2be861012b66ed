import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j-server.js';

/** Empties the database; with `schema` it drops constraints and indexes too (without, the next test need not make them anew). */
export async function clearNeo4j(server: Neo4jServer, what: 'data' | 'schema' = 'data'): Promise<void> {
  const { boltPort, password } = server;
  const driver = neo4j.driver(`bolt://127.0.0.1:${boltPort}`, neo4j.auth.basic('neo4j', password));
  const session = driver.session();
  const names = async (kind: string) => {
    const { records } = await session.run(`SHOW ${kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`);
    return records.map((record) => String(record.get('name')));
  };
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    if (what === 'data') return;
    for (const name of await names('CONSTRAINTS')) await session.run(`DROP CONSTRAINT ${name}`);
    for (const name of await names('INDEXES')) await session.run(`DROP INDEX ${name}`);
  } finally {
    await session.close();
    await driver.close();
  }
}
