import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js';
import { SozhError } from '../../errors.js';
import type { CypherEngine, CypherRunner, Parameters, Row } from '../cypher-engine.js';
import type { QueryResult, Value } from '../store.js';
import { refuseOpening, refuseQuery, translateError } from './embedded-errors.js';
import { plainValue } from './plain-value.js';

/**
 * A commit is in the log at once; what the operating system still holds back is forced to disk this often, and at the end. That takes the
 * longer the more there is: never more than a tenth of the time is spent on it.
 */
const CHECKPOINT_MS = 10_000;
const CHECKPOINT_SHARE = 0.1;

/**
 * Grafeo in this process: one file at `path`, with a log beside it while it is open. Transactions of one engine run one after the other,
 * so that two calls at a time never meet in a write conflict.
 */
export class EmbeddedEngine implements CypherEngine {
  readonly dialect = 'embedded';
  #turn: Promise<unknown> = Promise.resolve();
  /** when the next one is due; not by the clock of the day, which may jump */
  #checkpoint = performance.now() + CHECKPOINT_MS;

  private constructor(
    readonly location: string,
    private readonly database: GrafeoDB,
    private readonly readOnly: boolean,
  ) {}

  /**
   * Opens the file, making it where it is not there unless `readOnly`. Several processes may read at a time, one may write.
   * @throws SozhError `store/locked`, `store/corrupt`, or `store/refused` where the place cannot hold a file
   */
  static open(path: string, readOnly: boolean): EmbeddedEngine {
    const { GrafeoDB } = grafeo;
    try {
      const database = readOnly ? GrafeoDB.openReadOnly(path) : GrafeoDB.create(path);
      return new EmbeddedEngine(path, database, readOnly);
    } catch (error) {
      throw refuseOpening(path, error);
    }
  }

  async define(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.#inTurn(() => this.database.executeCypher(statement));
  }

  async describeSchema(): Promise<string[]> {
    const lines = async (kind: string) => {
      const rows = (await this.#inTurn(() => this.database.executeCypher(`SHOW ${kind}`))).toArray();
      const noun = kind === 'INDEXES' ? 'index' : 'constraint';
      return rows.map(
        (row) => `${noun} ${row.name}: ${row.type} (:${row.label} {${row.properties ?? row.property}})`,
      );
    };
    return [...(await lines('CONSTRAINTS')), ...(await lines('INDEXES'))].sort();
  }

  async read<T>(work: (runner: CypherRunner) => Promise<T>): Promise<T> {
    return this.#transact(work, (transaction) => transaction.rollback());
  }

  async write<T>(work: (runner: CypherRunner) => Promise<T>): Promise<T> {
    if (this.readOnly) throw new SozhError('internal/bug', `${this.location} was opened for reading`);
    const result = await this.#transact(work, (transaction) => transaction.commit());
    if (performance.now() > this.#checkpoint) await this.#inTurn(() => this.#force());
    return result;
  }

  async query(statement: string, parameters: Readonly<Record<string, Value>>): Promise<QueryResult> {
    return this.#inTurn(async () => {
      const transaction = this.database.beginTransaction();
      try {
        const result = await transaction.executeCypher(statement, parameters);
        const changes = Object.values(result.counters).reduce((sum: number, count) => sum + count, 0);
        if (changes > 0) throw refuseQuery('The statement writes', 'query only reads.');
        return { columns: result.columns, rows: result.rows().map((row) => row.map(plainValue)) };
      } catch (error) {
        throw translateError(error);
      } finally {
        transaction.rollback();
      }
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(() => {
      try {
        if (!this.readOnly) this.#force();
        this.database.close();
      } catch (error) {
        throw translateError(error);
      }
    });
  }

  #force(): void {
    const begin = performance.now();
    try {
      this.database.walCheckpoint();
    } catch (error) {
      throw translateError(error);
    }
    const now = performance.now();
    this.#checkpoint = now + Math.max(CHECKPOINT_MS, (now - begin) / CHECKPOINT_SHARE);
  }

  #transact<T>(
    work: (runner: CypherRunner) => Promise<T>,
    finish: (transaction: Transaction) => void,
  ): Promise<T> {
    return this.#inTurn(async () => {
      const transaction = this.database.beginTransaction();
      try {
        const result = await work({
          run: (statement, parameters) => run(transaction, statement, parameters),
        });
        finish(transaction);
        return result;
      } catch (error) {
        rollBack(transaction);
        throw translateError(error);
      }
    });
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

async function run(transaction: Transaction, statement: string, parameters?: Parameters): Promise<Row[]> {
  const result = await transaction.executeCypher(statement, parameters);
  const { columns } = result;
  return result
    .rows()
    .map((row) => Object.fromEntries(row.map((value, index) => [columns[index]!, plainValue(value)])));
}

/** What failed is what there is to tell: a transaction that ended with it (the disk was full while it was committed) cannot be rolled back. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // it is gone already
  }
}
