import { admit, readVerdicts } from '../assemble/admit.js';
import { momentOf } from '../assemble/find-superseded.js';
import { compareReports, compareText } from '../assemble/report-order.js';
import type { Decision } from '../model/decision.js';
import type { Graph, Node } from '../model/edge.js';
import { type GazetteerEntry, gazetteerEntrySchema } from '../model/knowledge.js';
import type { ArticleRecord, EntityReport, ReportedStatement } from '../model/store.js';
import type { CypherEngine, CypherRunner, Row } from './cypher-engine.js';
import { readCypher } from './cypher-library.js';
import { articleOf, edgeOf, idOf, nodeOf, pointersOf, reportedOf, reportOf } from './cypher-rows.js';
import { lockNodes } from './lock-nodes.js';
import { applyMigrations, readMigrations } from './migrations.js';
import { prepareRecord } from './prepare-records.js';
import { readDecisions } from './read-decisions.js';
import { readAllRecords, readRecords } from './read-records.js';
import { compareMentions } from './record-views.js';
import { runBatches } from './run-batches.js';
import type {
  ArticleHeader,
  AssembleEntity,
  AssembleGroup,
  DecisionChange,
  MigrationState,
  NodeMention,
  PutResult,
  QueryResult,
  Store,
  StoreCounts,
  StoredArticle,
  Value,
} from './store.js';
import { deleteArticles, readHeaders, writeArticles } from './write-articles.js';
import { writeDecisions } from './write-decisions.js';
import { writeEntities } from './write-entities.js';
import { writeGroups } from './write-groups.js';

const byId = (one: { id: string }, other: { id: string }) => compareText(one.id, other.id);

/** The store over a database that speaks Cypher: every statement comes from the `cypher/` library and is the same for all engines. */
export class CypherStore implements Store {
  readonly location: string;

  constructor(private readonly engine: CypherEngine) {
    this.location = engine.location;
  }

  migrate(options: { readonly dryRun?: boolean } = {}): Promise<string[]> {
    return applyMigrations(this.engine, options.dryRun ?? false);
  }

  readMigrations(): Promise<MigrationState[]> {
    return readMigrations(this.engine);
  }

  describeSchema(): Promise<string[]> {
    return this.engine.describeSchema();
  }

  async findArticle(idOrAlias: string): Promise<StoredArticle | null> {
    const rows = await this.engine.read(async (runner) => {
      const own = await runner.run(readCypher('read', 'articles'), { ids: [idOrAlias] });
      return own.length > 0 ? own : runner.run(readCypher('read', 'articles-by-alias'), { alias: idOrAlias });
    });
    const found = rows.map(articleOf).sort((one, other) => {
      return momentOf(other) - momentOf(one) || byId(one, other);
    });
    return found[0] ?? null;
  }

  async findHeaders(ids: readonly string[]): Promise<ArticleHeader[]> {
    const found = await this.engine.read((runner) => readHeaders(runner, [...new Set(ids)]));
    return found.map(({ hash: _, ...header }) => header);
  }

  async putArticles(records: readonly ArticleRecord[]): Promise<PutResult> {
    const prepared = records.map(prepareRecord);
    return prepared.length === 0
      ? { written: 0, retracted: [] }
      : this.engine.write((runner) => writeArticles(runner, prepared));
  }

  async removeArticles(ids: readonly string[]): Promise<{ removed: number }> {
    const wanted = [...new Set(ids)].sort(compareText);
    return wanted.length === 0
      ? { removed: 0 }
      : this.engine.write((runner) => deleteArticles(runner, wanted));
  }

  async *readRecords(): AsyncIterable<ArticleRecord> {
    yield* readAllRecords(this.engine);
  }

  async findRecords(ids: readonly string[]): Promise<ArticleRecord[]> {
    return this.engine.read((runner) => readRecords(runner, [...new Set(ids)]));
  }

  async findStatements(ids: readonly string[]): Promise<ReportedStatement[]> {
    const rows = await this.#read('statements', { ids: [...new Set(ids)] });
    return rows.map(reportedOf).sort(compareReports);
  }

  changeDecisions(change: DecisionChange): Promise<{ added: number; removed: number }> {
    return this.engine.write((runner) => writeDecisions(runner, change));
  }

  async readDecisions(): Promise<Decision[]> {
    return this.engine.read(readDecisions);
  }

