import { admit, readVerdicts } from '../../assemble/admit.js';
import { changedEntities, type Identity, makeIdentity } from '../../assemble/identity.js';
import { compareReports, compareText, instantOf } from '../../assemble/report-order.js';
import { SozhError } from '../../errors.js';
import type { Decision } from '../../model/decision.js';
import type { Edge, Graph, Node } from '../../model/edge.js';
import type { GazetteerEntry } from '../../model/knowledge.js';
import type { ArticleRecord, EntityReport, ReportedStatement } from '../../model/store.js';
import { planDecisions, retractedArticles, statementOf } from '../plan-decisions.js';
import { type PreparedRecord, planWrite, prepareRecord } from '../prepare-records.js';
import { compareMentions, mentionOf, reportsOf, statementsReported } from '../record-views.js';
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
} from '../store.js';
import { Shelves } from './shelves.js';

/**
 * The store in plain maps: what every other store must agree with, and what `--as-of` assembles in. It has no Cypher and
 * keeps nothing after `close`.
 */
export class MemoryStore implements Store {
  readonly location = 'memory:';
  readonly #records = new Map<string, PreparedRecord>();
  readonly #edges = new Map<string, readonly Edge[]>();
  readonly #edgeOf = new Map<string, string>();
  readonly #nodes = new Map<string, Node>();
  readonly #statements = new Shelves<ReportedStatement>();
  readonly #reports = new Shelves<EntityReport>();
  readonly #dirtyGroups = new Set<string>();
  readonly #dirtyEntities = new Set<string>();
  readonly #entries = new Map<string, GazetteerEntry>();
  readonly #decisions = new Map<string, Decision>();
  #identity: Identity = makeIdentity([]);

  async migrate(): Promise<string[]> {
    return [];
  }

  async readMigrations(): Promise<MigrationState[]> {
    return [];
  }

  async describeSchema(): Promise<string[]> {
    return [];
  }

