import { assembleDirty } from '../store/assemble-dirty.js';
import type { MigrationState, Store } from '../store/store.js';
import { countOf } from './count-of.js';
import { openForCommand } from './open-for-command.js';
import { renderTable } from './render-table.js';
import type { Terminal } from './terminal.js';
import { withStore } from './with-store.js';

const NOTHING = 'nothing to apply';

export interface SchemaFlags {
  readonly store: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `sozh schema`: the constraints and indexes of a store; `status`: which files of the schema it has seen; `apply`: applies the others. */
export async function schemaCommand(
  action: 'show' | 'status' | 'apply',
  flags: SchemaFlags,
  terminal: Terminal,
): Promise<void> {
  if (action === 'apply' && !flags.dryRun) return applySchema(flags, terminal);
  await withStore(flags.store, terminal, 'read', async (store) => {
    if (action === 'show') showLines(await store.describeSchema(), flags, terminal);
    else if (action === 'status') showStates(await store.readMigrations(), flags, terminal);
    else showLines(await store.migrate({ dryRun: true }), flags, terminal, NOTHING);
  });
}

async function applySchema(flags: SchemaFlags, terminal: Terminal): Promise<void> {
  const store = await openForCommand(flags.store, terminal, { migrate: false });
  try {
    const applied = await store.migrate();
    await finish(store, terminal);
    showLines(applied, flags, terminal, NOTHING);
    terminal.err(`${countOf(applied.length, 'file')} applied to ${store.location}`);
  } finally {
    await store.close();
  }
}

/** A migration may have marked what has to be made anew. */
function finish(store: Store, terminal: Terminal): Promise<unknown> {
  return assembleDirty(store, (done, all) => terminal.progress(`assembling ${done} of ${all}`));
}

function showStates(states: readonly MigrationState[], flags: SchemaFlags, terminal: Terminal): void {
  if (flags.json) {
    terminal.out(JSON.stringify(states));
    return;
  }
  const rows = states.map(({ name, state, appliedAt }) => [name, state, appliedAt]);
  terminal.out(renderTable(['file', 'state', 'applied at'], rows));
  const changed = states.find(({ state }) => state === 'changed');
  if (changed) terminal.err(`${changed.name} is not what was applied: nothing is applied until it is`);
}

function showLines(lines: readonly string[], flags: SchemaFlags, terminal: Terminal, none = ''): void {
  terminal.out(flags.json ? JSON.stringify(lines) : lines.join('\n') || none);
}
