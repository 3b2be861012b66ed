import type { CypherRunner, Parameters } from './cypher-engine.js';

/** Rows of one UNWIND: large enough to be quick on both engines, small enough for Neo4j's default transaction memory. */
const BATCH = 1000;

/** Runs a statement that begins with `UNWIND $<name> AS …` over all rows, in batches; not at all where there are none. */
export async function runBatches(
  runner: CypherRunner,
  statement: string,
  name: string,
  rows: readonly unknown[],
  further: Parameters = {},
): Promise<void> {
  for (let first = 0; first < rows.length; first += BATCH) {
    await runner.run(statement, { ...further, [name]: rows.slice(first, first + BATCH) });
  }
}
