import {
  castStatement,
  changedEntities,
  type Identity,
  makeIdentity,
  nodesOf,
} from '../assemble/identity.js';
import { compareText } from '../assemble/report-order.js';
import type { CypherRunner, Row } from './cypher-engine.js';
import { readCypher } from './cypher-library.js';
import { endsOf, idOf, statementOf } from './cypher-rows.js';
import { lockNodes, markNodes } from './lock-nodes.js';
import { outrun } from './outrun.js';
import { statementOf as judgedBy, planDecisions, retractedArticles } from './plan-decisions.js';
import { readDecisions } from './read-decisions.js';
import { runBatches } from './run-batches.js';
import type { DecisionChange } from './store.js';
import { deleteArticles } from './write-articles.js';

/** The node that those who change decisions lock, so that they come one after the other. */
const LOCK = ['decision:lock'];

/**
 * Adds and takes back decisions inside a transaction: removes what is retracted, moves statements and mentions to the nodes that they stand
 * for from now on, and marks what that touches. Locks groups, then entities, as `writeArticles` does.
 */
export async function writeDecisions(
  runner: CypherRunner,
  { add = [], remove = [] }: DecisionChange,
): Promise<{ added: number; removed: number }> {
  await lockNodes(runner, 'Decision', LOCK);
  const before = await readDecisions(runner);
  const { added, removed, after } = planDecisions(before, add, remove);
  const retracted = [...retractedArticles(added)].sort(compareText);
  if (retracted.length > 0) await deleteArticles(runner, retracted);
  const judged = [...added, ...removed].flatMap(judgedBy);
  const groups = await runner.run(readCypher('read', 'groups-of-statements'), { ids: judged });
  await lockNodes(runner, 'Group', groups.map(idOf).sort(compareText));
  await markNodes(runner, 'Group', groups.map(idOf).sort(compareText));
  await relink(runner, makeIdentity(before), makeIdentity(after));
  const rows = added.map((decision) => ({ id: decision.id, properties: decision }));
  await runBatches(runner, readCypher('write', 'write-decisions'), 'rows', rows);
  const gone = removed.map(({ id }) => id);
  await runBatches(runner, readCypher('write', 'delete-decisions'), 'ids', gone);
  return { added: added.length, removed: removed.length };
}

/** Moves what articles say of entities that stand for other nodes from now on. */
async function relink(runner: CypherRunner, before: Identity, after: Identity): Promise<void> {
  const entities = changedEntities(before, after);
  if (entities.length === 0) return;
  const nodes = entities.flatMap((entity) => nodesOf(before, entity));
  const readStatements = async () => {
    const rows = await runner.run(readCypher('read', 'statements-of-nodes'), { nodes, entities });
    return rows.map(statementOf).filter((statement) => {
      const [one, other] = [castStatement(statement, before), castStatement(statement, after)];
      return one.group !== other.group || one.from !== other.from || one.to !== other.to;
    });
  };
  const groupsOf = (statements: Awaited<ReturnType<typeof readStatements>>) =>
    sortedUnique(
      statements.flatMap((statement) => [
        castStatement(statement, before).group,
        castStatement(statement, after).group,
      ]),
    );
  const groups = groupsOf(await readStatements());
  const touched = sortedUnique([...nodes, ...entities.flatMap((entity) => nodesOf(after, entity))]);
  await lockNodes(runner, 'Group', groups);
  await markNodes(runner, 'Group', groups);
  await lockNodes(runner, 'Entity', touched);
  await markNodes(runner, 'Entity', touched);
  // what others have written until the locks were held
  const statements = await readStatements();
  if (groupsOf(statements).some((group) => !groups.includes(group))) throw outrun();
  await moveStatements(runner, statements, after);
  await moveMentions(runner, nodes, entities, after);
}

async function moveStatements(
  runner: CypherRunner,
  statements: readonly ReturnType<typeof statementOf>[],
  identity: Identity,
): Promise<void> {
  const ids = statements.map(({ id }) => id);
  await runBatches(runner, readCypher('write', 'delete-ends'), 'ids', ids);
  const rows = statements.map((statement) => ({ statement: statement.id, ...endsOf(statement, identity) }));
  await runBatches(runner, readCypher('write', 'write-ends'), 'rows', rows);
}

async function moveMentions(
  runner: CypherRunner,
  nodes: readonly string[],
  entities: readonly string[],
  identity: Identity,
): Promise<void> {
  const there = await runner.run(readCypher('read', 'mentions-of-nodes'), { nodes, entities });
  const target = (row: Row) => identity.nodeOf(row.article as string, row.entity as string);
  const moved = there.filter((row) => target(row) !== row.node);
  const rows = moved.map(({ article, node, entity }) => ({ article, node, entity }));
  await runBatches(runner, readCypher('write', 'delete-node-mentions'), 'rows', rows);
  const written = moved.map((row) => ({ ...row, node: target(row) }));
  await runBatches(runner, readCypher('write', 'write-mentions'), 'rows', written);
}

const sortedUnique = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);
