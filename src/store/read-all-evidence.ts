import { admit, readVerdicts } from '../assemble/admit.js';
import { assembleGroup } from '../assemble/assemble-group.js';
import { compareReports } from '../assemble/report-order.js';
import type { Edge } from '../model/edge.js';
import { groupOf } from '../model/group-of.js';
import type { ReportedStatement } from '../model/store.js';
import type { Store } from './store.js';

/** So many groups are read at once. */
const BATCH = 200;

/**
 * The statements behind each of these edges, by its id, the earliest report first. Reads whole groups and assembles them again, which for
 * many edges takes a fraction of the time of asking for each (`readEvidence`); works with every store.
 */
export async function readAllEvidence(
  store: Pick<Store, 'readGroups' | 'readDecisions'>,
  edges: readonly Edge[],
): Promise<Map<string, ReportedStatement[]>> {
  const verdicts = readVerdicts(await store.readDecisions());
  const wanted = new Set(edges.map(({ id }) => id));
  const groups = [...new Set(edges.map(groupOf))];
  const evidence = new Map<string, ReportedStatement[]>();
  for (let at = 0; at < groups.length; at += BATCH) {
    for (const [group, stored] of await store.readGroups(groups.slice(at, at + BATCH))) {
      const statements = admit(stored, verdicts);
      if (statements.length === 0) continue;
      const { edgeOf } = assembleGroup(group, statements);
      for (const statement of statements) {
        const edge = edgeOf.get(statement.id);
        if (edge === undefined || !wanted.has(edge)) continue;
        const known = evidence.get(edge);
        if (known) known.push(statement);
        else evidence.set(edge, [statement]);
      }
    }
  }
  for (const statements of evidence.values()) statements.sort(compareReports);
  return evidence;
}
