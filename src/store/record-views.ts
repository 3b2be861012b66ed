import type { ArticleRecord, EntityReport, ReportedStatement } from '../model/store.js';

/** The statements of a record as assembly reads them: with the date and the outlet of their article. */
export function statementsReported({ article, statements }: ArticleRecord): ReportedStatement[] {
  const { publishedAt, outlet } = article;
  return statements.map((statement) => ({ ...statement, publishedAt, outlet }));
}

/** What a record says of its entities, as assembly reads it: each said by this one article, its mentions left out. */
export function reportsOf({ entities }: ArticleRecord): EntityReport[] {
  return entities.map(({ mentions: _, ...entity }) => ({ ...entity, articles: 1 }));
}
