import type { Node } from '../model/edge.js';
import type { CypherRunner } from './cypher-engine.js';
import { fillName, readCypher } from './cypher-library.js';
import { rowOfNode } from './cypher-rows.js';
import { runBatches } from './run-batches.js';

/**
 * Writes assembled nodes inside a transaction, which clears their marks; an entity without a node is removed, or hidden as long as older versions
 * of articles speak of it. */
export async function writeEntities(
  runner: CypherRunner,
  entities: readonly { id: string; node: Node | null }[],
): Promise<void> {
  const nodes = entities.flatMap(({ node }) => node ?? []);
  const removed = entities.flatMap(({ id, node }) => (node ? [] : [id]));
  const statement = readCypher('write', 'write-nodes');
  for (const type of new Set(nodes.map((node) => node.type))) {
    const rows = nodes.filter((node) => node.type === type).map(rowOfNode);
    await runBatches(runner, fillName(statement, '__LABEL__', type), 'rows', rows);
  }
  const hidden = removed.map((id) => ({ id, properties: { id } }));
  await runBatches(runner, readCypher('write', 'hide-entities'), 'rows', hidden);
  await runBatches(runner, readCypher('write', 'delete-entities'), 'ids', removed);
}
