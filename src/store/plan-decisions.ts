import { compareText } from '../assemble/report-order.js';
import { SozhError } from '../errors.js';
import { type Decision, decisionId, decisionSchema } from '../model/decision.js';

export interface DecisionPlan {
  readonly added: readonly Decision[];
  readonly removed: readonly Decision[];
  /** all decisions after the change */
  readonly after: readonly Decision[];
}

/**
 * Which decisions are new and which go, sorted by id.
 * @throws SozhError `input/bad-data` for what is no decision
 */
export function planDecisions(
  before: readonly Decision[],
  add: readonly Decision[],
  remove: readonly string[],
): DecisionPlan {
  const known = new Set(before.map(({ id }) => id));
  const gone = new Set(remove);
  const fresh = new Map(add.map(checkDecision).map((decision) => [decision.id, decision]));
  const added = [...fresh.values()].filter(({ id }) => !known.has(id)).sort(byId);
  const removed = before.filter(({ id }) => gone.has(id) && !fresh.has(id)).sort(byId);
  const after = [...before.filter((decision) => !removed.includes(decision)), ...added].sort(byId);
  return { added, removed, after };
}

/** Ids of the articles that decisions take out of the store. */
export const retractedArticles = (decisions: readonly Decision[]): Set<string> =>
  new Set(decisions.flatMap((decision) => (decision.kind === 'retract' ? decision.article : [])));

/** The statement that a decision judges; none where it is about something else. */
export const statementOf = (decision: Decision): string[] =>
  decision.kind === 'reject' || decision.kind === 'confirm' ? [decision.statement] : [];

/** The decision as it is kept; its id is always computed here. */
function checkDecision(decision: Decision): Decision {
  const parsed = decisionSchema.safeParse(decision);
  if (parsed.success) {
    const { entity, other } = { entity: '', other: '', ...parsed.data };
    const sorted =
      parsed.data.kind === 'different' && other < entity
        ? { ...parsed.data, entity: other, other: entity }
        : parsed.data;
    return { ...sorted, id: decisionId(sorted) };
  }
  const [issue] = parsed.error.issues;
  throw new SozhError(
    'input/bad-data',
    `Cannot keep the decision ${String((decision as { id?: unknown } | null)?.id)}: ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

const byId = (one: Decision, other: Decision) => compareText(one.id, other.id);
