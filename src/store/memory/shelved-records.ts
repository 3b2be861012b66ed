import { changedEntities, type Identity, makeIdentity } from '../../assemble/identity.js';
import { compareReports } from '../../assemble/report-order.js';
import type { Article } from '../../model/article.js';
import type { EntityReport, ReportedStatement } from '../../model/store.js';
import type { PreparedRecord } from '../prepare-records.js';
import { mentionOf, reportsOf, statementsReported } from '../record-views.js';
import { asVersion } from '../settle-versions.js';
import type { NodeMention } from '../store.js';
import { Addresses } from './addresses.js';
import { Shelves } from './shelves.js';

/** The records of articles, and what they say under the groups and nodes that it stands for; notes which of these have to be assembled. */
export class ShelvedRecords {
  readonly dirtyGroups = new Set<string>();
  readonly dirtyEntities = new Set<string>();
  /** to which edge each statement belongs that is in the graph */
  readonly edgeOf = new Map<string, string>();
  readonly #records = new Map<string, PreparedRecord>();
  readonly #statements = new Shelves<ReportedStatement>();
  readonly #reports = new Shelves<EntityReport>();
  readonly #addresses = new Addresses();
  #identity: Identity = makeIdentity([]);

  get(id: string): PreparedRecord | undefined {
    return this.#records.get(id);
  }

  all(): PreparedRecord[] {
    return [...this.#records.values()];
  }

  /** All statements, in the order of reports. */
  reported(): ReportedStatement[] {
    return this.all()
      .flatMap((record) => this.#statementsOf(record))
      .sort(compareReports);
  }

  /** In no particular order. */
  statementsIn(group: string): ReportedStatement[] {
    return this.#statements.get(group);
  }

  /** What the articles that count say of a node, in no particular order. */
  reportsOf(node: string): EntityReport[] {
    return this.#reports.get(node);
  }

  /** How many of them do. */
  countArticles(node: string): number {
    return new Set(this.#reports.ids(node).map((key) => key.split(' ')[0])).size;
  }

  mentionsOf(node: string): NodeMention[] {
    return this.all()
      .filter(({ article }) => !this.#addresses.newestOf(article.id))
      .flatMap(({ article, entities }) =>
        entities
          .filter(({ id }) => this.#identity.nodeOf(article.id, id) === node)
          .map((entity) => mentionOf(article, entity.id, entity.mentions.length)),
      );
  }

  put(record: PreparedRecord): void {
    this.#link(record);
    this.#settle(record.article.url);
  }

  remove(record: PreparedRecord): void {
    const { id, url } = record.article;
    this.#unlink(record);
    this.#addresses.note(id, undefined);
    this.#settle(url);
  }

  /** Notes where, and when, else an article was found. */
  see(record: PreparedRecord, { aliases, seenAt }: Pick<Article, 'aliases' | 'seenAt'>): void {
    const article = { ...record.article, aliases, ...(seenAt === undefined ? {} : { seenAt }) };
    const seen = { ...record, article };
    this.#records.set(article.id, seen);
    this.#addresses.put(asVersion(seen));
    this.#settle(article.url);
  }

  /** Moves what articles say of entities that stand for other nodes from now on. */
  relink(identity: Identity): void {
    const changed = new Set(changedEntities(this.#identity, identity));
    const moved = this.all().filter(({ entities }) => entities.some(({ id }) => changed.has(id)));
    for (const record of moved) this.#unlink(record);
    this.#identity = identity;
    for (const record of moved) this.#link(record);
  }

  /** Lets the newest version of what stands at an address count. */
  #settle(url: string | null): void {
    for (const [id, newest] of this.#addresses.settle(url)) {
      const record = this.#records.get(id)!;
      this.#unlink(record);
      this.#addresses.note(id, newest);
      this.#link(record);
    }
  }

  #statementsOf(record: PreparedRecord): ReportedStatement[] {
    const supersededBy = this.#addresses.newestOf(record.article.id);
    const statements = statementsReported(record, this.#identity);
    return supersededBy === undefined
      ? statements
      : statements.map((statement) => ({ ...statement, supersededBy }));
  }

  #link(record: PreparedRecord): void {
    const { id } = record.article;
    this.#records.set(id, record);
    this.#addresses.put(asVersion(record));
    for (const statement of this.#statementsOf(record)) {
      this.#statements.put(statement.group, statement.id, statement);
      this.dirtyGroups.add(statement.group);
    }
    for (const report of reportsOf(record)) {
      const node = this.#identity.nodeOf(id, report.id);
      if (!this.#addresses.newestOf(id)) this.#reports.put(node, `${id} ${report.id}`, report);
      this.dirtyEntities.add(node);
    }
  }

  #unlink(record: PreparedRecord): void {
    const { article, entities } = record;
    this.#records.delete(article.id);
    this.#addresses.remove(article);
    for (const { id, group } of statementsReported(record, this.#identity)) {
      this.#statements.remove(group, id);
      this.edgeOf.delete(id);
      this.dirtyGroups.add(group);
    }
    for (const { id } of entities) {
      const node = this.#identity.nodeOf(article.id, id);
      this.#reports.remove(node, `${article.id} ${id}`);
      this.dirtyEntities.add(node);
    }
  }
}
