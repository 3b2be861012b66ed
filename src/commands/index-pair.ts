import { makeIdentity } from '../assemble/identity.js';
import { SozhError } from '../errors.js';
import { type IndexUnit, indexPair, type PairIndex } from '../export/index-pair.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import { withStoreAsOf } from './as-of.js';
import { countOf } from './count-of.js';
import { findNode } from './find-node.js';
import { renderTable } from './render-table.js';
import type { Terminal } from './terminal.js';

export interface IndexFlags {
  readonly store: string;
  readonly by?: IndexUnit;
  /** inclusive ISO days */
  readonly from?: string;
  readonly to?: string;
  readonly undated?: 'always';
  readonly offices?: boolean;
  readonly asOf?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

const COLUMNS = ['period', 'events', 'cooperation', 'conflict', 'balance'] as const;

/** `sozh index ONE OTHER`: cooperation and conflict of two entities, month by month or year by year. */
export async function indexCommand(
  one: string,
  other: string,
  flags: IndexFlags,
  terminal: Terminal,
): Promise<void> {
  const { from, to, undated, offices, by = 'month' } = flags;
  if (from !== undefined && to !== undefined && from > to)
    throw new SozhError('usage/bad-argument', `--from ${from} comes after --to ${to}`);
  if (flags.csv && flags.json) throw new SozhError('usage/bad-argument', '--csv and --json are two formats');
  await withStoreAsOf(flags.store, flags.asOf, terminal, async (store) => {
    const graph = await store.readGraph();
    const { nodeOfAll } = makeIdentity(await store.readDecisions());
    const [a, b] = [one, other].map((name) => findNode(name, graph.nodes, nodeOfAll).id);
    if (a === b) throw new SozhError('usage/bad-argument', `«${one}» and «${other}» are one entity, ${a}`);
    const index = indexPair(graph, a!, b!, loadOntology(), { by, from, to, undated, offices });
    show(index, flags, terminal);
  });
}

function show({ rows, undated, coarse }: PairIndex, flags: IndexFlags, { out, err, paint }: Terminal): void {
  const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
  if (flags.json) out(JSON.stringify(rows));
  else if (flags.csv) out([COLUMNS, ...cells].map((line) => line.join(',')).join('\n'));
  else out(renderTable(COLUMNS, cells));
  const events = rows.reduce((sum, row) => sum + row.events, 0);
  const left = [
    undated > 0 ? `${undated} without a date` : '',
    coarse > 0 ? `${coarse} with a date longer than a ${flags.by ?? 'month'}` : '',
  ].filter(Boolean);
  const rest = left.length > 0 ? `; left out: ${left.join(', ')}` : '';
  err(paint.dim(`${countOf(events, 'event')}${rest}`));
}
