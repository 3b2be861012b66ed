import { compareText } from '../assemble/report-order.js';
import type { Decision } from '../model/decision.js';
import type { CypherRunner } from './cypher-engine.js';
import { readCypher } from './cypher-library.js';
import { decisionOf } from './cypher-rows.js';

/** All decisions of a store inside a transaction, sorted by id. */
export async function readDecisions(runner: CypherRunner): Promise<Decision[]> {
  const rows = await runner.run(readCypher('read', 'decisions'));
  return rows.map(decisionOf).sort((one, other) => compareText(one.id, other.id));
}
