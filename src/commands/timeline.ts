import { makeIdentity } from '../assemble/identity.js';
import { SozhError } from '../errors.js';
import { selectGraph } from '../export/select-graph.js';
import { withStoreAsOf } from './as-of.js';
import { findNode } from './find-node.js';
import { compareDated } from './select-upcoming.js';
import { showDated } from './show-dated.js';
import type { Terminal } from './terminal.js';

export interface TimelineFlags {
  readonly store: string;
  /** inclusive ISO days */
  readonly from?: string;
  readonly to?: string;
  readonly undated?: 'always';
  /** ISO day: only what was published by then */
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `sozh timeline [ENTITY]`: relations in the order of time, of one entity or of all. */
export async function timelineCommand(
  entity: string | undefined,
  flags: TimelineFlags,
  terminal: Terminal,
): Promise<void> {
  const { from, to, undated, asOf } = flags;
  if (from !== undefined && to !== undefined && from > to)
    throw new SozhError('usage/bad-argument', `--from ${from} comes after --to ${to}`);
  await withStoreAsOf(flags.store, asOf, terminal, async (store) => {
    const graph = await store.readGraph();
    const { nodeOfAll } = makeIdentity(await store.readDecisions());
    const id = entity === undefined ? null : findNode(entity, graph.nodes, nodeOfAll).id;
    const edges = selectGraph(graph, { from, to, undated })
      .edges.filter((edge) => id === null || edge.from === id || edge.to === id)
      .filter(({ start, end }) => undated === 'always' || start !== null || end !== null);
    showDated(edges.toSorted(compareDated), graph, terminal, flags.json ?? false);
  });
}
