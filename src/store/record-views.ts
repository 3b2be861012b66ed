import type { ArticleRecord, EntityReport, ReportedStatement } from '../model/store.js';

/** The statements of a record as assembly reads them: with the date and the outlet of their article. */
export function statementsReported({ article, statements }: ArticleRecord): ReportedStatement[] {
  const { publishedAt, outlet } = article;
  return statements.map((statement) => ({ ...statement, publishedAt, outlet }));
}

/** The entities of a record as assembly reads them: the count of mentions in place of the mentions. */
export function reportsOf({ article, entities }: ArticleRecord): EntityReport[] {
  return entities.map(({ mentions, ...entity }) => ({
    ...entity,
    article: article.id,
    count: mentions.length,
  }));
}
