import type { Dialect } from './cypher-library.js';
import type { QueryResult, Value } from './store.js';

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, Value>>;

/** Runs statements inside one transaction. */
export interface CypherRunner {
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/**
 * What a store needs of a database that speaks Cypher; the embedded engine and Neo4j each give one. Values come back as plain JSON
 * values, dates as ISO strings; whole numbers go in as integers. Errors are `SozhError`s.
 */
export interface CypherEngine {
  readonly location: string;
  readonly dialect: Dialect;
  /** Runs statements that make constraints and indexes (each may run again: `IF NOT EXISTS`), and waits until these serve. */
  define(statements: readonly string[]): Promise<void>;
  describeSchema(): Promise<string[]>;
  /** One transaction that only reads. */
  read<T>(work: (runner: CypherRunner) => Promise<T>): Promise<T>;
  /** One transaction that is committed when `work` is done and rolled back when it throws; `work` may be called again. */
  write<T>(work: (runner: CypherRunner) => Promise<T>): Promise<T>;
  /** A statement of the user's; one that writes is refused and leaves nothing. */
  query(statement: string, parameters: Readonly<Record<string, Value>>): Promise<QueryResult>;
  close(): Promise<void>;
}
