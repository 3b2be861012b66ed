import { assembleDirty } from '../store/assemble-dirty.js';
import type { DecisionChange, Store } from '../store/store.js';
import { openForCommand } from './open-for-command.js';
import type { Terminal } from './terminal.js';

/** Opens a store that must be there, lets `work` use it, and closes it whatever happens. */
export async function withStore<T>(
  location: string,
  terminal: Terminal,
  mode: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const options = mode === 'read' ? { readOnly: true } : { mustExist: true };
  const store = await openForCommand(location, terminal, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Changes decisions and assembles what that touches. */
export async function applyDecisions(
  store: Store,
  change: DecisionChange,
  terminal: Terminal,
): Promise<{ added: number; removed: number }> {
  const changed = await store.changeDecisions(change);
  await assembleDirty(store, (done, all) => terminal.progress(`assembling ${done} of ${all}`));
  return changed;
}
