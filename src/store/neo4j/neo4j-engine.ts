import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { SozhError } from '../../errors.js';
import type { CypherEngine, CypherRunner, Row } from '../cypher-engine.js';
import type { QueryResult, Value } from '../store.js';
import { type ConnectOptions, connect } from './connect.js';
import { isOutrun, translateError } from './neo4j-errors.js';
import { type Neo4jLocation, parseLocation } from './parse-location.js';
import { driverValue, plainValue } from './plain-value.js';

/** A program that was outrun by another (see `isOutrun`) tries again so often. */
const ATTEMPTS = 5;
const INDEX_POLL_MS = 100;

/** Neo4j 5.26 and newer, through the official driver. Transactions are managed: deadlocks are tried again by the driver. */
export class Neo4jEngine implements CypherEngine {
  readonly dialect = 'neo4j';
  readonly location: string;

  private constructor(
    private readonly place: Neo4jLocation,
    private readonly driver: Driver,
    private readonly readOnly: boolean,
  ) {
    this.location = place.shown;
  }

  /** Connects to `neo4j://user@host:port/database`; see `connect` for what it throws. */
  static async open(location: string, readOnly: boolean, options: ConnectOptions): Promise<Neo4jEngine> {
    const place = parseLocation(location);
    return new Neo4jEngine(place, await connect(place, options), readOnly);
  }

  async define(statements: readonly string[]): Promise<void> {
    await this.#inSession('WRITE', async (session) => {
      // one transaction: forty indexes made one by one take as many commits
      await again(() =>
        session.executeWrite(async (transaction) => {
          for (const statement of statements) await transaction.run(statement);
        }),
      );
      await awaitIndexes(session);
    });
  }

  async describeSchema(): Promise<string[]> {
    const lines = (kind: 'CONSTRAINTS' | 'INDEXES') =>
      this.read(async (runner) => {
        const rows = await runner.run(`SHOW ${kind} YIELD name, type, labelsOrTypes, properties`);
        const noun = kind === 'INDEXES' ? 'index' : 'constraint';
        return rows
          .filter(({ labelsOrTypes }) => Array.isArray(labelsOrTypes) && labelsOrTypes.length > 0)
          .map(
            ({ name, type, labelsOrTypes, properties }) =>
              `${noun} ${name}: ${type} (:${labelsOrTypes} {${properties}})`,
          );
      });
    return [...(await lines('CONSTRAINTS')), ...(await lines('INDEXES'))].sort();
  }

  async read<T>(work: (runner: CypherRunner) => Promise<T>): Promise<T> {
    return this.#inSession('READ', (session) =>
      session.executeRead((transaction) => work(runnerOf(transaction))),
    );
  }

  async write<T>(work: (runner: CypherRunner) => Promise<T>): Promise<T> {
    if (this.readOnly) throw new SozhError('internal/bug', `${this.location} was opened for reading`);
    return this.#inSession('WRITE', (session) =>
      again(() => session.executeWrite((transaction) => work(runnerOf(transaction)))),
    );
  }

  async query(statement: string, parameters: Readonly<Record<string, Value>>): Promise<QueryResult> {
    return this.#inSession('READ', (session) =>
      session.executeRead(async (transaction) => {
        const result = transaction.run(statement, driverValue(parameters) as object);
        const columns = await result.keys();
        const { records } = await result;
        return { columns, rows: records.map((record) => columns.map((key) => plainValue(record.get(key)))) };
      }),
    );
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const { database } = this.place;
    const session = this.driver.session({ defaultAccessMode: mode, ...(database ? { database } : {}) });
    try {
      return await work(session);
    } catch (error) {
      throw translateError(error, this.place);
    } finally {
      await session.close().catch(() => {});
    }
  }
}

/**
 * Waits until every index serves; one that failed is left to the first query that wants it. Not by `db.awaitIndexes`: that holds locks while
 * it waits, and a constraint that another program is making at the same time waits for these.
 */
async function awaitIndexes(session: Session): Promise<void> {
  for (;;) {
    const { records } = await session.run(`SHOW INDEXES YIELD state WHERE state = 'POPULATING' RETURN state`);
    if (records.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, INDEX_POLL_MS));
  }
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isOutrun(error)) throw error;
    }
  }
}

function runnerOf(transaction: ManagedTransaction): CypherRunner {
  return {
    run: async (statement, parameters = {}) => {
      const { records } = await transaction.run(statement, driverValue(parameters) as object);
      return records.map(
        (record): Row =>
          Object.fromEntries(record.keys.map((key) => [String(key), plainValue(record.get(key))])),
      );
    },
  };
}
