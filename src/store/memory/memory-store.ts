import { admit, readVerdicts } from '../../assemble/admit.js';
import { momentOf } from '../../assemble/find-superseded.js';
import { makeIdentity } from '../../assemble/identity.js';
import { compareText } from '../../assemble/report-order.js';
import { SozhError } from '../../errors.js';
import type { Decision } from '../../model/decision.js';
import type { Edge, Graph, Node } from '../../model/edge.js';
import type { GazetteerEntry } from '../../model/knowledge.js';
import type { ArticleRecord, EntityReport, ReportedStatement } from '../../model/store.js';
import { planDecisions, retractedArticles, statementOf } from '../plan-decisions.js';
import { planWrite, prepareRecord } from '../prepare-records.js';
import { compareMentions } from '../record-views.js';
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
import { ShelvedRecords } from './shelved-records.js';

/**
 * The store in plain maps: what every other store must agree with, and what `--as-of` assembles in. It has no Cypher and
 * keeps nothing after `close`.
 */
export class MemoryStore implements Store {
  readonly location = 'memory:';
  readonly #records = new ShelvedRecords();
  readonly #edges = new Map<string, readonly Edge[]>();
  readonly #nodes = new Map<string, Node>();
  readonly #entries = new Map<string, GazetteerEntry>();
  readonly #decisions = new Map<string, Decision>();

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
    const named = this.#records.all().filter(({ article }) => article.aliases.includes(idOrAlias));
    const latest = named.sort(
      (one, other) =>
        momentOf(other.article) - momentOf(one.article) || compareText(one.article.id, other.article.id),
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
      if (action === 'places') this.#records.see(existing!, record.article);
      else if (action === 'replace') {
        if (existing) this.#records.remove(existing);
        this.#records.put(record);
        written += 1;
      }
    }
    return { written, retracted: [...retracted].sort(compareText) };
  }

  async removeArticles(ids: readonly string[]): Promise<{ removed: number }> {
    const found = [...new Set(ids)].flatMap((id) => this.#records.get(id) ?? []);
    for (const record of found) this.#records.remove(record);
    return { removed: found.length };
  }

  async *readRecords(): AsyncIterable<ArticleRecord> {
    yield* await this.findRecords(this.#records.all().map(({ article }) => article.id));
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
    return this.#records.reported().filter(({ id }) => wanted.has(id));
  }

  async changeDecisions({
    add = [],
    remove = [],
  }: DecisionChange): Promise<{ added: number; removed: number }> {
    const change = planDecisions(await this.readDecisions(), add, remove);
    for (const id of retractedArticles(change.added)) {
      const record = this.#records.get(id);
      if (record) this.#records.remove(record);
    }
    for (const { id } of change.removed) this.#decisions.delete(id);
    for (const decision of change.added) this.#decisions.set(decision.id, decision);
    this.#records.relink(makeIdentity([...this.#decisions.values()]));
    const judged = new Set([...change.added, ...change.removed].flatMap(statementOf));
    for (const { id, group } of this.#records.reported())
      if (judged.has(id)) this.#records.dirtyGroups.add(group);
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
    return [...this.#records.dirtyGroups].sort(compareText);
  }

  async readGroups(groups: readonly string[]): Promise<Map<string, ReportedStatement[]>> {
    return new Map(groups.map((group) => [group, this.#records.statementsIn(group)]));
  }

  async assembleGroups(groups: readonly string[], assemble: AssembleGroup): Promise<void> {
    const verdicts = readVerdicts(await this.readDecisions());
    const assembled = groups.map((group) => {
      const statements = admit(this.#records.statementsIn(group), verdicts);
      return statements.length > 0
        ? assemble(group, statements)
        : { group, edges: [], edgeOf: new Map<string, string>() };
    });
    for (const { group, edges, edgeOf } of assembled) {
      if (edges.length > 0) this.#edges.set(group, edges);
      else this.#edges.delete(group);
      for (const { id } of this.#records.statementsIn(group)) this.#records.edgeOf.delete(id);
      for (const [statement, edge] of edgeOf) this.#records.edgeOf.set(statement, edge);
      this.#records.dirtyGroups.delete(group);
    }
  }

  async readEvidence(edge: string): Promise<ReportedStatement[]> {
    return this.#records.reported().filter(({ id }) => this.#records.edgeOf.get(id) === edge);
  }

  async dirtyEntities(): Promise<string[]> {
    return [...this.#records.dirtyEntities].sort(compareText);
  }

  async readEntities(ids: readonly string[]): Promise<Map<string, EntityReport[]>> {
    return new Map(ids.map((id) => [id, this.#records.reportsOf(id)]));
  }

  async assembleEntities(ids: readonly string[], assemble: AssembleEntity): Promise<void> {
    const nodes = ids.map((id) =>
      assemble(this.#records.reportsOf(id), { id, articles: this.#records.countArticles(id) }),
    );
    for (const [index, id] of ids.entries()) {
      const node = nodes[index];
      if (node) this.#nodes.set(id, node);
      else this.#removeEntity(id);
      this.#records.dirtyEntities.delete(id);
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
    const mentions = this.#records.mentionsOf(node);
    return mentions.sort(compareMentions);
  }

  /** To which edge each statement belongs that is in the graph. */
  edgeOfStatements(): ReadonlyMap<string, string> {
    return this.#records.edgeOf;
  }

  async counts(): Promise<StoreCounts> {
    return {
      articles: this.#records.all().length,
      statements: this.#records.all().reduce((sum, { statements }) => sum + statements.length, 0),
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

  #removeEntity(id: string): void {
    this.#nodes.delete(id);
    for (const [group, edges] of this.#edges) {
      const rest = edges.filter(({ from, to }) => from !== id && to !== id);
      if (rest.length < edges.length) this.#edges.set(group, rest);
    }
  }
}
