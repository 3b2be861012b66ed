import type { Decision } from '../model/decision.js';
import type { ReportedStatement } from '../model/store.js';

/** What people have said of statements: ids of those that are wrong, and of those that are right. */
export interface Verdicts {
  readonly rejected: ReadonlySet<string>;
  readonly confirmed: ReadonlySet<string>;
}

/** Reads the decisions on statements; others are passed over. */
export function readVerdicts(decisions: readonly Decision[]): Verdicts {
  const about = (kind: 'reject' | 'confirm') =>
    new Set(decisions.flatMap((decision) => (decision.kind === kind ? (decision.statement as string) : [])));
  return { rejected: about('reject'), confirmed: about('confirm') };
}

/**
 * The statements that assembly takes up: without those that are rejected, without those of older versions of an article, and without those that
 * say something of a thing and itself, as may come of a merge. Confirmed ones are certain.
 */
export function admit(
  statements: readonly ReportedStatement[],
  { rejected, confirmed }: Verdicts,
): ReportedStatement[] {
  return statements
    .filter(
      ({ id, from, to, supersededBy }) => from !== to && supersededBy === undefined && !rejected.has(id),
    )
    .map((statement) => (confirmed.has(statement.id) ? { ...statement, confidence: 1 } : statement));
}
