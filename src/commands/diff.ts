import { CHANGES, diffGraphs, type PointedGraph } from '../assemble/diff-graphs.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import { copyAsOf } from '../store/as-of.js';
import { MemoryStore } from '../store/memory/memory-store.js';
import type { Store } from '../store/store.js';
import { countOf } from './count-of.js';
import { refuse } from './decide.js';
import { describeStatement, nameOf } from './describe-statement.js';
import type { Terminal } from './terminal.js';
import { withStore } from './with-store.js';

export interface DiffFlags {
  readonly store: string;
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `sozh diff --from A --to B`: what the graph as it was known at the end of B holds that it did not at the end of A. */
export async function diffCommand(flags: DiffFlags, terminal: Terminal): Promise<void> {
  if (flags.to < flags.from) throw refuse(`--to ${flags.to} is before --from ${flags.from}`, 'swap them');
  const [earlier, later] = await withStore(flags.store, terminal, 'read', async (store) => [
    await graphAsOf(store, flags.from),
    await graphAsOf(store, flags.to),
  ]);
  const changes = diffGraphs(earlier!, later!);
  if (flags.json) {
    terminal.out(JSON.stringify(changes));
    return;
  }
  const { paint } = terminal;
  const ontology = loadOntology();
  const names = nameOf(later!.graph.nodes);
  for (const change of CHANGES) {
    const own = changes.filter((one) => one.change === change);
    if (own.length > 0) terminal.out(paint.bold(`${change} (${own.length})`));
    for (const { edge } of own) {
      terminal.out(`  ${describeStatement(edge, names, ontology, paint)}`);
      terminal.out(`      ${paint.dim(`«${edge.quote.replace(/\s+/g, ' ')}»`)}`);
    }
  }
  if (changes.length === 0) terminal.out('nothing new');
  else terminal.err(paint.dim(countOf(changes.length, 'change')));
}

async function graphAsOf(store: Store, day: string): Promise<PointedGraph> {
  const then = new MemoryStore();
  await copyAsOf(store, day, then);
  return { graph: await then.readGraph(), edgeOf: then.edgeOfStatements() };
}
