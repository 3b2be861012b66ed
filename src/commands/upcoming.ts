import { withStoreAsOf } from './as-of.js';
import { selectUpcoming } from './select-upcoming.js';
import { showDated } from './show-dated.js';
import type { Terminal } from './terminal.js';

export interface UpcomingFlags {
  readonly store: string;
  /** ISO day, today when left out */
  readonly asOf?: string;
  readonly undated?: 'always';
  readonly json?: boolean;
}

/** `sozh upcoming`: what was announced and lies ahead; with `--as-of` as it was known on that day. What was put off or called off is marked. */
export async function upcomingCommand(flags: UpcomingFlags, terminal: Terminal): Promise<void> {
  const day = flags.asOf ?? new Date().toISOString().slice(0, 10);
  await withStoreAsOf(flags.store, flags.asOf, terminal, async (store) => {
    const graph = await store.readGraph();
    const edges = selectUpcoming(graph.edges, day, flags.undated === 'always');
    showDated(edges, graph, terminal, flags.json ?? false);
  });
}