  async putEntries(entries: readonly GazetteerEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({ id: entry.id, entry: JSON.stringify(entry) }));
    await this.engine.write((runner) => runBatches(runner, readCypher('write', 'write-known'), 'rows', rows));
  }

  async readEntries(): Promise<GazetteerEntry[]> {
    const rows = await this.#read('known');
    return rows.map(({ entry }) => gazetteerEntrySchema.parse(JSON.parse(entry as string))).sort(byId);
  }

  async dirtyGroups(): Promise<string[]> {
    return idsOf(await this.#read('dirty-groups'));
  }

  async readGroups(groups: readonly string[]): Promise<Map<string, ReportedStatement[]>> {
    return this.engine.read((runner) => readGroups(runner, groups));
  }

  async assembleGroups(groups: readonly string[], assemble: AssembleGroup): Promise<void> {
    const sorted = [...new Set(groups)].sort(compareText);
    if (sorted.length === 0) return;
    await this.engine.write(async (runner) => {
      await lockNodes(runner, 'Group', sorted);
      const rows = await runner.run(readCypher('read', 'groups'), { groups: sorted });
      const statements = groupStatements(sorted, rows);
      const verdicts = readVerdicts(await readDecisions(runner));
      const assembled = sorted.map((group) => {
        const members = admit(statements.get(group)!, verdicts);
        return members.length > 0
          ? assemble(group, members)
          : { group, edges: [], edgeOf: new Map<string, string>() };
      });
      await writeGroups(runner, assembled, pointersOf(rows));
      await runner.run(readCypher('write', 'clear-groups'), { groups: sorted });
    });
  }

  async readEvidence(edge: string): Promise<ReportedStatement[]> {
    const rows = await this.#read('evidence', { edge });
    return rows.map(reportedOf).sort(compareReports);
  }

  async dirtyEntities(): Promise<string[]> {
    return idsOf(await this.#read('dirty-entities'));
  }

  async readEntities(ids: readonly string[]): Promise<Map<string, EntityReport[]>> {
    return this.engine.read((runner) => readReports(runner, ids));
  }

  async assembleEntities(ids: readonly string[], assemble: AssembleEntity): Promise<void> {
    const sorted = [...new Set(ids)].sort(compareText);
    if (sorted.length === 0) return;
    await this.engine.write(async (runner) => {
      await lockNodes(runner, 'Entity', sorted);
      const reports = await readReports(runner, sorted);
      const articles = await countArticles(runner, reports);
      await writeEntities(
        runner,
        sorted.map((id) => ({
          id,
          node: assemble(reports.get(id)!, { id, articles: articles.get(id)! }),
        })),
      );
    });
  }

  async readGraph(): Promise<Graph> {
    return this.engine.read(async (runner) => {
      const nodes = await runner.run(readCypher('read', 'nodes'));
      const edges = await runner.run(readCypher('read', 'edges'));
      return { nodes: nodes.map(nodeOf).sort(byId), edges: edges.map(edgeOf).sort(byId) };
    });
  }

  async readNodes(): Promise<Node[]> {
    return (await this.#read('nodes')).map(nodeOf).sort(byId);
  }

  async findMentions(node: string): Promise<NodeMention[]> {
    const rows = await this.#read('articles-of-node', { id: node });
    return (rows as unknown as NodeMention[]).sort(compareMentions);
  }

  async counts(): Promise<StoreCounts> {
    const [row] = await this.#read('counts');
    return row as unknown as StoreCounts;
  }

  query(cypher: string, parameters: Readonly<Record<string, Value>> = {}): Promise<QueryResult> {
    return this.engine.query(cypher, parameters);
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  #read(name: string, parameters?: Record<string, Value>): Promise<Row[]> {
    return this.engine.read((runner) => runner.run(readCypher('read', name), parameters));
  }
}

const idsOf = (rows: readonly Row[]): string[] => rows.map(idOf).sort(compareText);

async function readGroups(runner: CypherRunner, groups: readonly string[]) {
  return groupStatements(groups, await runner.run(readCypher('read', 'groups'), { groups }));
}

function groupStatements(groups: readonly string[], rows: readonly Row[]): Map<string, ReportedStatement[]> {
  const read = new Map(groups.map((group): [string, ReportedStatement[]] => [group, []]));
  for (const statement of rows.map(reportedOf)) read.get(statement.group)?.push(statement);
  return read;
}

async function readReports(runner: CypherRunner, ids: readonly string[]) {
  const read = new Map(ids.map((id): [string, EntityReport[]] => [id, []]));
  const rows = await runner.run(readCypher('read', 'reports'), { ids });
  for (const row of rows) read.get(row.entity as string)?.push(reportOf(row));
  return read;
}

/** How many articles mention each node: asked for only where articles may speak of it under several ids. */
async function countArticles(runner: CypherRunner, reports: ReadonlyMap<string, EntityReport[]>) {
  const sum = (all: readonly EntityReport[]) => all.reduce((count, { articles }) => count + articles, 0);
  const counts = new Map([...reports].map(([id, all]) => [id, sum(all)]));
  const merged = [...reports].filter(([, all]) => new Set(all.map(({ id }) => id)).size > 1);
  if (merged.length === 0) return counts;
  const ids = merged.map(([id]) => id);
  for (const row of await runner.run(readCypher('read', 'mentioning-articles'), { ids }))
    counts.set(row.id as string, row.articles as number);
  return counts;
}
