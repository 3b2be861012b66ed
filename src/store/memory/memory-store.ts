import { compareReports, compareText, instantOf } from '../../assemble/report-order.js';
import { SozhError } from '../../errors.js';
import type { Edge, Graph, Node } from '../../model/edge.js';
import type { ArticleRecord, EntityReport, ReportedStatement } from '../../model/store.js';
import { type PreparedRecord, planWrite, prepareRecord } from '../prepare-records.js';
import { reportsOf, statementsReported } from '../record-views.js';
import type {
  AssembleEntity,
  AssembleGroup,
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

  async migrate(): Promise<void> {}

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

  async putArticles(records: readonly ArticleRecord[]): Promise<{ written: number }> {
    const prepared = records.map(prepareRecord);
    let written = 0;
    for (const incoming of prepared) {
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
    return { written };
  }

  async removeArticles(ids: readonly string[]): Promise<{ removed: number }> {
    const found = [...new Set(ids)].flatMap((id) => this.#records.get(id) ?? []);
    for (const record of found) this.#unlink(record);
    return { removed: found.length };
  }

  async *readRecords(): AsyncIterable<ArticleRecord> {
    for (const id of [...this.#records.keys()].sort(compareText)) {
      const { hash: _, ...record } = this.#records.get(id)!;
      yield record;
    }
  }

  async dirtyGroups(): Promise<string[]> {
    return [...this.#dirtyGroups].sort(compareText);
  }

  async readGroups(groups: readonly string[]): Promise<Map<string, ReportedStatement[]>> {
    return new Map(groups.map((group) => [group, this.#statements.get(group)]));
  }

  async assembleGroups(groups: readonly string[], assemble: AssembleGroup): Promise<void> {
    const assembled = groups.map((group) => {
      const statements = this.#statements.get(group);
      return statements.length > 0
        ? assemble(group, statements)
        : { group, edges: [], edgeOf: new Map<string, string>() };
    });
    for (const { group, edges, edgeOf } of assembled) {
      if (edges.length > 0) this.#edges.set(group, edges);
      else this.#edges.delete(group);
      for (const [statement, edge] of edgeOf) this.#edgeOf.set(statement, edge);
      this.#dirtyGroups.delete(group);
    }
  }

  async readEvidence(edge: string): Promise<ReportedStatement[]> {
    const statements = [...this.#records.values()].flatMap((record) => statementsReported(record));
    return statements.filter(({ id }) => this.#edgeOf.get(id) === edge).sort(compareReports);
  }

  async dirtyEntities(): Promise<string[]> {
    return [...this.#dirtyEntities].sort(compareText);
  }

  async readEntities(ids: readonly string[]): Promise<Map<string, EntityReport[]>> {
    return new Map(ids.map((id) => [id, this.#reports.get(id)]));
  }

  async assembleEntities(ids: readonly string[], assemble: AssembleEntity): Promise<void> {
    const nodes = ids.map((id) => assemble(this.#reports.get(id)));
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
    this.#records.set(record.article.id, record);
    for (const statement of statementsReported(record)) {
      this.#statements.put(statement.group, statement.id, statement);
      this.#dirtyGroups.add(statement.group);
    }
    for (const report of reportsOf(record)) {
      this.#reports.put(report.id, record.article.id, report);
      this.#dirtyEntities.add(report.id);
    }
  }

  #unlink({ article, entities, statements }: PreparedRecord): void {
    this.#records.delete(article.id);
    for (const { id, group } of statements) {
      this.#statements.remove(group, id);
      this.#edgeOf.delete(id);
      this.#dirtyGroups.add(group);
    }
    for (const { id } of entities) {
      this.#reports.remove(id, article.id);
      this.#dirtyEntities.add(id);
    }
  }

  #removeEntity(id: string): void {
    this.#nodes.delete(id);
    for (const [group, edges] of this.#edges) {
      const rest = edges.filter(({ from, to }) => from !== id && to !== id);
      if (rest.length < edges.length) this.#edges.set(group, rest);
    }
  }
}
