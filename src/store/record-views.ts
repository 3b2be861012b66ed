import { castStatement, type Identity } from '../assemble/identity.js';
import { compareText, instantOf } from '../assemble/report-order.js';
import type { Article } from '../model/article.js';
import type { ArticleRecord, EntityReport, ReportedStatement } from '../model/store.js';
import type { PreparedRecord } from './prepare-records.js';
import type { NodeMention } from './store.js';

/** The statements of a record as assembly reads them: with the nodes that they are about, the date and the outlet of their article. */
export function statementsReported(
  { article, statements, signature }: PreparedRecord,
  identity: Identity,
): ReportedStatement[] {
  const { publishedAt, outlet } = article;
  return statements.map((statement) => ({
    ...statement,
    ...castStatement(statement, identity),
    publishedAt,
    outlet,
    signature,
  }));
}

/** What a record says of its entities, as assembly reads it: each said by this one article, its mentions left out. */
export function reportsOf({ entities }: ArticleRecord): EntityReport[] {
  return entities.map(({ mentions: _, ...entity }) => ({ ...entity, articles: 1 }));
}

/** An article's mention of an entity, by the id that the article gives it. */
export function mentionOf(
  { id, title, publishedAt, outlet, url }: Article,
  entity: string,
  count: number,
): NodeMention {
  return { article: id, title, publishedAt, outlet, url, entity, count };
}

/** Earliest publication first, then by article and entity. */
export const compareMentions = (one: NodeMention, other: NodeMention): number => {
  const [first, second] = [instantOf(one.publishedAt), instantOf(other.publishedAt)];
  if (first !== second) return first < second ? -1 : 1;
  return compareText(one.article, other.article) || compareText(one.entity, other.entity);
};
