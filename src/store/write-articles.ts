import { castStatement, type Identity, makeIdentity } from '../assemble/identity.js';
import { compareText } from '../assemble/report-order.js';
import type { CypherRunner } from './cypher-engine.js';
import { readCypher } from './cypher-library.js';
import { headerOf, idOf, rowOfArticle, rowOfStatement, rowsOfMentions } from './cypher-rows.js';
import { lockNodes, markNodes, unlockNodes } from './lock-nodes.js';
import { outrun } from './outrun.js';
import { retractedArticles } from './plan-decisions.js';
import { type PreparedRecord, planWrite, type StoredHeader } from './prepare-records.js';
import { readDecisions } from './read-decisions.js';
import { runBatches } from './run-batches.js';
import { settleVersions } from './settle-versions.js';
import type { PutResult } from './store.js';

/** Writes records inside a transaction: what is new or different replaces what was there, and marks what it touches. */
export async function writeArticles(
  runner: CypherRunner,
  records: readonly PreparedRecord[],
): Promise<PutResult> {
  const all = sortedUnique(records.map(({ article }) => article.id));
  await lockNodes(runner, 'Article', all);
  const decisions = await readDecisions(runner);
  const identity = makeIdentity(decisions);
  const gone = retractedArticles(decisions);
  const retracted = all.filter((id) => gone.has(id));
  await runBatches(runner, readCypher('write', 'delete-articles'), 'ids', retracted);
  const stored = await readHeaders(runner, all);
  const { replaced, renamed, aliases } = planWrites(
    stored,
    records.filter(({ article }) => !gone.has(article.id)),
  );
  const there = new Set(stored.map(({ id }) => id));
  // what is new has touched nothing yet, and nothing of it need be cleared
  const before = replaced.map(({ article }) => article.id).filter((id) => there.has(id));
  const urls = addressesOf([...stored, ...replaced.map(({ article }) => article)]);
  const names = sortedUnique([...aliases.map(({ alias }) => alias), ...urls]);
  await lockNodes(runner, 'Alias', names);
  const { superseded, moved } = await settleVersions(runner, urls, {
    written: replaced,
    seenAt: new Map(renamed.flatMap(({ article, seenAt }) => (seenAt === null ? [] : [[article, seenAt]]))),
  });
  await markTouched(runner, [...before, ...moved.map(({ article }) => article)], replaced, identity);
  if (!sameDecisions(await readDecisions(runner), decisions)) throw outrun();
  await clearArticles(runner, before);
  await write(
    runner,
    'write-articles',
    replaced.map((record) => rowOfArticle(record, superseded.get(record.article.id) ?? null)),
  );
  await write(runner, 'set-places', renamed);
  await write(runner, 'set-superseded', moved);
  await write(runner, 'write-aliases', aliases);
  await unlockNodes(runner, 'Alias', names);
  await write(
    runner,
    'write-mentions',
    replaced.flatMap((record) => rowsOfMentions(record, identity)),
  );
  await write(
    runner,
    'write-statements',
    replaced.flatMap(({ statements }) => statements.map((statement) => rowOfStatement(statement, identity))),
  );
  await unlockNodes(runner, 'Article', all);
  return { written: replaced.length, retracted };
}

/** Removes articles inside a transaction and marks what they touched. */
export async function deleteArticles(
  runner: CypherRunner,
  ids: readonly string[],
): Promise<{ removed: number }> {
  await lockNodes(runner, 'Article', ids);
  const found = await readHeaders(runner, ids);
  const there = found.map(({ id }) => id).sort(compareText);
  const urls = addressesOf(found);
  const aliases = sortedUnique([...found.flatMap((article) => article.aliases), ...urls]);
  await lockNodes(runner, 'Alias', aliases);
  const { moved } = await settleVersions(runner, urls, { gone: there });
  await markTouched(runner, [...there, ...moved.map(({ article }) => article)], [], makeIdentity([]));
  await clearArticles(runner, there);
  await write(runner, 'set-superseded', moved);
  await runBatches(runner, readCypher('write', 'delete-articles'), 'ids', ids);
  await runBatches(runner, readCypher('write', 'delete-aliases'), 'aliases', aliases);
  await unlockNodes(runner, 'Alias', aliases);
  return { removed: there.length };
}

