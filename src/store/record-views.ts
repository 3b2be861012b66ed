import { castStatement, type Identity } from '../assemble/identity.js';
import type { ArticleRecord, EntityReport, ReportedStatement } from '../model/store.js';

/** The statements of a record as assembly reads them: with the nodes that they are about, the date and the outlet of their article. */
export function statementsReported(
  { article, statements }: ArticleRecord,
  identity: Identity,
): ReportedStatement[] {
  const { publishedAt, outlet } = article;
  return statements.map((statement) => ({
    ...statement,
    ...castStatement(statement, identity),
    publishedAt,
    outlet,
  }));
}

/** What a record says of its entities, as assembly reads it: each said by this one article, its mentions left out. */
export function reportsOf({ entities }: ArticleRecord): EntityReport[] {
  return entities.map(({ mentions: _, ...entity }) => ({ ...entity, articles: 1 }));
}
