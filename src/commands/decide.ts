import { makeIdentity } from '../assemble/identity.js';
import { SozhError } from '../errors.js';
import { loadGazetteer } from '../knowledge/load-gazetteer.js';
import { type Decision, type DecisionContent, decisionId } from '../model/decision.js';
import type { Node } from '../model/edge.js';
import type { Store } from '../store/store.js';
import { describeDecision } from './describe-decision.js';
import { findNode } from './find-node.js';
import type { Terminal } from './terminal.js';
import { applyDecisions, withStore } from './with-store.js';

export interface DecideFlags {
  readonly store: string;
  readonly note?: string;
  readonly json?: boolean;
}

/** A decision of now, by the person at the keyboard. */
export const makeDecision = (content: DecisionContent, note: string | null = null): Decision => ({
  ...content,
  id: decisionId(content),
  made: new Date().toISOString(),
  note,
});

/** `sozh merge A B`: both are one. The id that the gazetteer knows stays, else that of the first. */
export async function mergeCommand(
  one: string,
  other: string,
  flags: DecideFlags,
  terminal: Terminal,
): Promise<void> {
  await withStore(flags.store, terminal, 'write', async (store) => {
    const [first, second, decisions] = await findPair(one, other, store);
    const merge = planMerge(first, second, decisions);
    await keep(store, [makeDecision(merge, flags.note ?? null)], flags, terminal);
  });
}

/**
 * The merge of two nodes, as a decision.
 * @throws SozhError `usage/bad-argument` where their types differ, or a decision says that they are different
 */
export function planMerge(first: Node, second: Node, decisions: readonly Decision[]): DecisionContent {
  if (first.type !== second.type)
    throw refuse(
      `${first.id} is a ${first.type}, ${second.id} a ${second.type}: they cannot be one`,
      'only entities of one type are merged',
    );
  const identity = makeIdentity(decisions);
  const apart = decisions.find(
    (decision) =>
      decision.kind === 'different' &&
      sameTwo(
        [identity.nodeOfAll(decision.entity), identity.nodeOfAll(decision.other)],
        [first.id, second.id],
      ),
  );
  if (apart)
    throw refuse(
      `${first.id} and ${second.id} were called different`,
      `sozh decisions undo ${apart.id} takes that back`,
    );
  const gazetteer = loadGazetteer();
  const swap = !gazetteer.entry(first.id) && gazetteer.entry(second.id) !== undefined;
  const [kept, gone] = swap ? [second, first] : [first, second];
  return { kind: 'merge', entity: gone.id, into: kept.id };
}

/** `sozh different A B`: the two are never one, and `sozh review` does not ask. */
export async function differentCommand(
  one: string,
  other: string,
  flags: DecideFlags,
  terminal: Terminal,
): Promise<void> {
  await withStore(flags.store, terminal, 'write', async (store) => {
    const [first, second] = await findPair(one, other, store);
    await keep(store, [makeDecision(planDifferent(first, second), flags.note ?? null)], flags, terminal);
  });
}

export function planDifferent(first: Node, second: Node): DecisionContent {
  const [entity, other] = first.id < second.id ? [first.id, second.id] : [second.id, first.id];
  return { kind: 'different', entity, other };
}

/** `sozh reject STATEMENT…` and `sozh confirm STATEMENT…`. */
export async function judgeCommand(
  kind: 'reject' | 'confirm',
  statements: readonly string[],
  flags: DecideFlags,
  terminal: Terminal,
): Promise<void> {
  await withStore(flags.store, terminal, 'write', async (store) => {
    const known = new Set((await store.findStatements(statements)).map(({ id }) => id));
    const unknown = statements.find((id) => !known.has(id));
    if (unknown)
      throw refuse(
        `the store knows no statement «${unknown}»`,
        'sozh show ENTITY and sozh query evidence --param edge=EDGE tell the ids of statements',
      );
    const decisions = await store.readDecisions();
    for (const decision of decisions)
      if (decision.kind === (kind === 'reject' ? 'confirm' : 'reject') && known.has(decision.statement))
        throw refuse(
          `${decision.statement} was ${decision.kind === 'reject' ? 'rejected' : 'confirmed'} before`,
          `sozh decisions undo ${decision.id} takes that back`,
        );
    const made = statements.map((statement) => makeDecision({ kind, statement }, flags.note ?? null));
    await keep(store, made, flags, terminal);
  });
}

/** Keeps decisions, assembles what they touch, and tells about it. */
export async function keep(
  store: Store,
  decisions: readonly Decision[],
  flags: Pick<DecideFlags, 'json'>,
  terminal: Terminal,
): Promise<void> {
  const { added } = await applyDecisions(store, { add: decisions }, terminal);
  if (flags.json) {
    terminal.out(JSON.stringify({ added, decisions }));
    return;
  }
  for (const decision of decisions) terminal.out(describeDecision(decision, terminal.paint));
  if (added < decisions.length) terminal.err(terminal.paint.dim('decided already: nothing new'));
  else terminal.err(terminal.paint.dim(`sozh decisions undo ${decisions[0]!.id} takes it back`));
}

async function findPair(
  one: string,
  other: string,
  store: Store,
): Promise<[Node, Node, readonly Decision[]]> {
  const [nodes, decisions] = [await store.readNodes(), await store.readDecisions()];
  const { nodeOfAll } = makeIdentity(decisions);
  const [first, second] = [findNode(one, nodes, nodeOfAll), findNode(other, nodes, nodeOfAll)];
  if (first.id === second.id)
    throw refuse(
      `«${one}» and «${other}» are one already: ${first.id}`,
      `sozh split ${first.id} takes merges back; with ARTICLE it takes out who is meant there`,
    );
  return [first, second, decisions];
}

const sameTwo = (one: readonly string[], other: readonly string[]): boolean =>
  (one[0] === other[0] && one[1] === other[1]) || (one[0] === other[1] && one[1] === other[0]);

export const refuse = (reason: string, hint: string): SozhError =>
  new SozhError('usage/bad-argument', reason, { hint });
