import { openForCommand } from './open-for-command.js';
import type { Terminal } from './terminal.js';

/** `sozh schema`: the constraints and indexes of a store. */
export async function schemaCommand(
  flags: { readonly store: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const store = await openForCommand(flags.store, terminal, { readOnly: true });
  try {
    const lines = await store.describeSchema();
    terminal.out(flags.json ? JSON.stringify(lines) : lines.join('\n'));
  } finally {
    await store.close();
  }
}
