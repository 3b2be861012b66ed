import { randomUUID } from 'node:crypto';
import type { CypherRunner } from './cypher-engine.js';
import { fillName, type Label, readCypher } from './cypher-library.js';
import { outrun } from './outrun.js';
import { runBatches } from './run-batches.js';

const ATTEMPTS = 10;

/**
 * Locks nodes until the transaction ends, making those that are new. A node that another writer deletes while this one waits for it is made
 * anew: without that its mark would be lost in silence.
 * @param ids sorted, the same in all writers
 * @throws SozhError `store/locked` where others are quicker time and again
 */
export async function lockNodes(runner: CypherRunner, label: Label, ids: readonly string[]): Promise<void> {
  const token = randomUUID();
  const lock = fillName(readCypher('write', 'lock-nodes'), '__LABEL__', label);
  const locked = fillName(readCypher('read', 'locked-nodes'), '__LABEL__', label);
  let missing = ids;
  for (let attempt = 0; missing.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw outrun();
    await runBatches(runner, lock, 'ids', missing, { token });
    const rows = await runner.run(locked, { ids: missing, token });
    const there = new Set(rows.map(({ id }) => id));
    missing = missing.filter((id) => !there.has(id));
  }
}

export function unlockNodes(runner: CypherRunner, label: Label, ids: readonly string[]): Promise<void> {
  return runBatches(runner, fillName(readCypher('write', 'unlock-nodes'), '__LABEL__', label), 'ids', ids);
}

/** Marks nodes that this transaction has locked as dirty. */
export function markNodes(
  runner: CypherRunner,
  label: 'Group' | 'Entity',
  ids: readonly string[],
): Promise<void> {
  return runBatches(runner, fillName(readCypher('write', 'mark-nodes'), '__LABEL__', label), 'ids', ids);
}
