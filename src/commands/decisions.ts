import { refuse } from './decide.js';
import { describeDecision } from './describe-decision.js';
import type { Terminal } from './terminal.js';
import { applyDecisions, withStore } from './with-store.js';

export interface DecisionsFlags {
  readonly store: string;
  readonly json?: boolean;
}

/** `sozh decisions`: everything that was decided by hand, the latest last. `sozh decisions undo ID…` takes decisions back. */
export async function decisionsCommand(
  action: string | undefined,
  ids: readonly string[],
  flags: DecisionsFlags,
  terminal: Terminal,
): Promise<void> {
  if (action === undefined) return listDecisions(flags, terminal);
  if (action !== 'undo' || ids.length === 0)
    throw refuse(`decisions does not know «${[action, ...ids].join(' ')}»`, 'sozh decisions undo decision:…');
  await withStore(flags.store, terminal, 'write', async (store) => {
    const all = await store.readDecisions();
    const unknown = ids.find((id) => !all.some((decision) => decision.id === id));
    if (unknown) throw refuse(`there is no decision «${unknown}»`, 'sozh decisions lists them');
    const gone = all.filter(({ id }) => ids.includes(id));
    const { removed } = await applyDecisions(store, { remove: ids }, terminal);
    if (flags.json) terminal.out(JSON.stringify({ removed, decisions: gone }));
    else
      for (const decision of gone) {
        terminal.out(`taken back: ${describeDecision(decision, terminal.paint)}`);
        if (decision.kind === 'retract')
          terminal.err('the article is not in the store until it is ingested again');
      }
  });
}

async function listDecisions(flags: DecisionsFlags, terminal: Terminal): Promise<void> {
  const decisions = await withStore(flags.store, terminal, 'read', (store) => store.readDecisions());
  const inTime = decisions.sort((one, other) => ((one.made ?? '') < (other.made ?? '') ? -1 : 1));
  if (flags.json) {
    terminal.out(JSON.stringify(inTime));
    return;
  }
  for (const decision of inTime)
    terminal.out(
      `${decision.id}  ${(decision.made ?? '').slice(0, 10).padEnd(10)}  ${describeDecision(decision, terminal.paint)}`,
    );
  if (inTime.length === 0) terminal.out('nothing was decided by hand');
}
