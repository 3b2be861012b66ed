import { compareText } from '../assemble/report-order.js';
import type { Edge } from '../model/edge.js';
import { partsOfGroup } from '../model/group-of.js';
import type { AssembledGroup } from '../model/store.js';
import type { CypherRunner } from './cypher-engine.js';
import { fillName, readCypher } from './cypher-library.js';
import { edgeOf, rowOfEdge } from './cypher-rows.js';
import { runBatches } from './run-batches.js';

/**
 * Writes the difference between the edges that are there and those that assembly gives, inside a transaction.
 * `pointers` tells to which edge each statement points so far.
 * Edges are looked for from the end that fewer articles mention: a president has tens of thousands, a village council few.
 */
export async function writeGroups(
  runner: CypherRunner,
  groups: readonly AssembledGroup[],
  pointers: ReadonlyMap<string, string>,
): Promise<void> {
  const anchors = await anchorsOf(runner, groups);
  for (const [type, members] of groupByType(groups)) {
    const there = await readEdges(runner, type, members, anchors);
    const wanted = new Map(
      members.flatMap(({ group, edges }) => edges.map((edge) => [edge.id, { group, edge }])),
    );
    const rows = { create: [] as object[], update: [] as object[], delete: [] as object[] };
    for (const { group, edges } of members) {
      for (const edge of edges) {
        const before = there.get(edge.id)?.edge;
        if (!before) rows.create.push(rowOfEdge(group, edge));
        else if (!isSame(before, edge)) {
          rows.update.push({ ...rowOfEdge(group, edge), anchor: anchors.get(group), id: edge.id });
        }
      }
    }
    for (const { group, edge } of there.values()) {
      if (!wanted.has(edge.id)) rows.delete.push({ anchor: anchors.get(group), id: edge.id });
    }
    for (const action of ['delete', 'update', 'create'] as const) {
      const statement = fillName(readCypher('write', `${action}-edges`), '__TYPE__', type);
      await runBatches(runner, statement, 'rows', rows[action]);
    }
  }
  const moved = groups.flatMap(({ edgeOf: edges }) =>
    [...edges]
      .filter(([statement, edge]) => pointers.get(statement) !== edge)
      .map(([statement, edge]): { statement: string; edge: string | null } => ({ statement, edge })),
  );
  const placed = new Set(groups.flatMap(({ edgeOf: edges }) => [...edges.keys()]));
  for (const statement of pointers.keys()) if (!placed.has(statement)) moved.push({ statement, edge: null });
  await runBatches(runner, readCypher('write', 'point-to-edges'), 'rows', moved);
}

function groupByType(groups: readonly AssembledGroup[]): Map<string, AssembledGroup[]> {
  const types = new Map<string, AssembledGroup[]>();
  for (const group of groups) {
    const { type } = partsOfGroup(group.group);
    const same = types.get(type);
    if (same) same.push(group);
    else types.set(type, [group]);
  }
  return types;
}

/** For each group the end that its edges share and that fewer articles mention; an office's holders have only the office in common. */
async function anchorsOf(
  runner: CypherRunner,
  groups: readonly AssembledGroup[],
): Promise<Map<string, string>> {
  const ends = groups.map(({ group }) => partsOfGroup(group));
  const ids = [...new Set(ends.flatMap(({ from, to }) => (from === null ? [to] : [from, to])))];
  const rows = await runner.run(readCypher('read', 'article-counts'), { ids });
  const articles = new Map(rows.map(({ id, articles: count }) => [id as string, count as number]));
  const size = (id: string) => articles.get(id) ?? 0;
  return new Map(
    groups.map(({ group }, index) => {
      const { from, to } = ends[index]!;
      return [group, from !== null && size(from) < size(to) ? from : to];
    }),
  );
}

async function readEdges(
  runner: CypherRunner,
  type: string,
  groups: readonly AssembledGroup[],
  anchors: ReadonlyMap<string, string>,
): Promise<Map<string, { group: string; edge: Edge }>> {
  const statement = fillName(readCypher('read', 'edges-of-groups'), '__TYPE__', type);
  const rows = await runner.run(statement, {
    rows: groups.map(({ group }) => ({ group, anchor: anchors.get(group) })),
  });
  const edges = rows.map((row) => ({ group: row.group as string, edge: edgeOf({ ...row, type }) }));
  return new Map(edges.sort((a, b) => compareText(a.edge.id, b.edge.id)).map((one) => [one.edge.id, one]));
}

/** Both are built in the same order of fields. */
const isSame = (one: Edge, other: Edge): boolean => JSON.stringify(one) === JSON.stringify(other);
