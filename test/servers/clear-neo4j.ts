import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j-server.js';

/** Empties the database; with `schema` it drops constraints, indexes and the record of them too (without, the next test need not make them anew). */
export async function clearNeo4j(server: Neo4jServer, what: 'data' | 'schema' = 'data'): Promise<void> {
  const { boltPort, password } = server;
  const driver = neo4j.driver(`bolt://127.0.0.1:${boltPort}`, neo4j.auth.basic('neo4j', password));
  const session = driver.session();
  const names = async (listing: string) => {
    const { records } = await session.run(`SHOW ${listing} RETURN name`);
    return records.map((record) => String(record.get('name')));
  };
  try {
    const wanted = what === 'data' ? 'WHERE NOT n:Migration' : '';
    await session.run(`MATCH (n) ${wanted} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`);
    if (what === 'data') return;
    const constraints = await names('CONSTRAINTS YIELD name');
    const indexes = await names(
      "INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
    );
    for (const name of constraints) await session.run(`DROP CONSTRAINT ${name}`);
    // one transaction: a commit for each of a hundred indexes takes seconds
    await session.executeWrite(async (transaction) => {
      for (const name of indexes) await transaction.run(`DROP INDEX ${name}`);
    });
  } finally {
    await session.close();
    await driver.close();
  }
}