interface Plan {
  readonly replaced: readonly PreparedRecord[];
  readonly renamed: readonly { article: string; aliases: readonly string[]; seenAt: string | null }[];
  readonly aliases: readonly { article: string; alias: string }[];
}

/** What has to be written; a text that comes twice in one batch is planned as if one had been there before the other. */
function planWrites(stored: readonly StoredHeader[], records: readonly PreparedRecord[]): Plan {
  const headers = new Map(stored.map((header): [string, StoredHeader] => [header.id, header]));
  const replaced = new Map<string, PreparedRecord>();
  const renamed = new Map<string, { aliases: readonly string[]; seenAt: string | null }>();
  for (const incoming of records) {
    const { id } = incoming.article;
    const header = headers.get(id) ?? null;
    const { action, record } = planWrite(header, incoming);
    if (action === 'skip') continue;
    const { aliases, seenAt } = record.article;
    const places = { aliases, ...(seenAt === undefined ? {} : { seenAt }) };
    const pending = replaced.get(id);
    if (action === 'replace') {
      replaced.set(id, record);
      headers.set(id, { ...record.article, extractor: record.extractor, hash: record.hash });
    } else {
      headers.set(id, { ...header!, ...places });
      if (pending) replaced.set(id, { ...pending, article: { ...pending.article, ...places } });
      else renamed.set(id, { aliases, seenAt: seenAt ?? null });
    }
  }
  const changed = sortedUnique([...replaced.keys(), ...renamed.keys()]);
  return {
    replaced: [...replaced.values()].sort((one, other) => compareText(one.article.id, other.article.id)),
    renamed: [...renamed].map(([article, places]) => ({ article, ...places })),
    aliases: changed.flatMap((article) => headers.get(article)!.aliases.map((alias) => ({ article, alias }))),
  };
}

/** Marks and locks the groups and entities that the articles `ids` spoke of and the records will speak of, in sorted order. */
async function markTouched(
  runner: CypherRunner,
  ids: readonly string[],
  records: readonly PreparedRecord[],
  identity: Identity,
): Promise<void> {
  const before = async (name: string) =>
    ids.length === 0 ? [] : (await runner.run(readCypher('read', name), { ids })).map(idOf);
  const groups = records.flatMap(({ statements }) =>
    statements.map((statement) => castStatement(statement, identity).group),
  );
  const entities = records.flatMap(({ article, entities: own }) =>
    own.map(({ id }) => identity.nodeOf(article.id, id)),
  );
  const touchedGroups = sortedUnique([...(await before('touched-groups')), ...groups]);
  const touchedEntities = sortedUnique([...(await before('touched-entities')), ...entities]);
  await lockNodes(runner, 'Group', touchedGroups);
  await markNodes(runner, 'Group', touchedGroups);
  await lockNodes(runner, 'Entity', touchedEntities);
  await markNodes(runner, 'Entity', touchedEntities);
}

/** Articles that are there; a node that was only just made to be locked is none. */
export async function readHeaders(runner: CypherRunner, ids: readonly string[]): Promise<StoredHeader[]> {
  return (await runner.run(readCypher('read', 'headers'), { ids })).map(headerOf);
}

async function clearArticles(runner: CypherRunner, ids: readonly string[]): Promise<void> {
  await runBatches(runner, readCypher('write', 'delete-statements'), 'ids', ids);
  await runBatches(runner, readCypher('write', 'delete-mentions'), 'ids', ids);
}

const addressesOf = (articles: readonly { readonly url: string | null }[]): string[] =>
  sortedUnique(articles.flatMap(({ url }) => url ?? []));

/** Decisions never change, they come and go. */
const sameDecisions = (one: readonly { id: string }[], other: readonly { id: string }[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]!.id);

const write = (runner: CypherRunner, name: string, rows: readonly unknown[]) =>
  runBatches(runner, readCypher('write', name), 'rows', rows);

const sortedUnique = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);
