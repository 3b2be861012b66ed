import { compareText } from '../assemble/report-order.js';
import type { ArticleRecord } from '../model/store.js';
import type { CypherEngine, CypherRunner, Row } from './cypher-engine.js';
import { readCypher } from './cypher-library.js';
import { articleOf, entityOf, statementOf } from './cypher-rows.js';

/** Articles read at once. */
const PAGE = 100;

const byId = (one: { id: string }, other: { id: string }) => compareText(one.id, other.id);

/** All articles in the order of ids, page by page, each with its entities by id and its statements by place: as `prepareRecord` orders them. */
export async function* readAllRecords(engine: Pick<CypherEngine, 'read'>): AsyncGenerator<ArticleRecord> {
  const pages = readCypher('read', 'articles-after');
  let after = '';
  for (;;) {
    const page = await engine.read(async (runner) =>
      recordsOf(runner, await runner.run(pages, { after, limit: PAGE })),
    );
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.article.id;
  }
}

/** The records of these articles inside a transaction, in the order of ids; those that are not there are left out. */
export async function readRecords(runner: CypherRunner, ids: readonly string[]): Promise<ArticleRecord[]> {
  return recordsOf(runner, await runner.run(readCypher('read', 'articles'), { ids }));
}

async function recordsOf(runner: CypherRunner, rows: readonly Row[]): Promise<ArticleRecord[]> {
  const articles = rows.map(articleOf).sort(byId);
  const ids = articles.map(({ id }) => id);
  const entities = await runner.run(readCypher('read', 'mentions-of-articles'), { ids });
  const statements = await runner.run(readCypher('read', 'statements-of-articles'), { ids });
  const [entitiesOf, statementsOf] = [groupRows(entities), groupRows(statements)];
  return articles.map(({ extractor, ...article }) => ({
    article,
    extractor,
    entities: (entitiesOf.get(article.id) ?? []).map(entityOf).sort(byId),
    statements: (statementsOf.get(article.id) ?? [])
      .map(statementOf)
      .sort((one, other) => one.start - other.start || one.stop - other.stop || byId(one, other)),
  }));
}

function groupRows(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const article = row.article as string;
    const group = groups.get(article);
    if (group) group.push(row);
    else groups.set(article, [row]);
  }
  return groups;
}