  async findArticle(idOrAlias: string): Promise<StoredArticle | null> {
    const named = [...this.#records.values()].filter(({ article }) => article.aliases.includes(idOrAlias));
    const latest = named.sort(
      (one, other) =>
        instantOf(other.article.publishedAt) - instantOf(one.article.publishedAt) ||
        compareText(one.article.id, other.article.id),
    )[0];
    const record = this.#records.get(idOrAlias) ?? latest;
    return record ? { ...record.article, extractor: record.extractor } : null;
  }

  async findHeaders(ids: readonly string[]): Promise<ArticleHeader[]> {
    return [...new Set(ids)].flatMap((id) => {
      const record = this.#records.get(id);
      if (!record) return [];
      const { text: _, ...article } = record.article;
      return { ...article, extractor: record.extractor };
    });
  }

  async putArticles(records: readonly ArticleRecord[]): Promise<PutResult> {
    const gone = retractedArticles(await this.readDecisions());
    const prepared = records.map(prepareRecord);
    const retracted = new Set(prepared.map(({ article }) => article.id).filter((id) => gone.has(id)));
    let written = 0;
    for (const incoming of prepared.filter(({ article }) => !gone.has(article.id))) {
      const existing = this.#records.get(incoming.article.id);
      const stored = existing && { ...existing.article, extractor: existing.extractor, hash: existing.hash };
      const { action, record } = planWrite(stored ?? null, incoming);
      if (action === 'aliases') {
        const article = { ...existing!.article, aliases: record.article.aliases };
        this.#records.set(article.id, { ...existing!, article });
      } else if (action === 'replace') {
        if (existing) this.#unlink(existing);
        this.#link(record);
        written += 1;
      }
    }
    return { written, retracted: [...retracted].sort(compareText) };
  }

  async removeArticles(ids: readonly string[]): Promise<{ removed: number }> {
    const found = [...new Set(ids)].flatMap((id) => this.#records.get(id) ?? []);
    for (const record of found) this.#unlink(record);
    return { removed: found.length };
  }

  async *readRecords(): AsyncIterable<ArticleRecord> {
    yield* await this.findRecords([...this.#records.keys()]);
  }

  async findRecords(ids: readonly string[]): Promise<ArticleRecord[]> {
    return [...new Set(ids)].sort(compareText).flatMap((id) => {
      const found = this.#records.get(id);
      if (!found) return [];
      const { hash: _, signature: __, ...record } = found;
      return record;
    });
  }

  async findStatements(ids: readonly string[]): Promise<ReportedStatement[]> {
    const wanted = new Set(ids);
    return this.#reported().filter(({ id }) => wanted.has(id));
  }

  async changeDecisions({
    add = [],
    remove = [],
  }: DecisionChange): Promise<{ added: number; removed: number }> {
    const change = planDecisions(await this.readDecisions(), add, remove);
    for (const id of retractedArticles(change.added)) {
      const record = this.#records.get(id);
      if (record) this.#unlink(record);
    }
    for (const { id } of change.removed) this.#decisions.delete(id);
    for (const decision of change.added) this.#decisions.set(decision.id, decision);
    this.#relink(makeIdentity([...this.#decisions.values()]));
    const judged = new Set([...change.added, ...change.removed].flatMap(statementOf));
    for (const record of this.#records.values())
      for (const { id, group } of statementsReported(record, this.#identity))
        if (judged.has(id)) this.#dirtyGroups.add(group);
    return { added: change.added.length, removed: change.removed.length };
  }

  async readDecisions(): Promise<Decision[]> {
    return [...this.#decisions.values()].sort((one, other) => compareText(one.id, other.id));
  }

  async putEntries(entries: readonly GazetteerEntry[]): Promise<void> {
    for (const entry of entries) this.#entries.set(entry.id, entry);
  }

  async readEntries(): Promise<GazetteerEntry[]> {
    return [...this.#entries.values()].sort((one, other) => compareText(one.id, other.id));
  }

  async dirtyGroups(): Promise<string[]> {
    return [...this.#dirtyGroups].sort(compareText);
  }

  async readGroups(groups: readonly string[]): Promise<Map<string, ReportedStatement[]>> {
    return new Map(groups.map((group) => [group, this.#statements.get(group)]));
  }

  async assembleGroups(groups: readonly string[], assemble: AssembleGroup): Promise<void> {
    const verdicts = readVerdicts(await this.readDecisions());
    const assembled = groups.map((group) => {
      const statements = admit(this.#statements.get(group), verdicts);
      return statements.length > 0
        ? assemble(group, statements)
        : { group, edges: [], edgeOf: new Map<string, string>() };
    });
    for (const { group, edges, edgeOf } of assembled) {
      if (edges.length > 0) this.#edges.set(group, edges);
      else this.#edges.delete(group);
      for (const { id } of this.#statements.get(group)) this.#edgeOf.delete(id);
      for (const [statement, edge] of edgeOf) this.#edgeOf.set(statement, edge);
      this.#dirtyGroups.delete(group);
    }
  }

  async readEvidence(edge: string): Promise<ReportedStatement[]> {
    return this.#reported().filter(({ id }) => this.#edgeOf.get(id) === edge);
  }

  #reported(): ReportedStatement[] {
    const records = [...this.#records.values()];
    return records.flatMap((record) => statementsReported(record, this.#identity)).sort(compareReports);
  }

  async dirtyEntities(): Promise<string[]> {
    return [...this.#dirtyEntities].sort(compareText);
  }

  async readEntities(ids: readonly string[]): Promise<Map<string, EntityReport[]>> {
    return new Map(ids.map((id) => [id, this.#reports.get(id)]));
  }

  async assembleEntities(ids: readonly string[], assemble: AssembleEntity): Promise<void> {
    const nodes = ids.map((id) => {
      const articles = new Set(this.#reports.ids(id).map((key) => key.split(' ')[0]));
      return assemble(this.#reports.get(id), { id, articles: articles.size });
    });
    for (const [index, id] of ids.entries()) {
      const node = nodes[index];
      if (node) this.#nodes.set(id, node);
      else this.#removeEntity(id);
      this.#dirtyEntities.delete(id);
    }
  }

  async readGraph(): Promise<Graph> {
    const byId = (one: { id: string }, other: { id: string }) => compareText(one.id, other.id);
    return {
      nodes: [...this.#nodes.values()].sort(byId),
      edges: [...this.#edges.values()].flat().sort(byId),
    };
  }

  async readNodes(): Promise<Node[]> {
    return (await this.readGraph()).nodes as Node[];
  }

  async findMentions(node: string): Promise<NodeMention[]> {
    const mentions = [...this.#records.values()].flatMap(({ article, entities }) =>
      entities
        .filter(({ id }) => this.#identity.nodeOf(article.id, id) === node)
        .map((entity) => mentionOf(article, entity.id, entity.mentions.length)),
    );
    return mentions.sort(compareMentions);
  }

  /** To which edge each statement belongs that is in the graph. */
  edgeOfStatements(): ReadonlyMap<string, string> {
    return this.#edgeOf;
  }

  async counts(): Promise<StoreCounts> {
    return {
      articles: this.#records.size,
      statements: [...this.#records.values()].reduce((sum, { statements }) => sum + statements.length, 0),
      entities: this.#nodes.size,
      edges: [...this.#edges.values()].reduce((sum, edges) => sum + edges.length, 0),
    };
  }

  async query(): Promise<QueryResult> {
    throw new SozhError('store/no-cypher', 'The store in memory has no Cypher', {
      hint: 'Give --store a file or a neo4j:// address.',
    });
  }

  async close(): Promise<void> {}

  #link(record: PreparedRecord): void {
    const { id } = record.article;
    this.#records.set(id, record);
    for (const statement of statementsReported(record, this.#identity)) {
      this.#statements.put(statement.group, statement.id, statement);
      this.#dirtyGroups.add(statement.group);
    }
    for (const report of reportsOf(record)) {
      const node = this.#identity.nodeOf(id, report.id);
      this.#reports.put(node, `${id} ${report.id}`, report);
      this.#dirtyEntities.add(node);
    }
  }

  #unlink(record: PreparedRecord): void {
    const { article, entities } = record;
    this.#records.delete(article.id);
    for (const { id, group } of statementsReported(record, this.#identity)) {
      this.#statements.remove(group, id);
      this.#edgeOf.delete(id);
      this.#dirtyGroups.add(group);
    }
    for (const { id } of entities) {
      const node = this.#identity.nodeOf(article.id, id);
      this.#reports.remove(node, `${article.id} ${id}`);
      this.#dirtyEntities.add(node);
    }
  }

  /** Moves what articles say of entities that stand for other nodes from now on. */
  #relink(identity: Identity): void {
    const changed = new Set(changedEntities(this.#identity, identity));
    const moved = [...this.#records.values()].filter(({ entities }) =>
      entities.some(({ id }) => changed.has(id)),
    );
    for (const record of moved) this.#unlink(record);
    this.#identity = identity;
    for (const record of moved) this.#link(record);
  }

  #removeEntity(id: string): void {
    this.#nodes.delete(id);
    for (const [group, edges] of this.#edges) {
      const rest = edges.filter(({ from, to }) => from !== id && to !== id);
      if (rest.length < edges.length) this.#edges.set(group, rest);
    }
  }
}
