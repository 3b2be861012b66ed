import type { Article } from '../model/article.js';
import type { Decision } from '../model/decision.js';
import type { Graph, Node } from '../model/edge.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import type { ArticleRecord, AssembledGroup, EntityReport, ReportedStatement } from '../model/store.js';

/** A value that a query takes or gives. Dates come back as ISO strings from every store. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** What is in a store. */
export interface StoreCounts {
  readonly articles: number;
  readonly statements: number;
  readonly entities: number;
  readonly edges: number;
}

/** An article that mentions a node: `entity` is the id that the article itself gives it, `count` how often it is mentioned. */
export interface NodeMention {
  readonly article: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly entity: string;
  readonly count: number;
}

/** An article as a store keeps it: without its statements. */
export type StoredArticle = Article & { readonly extractor: string };

/** The same without its text, which takes a while to fetch. */
export type ArticleHeader = Omit<StoredArticle, 'text'>;

/** Makes the edges of one group; pure, since a store may call it again when a transaction is tried again. */
export type AssembleGroup = (group: string, statements: readonly ReportedStatement[]) => AssembledGroup;

/** Makes the node of one entity, null where no article speaks of it; `articles` counts each article once. Pure. */
export type AssembleEntity = (
  reports: readonly EntityReport[],
  whole: { readonly id: string; readonly articles: number },
) => Node | null;

/** What became of articles that were put: how many were new or different, and which were passed over since a person has retracted them. */
export interface PutResult {
  readonly written: number;
  readonly retracted: readonly string[];
}

/** A file of `cypher/schema/`; `changed`: it is no longer what was applied; `unknown`: applied, but not among the files (of a newer Sozh). */
export interface MigrationState {
  readonly name: string;
  readonly state: 'applied' | 'pending' | 'changed' | 'unknown';
  /** moment in UTC, null where it was not */
  readonly appliedAt: string | null;
}

export interface DecisionChange {
  readonly add?: readonly Decision[];
  readonly remove?: readonly string[];
}

/**
 * The port that every store implements; test/store holds the one list of cases that all must pass.
 *
 * Writing is two steps: `putArticles` replaces what articles said and marks the touched groups and entities dirty;
 * `assembleDirty` then makes their edges and nodes anew. Each call is atomic: it is done wholly or leaves the store as it was.
 * A crash between the two loses nothing: the marks stay, and the next `assembleDirty` finishes.
 *
 * Errors are `SozhError`s: `store/unreachable` and `store/locked` (try again), `store/refused`, `store/corrupt`, `store/bad-query`,
 * `store/no-cypher`; `input/bad-data` where a record is not fit to be written.
 */
export interface Store {
  /** What a person would call it: a path or a URL without password. */
  readonly location: string;

  /**
   * Brings the schema up to date: applies the files of `cypher/schema/` that this store has not seen, in their order, and keeps a record of
   * each. Gives the names of those that it applied, with `dryRun` of those that it would apply.
   * @throws SozhError `store/refused` where a file was changed after it had been applied; then nothing is done
   */
  migrate(options?: { readonly dryRun?: boolean }): Promise<string[]>;
  /** Those files, in their order, and what this store has seen beyond them. Also for stores opened for reading. */
  readMigrations(): Promise<MigrationState[]>;
  /** Constraints and indexes, one line each, sorted, for `sozh schema`. */
  describeSchema(): Promise<string[]>;

  /** The article with this id or alias (file, URL), without its statements. Of two with one alias, the one published last. */
  findArticle(idOrAlias: string): Promise<StoredArticle | null>;
  /** What is there of the articles with these ids, in no certain order. */
  findHeaders(ids: readonly string[]): Promise<ArticleHeader[]>;
  /**
   * Writes articles with mentions and statements; one that is there is replaced, its aliases are kept. Of two publications of the same text
   * the earlier is kept (ties: see `chooseRecord`), so that the order of reading does not matter. Retracted articles stay out.
   */
  putArticles(records: readonly ArticleRecord[]): Promise<PutResult>;
  /** Removes articles and what only they said; ids that are not there are passed over. */
  removeArticles(ids: readonly string[]): Promise<{ removed: number }>;
  /** Everything that was put, article by article in the order of ids, as the articles said it: with the decisions all that a store is made of. */
  readRecords(): AsyncIterable<ArticleRecord>;
  /** The records of these articles, in the order of ids; those that are not there are left out. */
  findRecords(ids: readonly string[]): Promise<ArticleRecord[]>;
  /** Statements by their ids, in the order of reports, with the ends that they have in the graph. */
  findStatements(ids: readonly string[]): Promise<ReportedStatement[]>;

  /**
   * Adds decisions and takes others back (by id), in one step; marks what they change. Those that are there already, or not there, are
   * passed over. A `retract` removes its article; taking it back only lets the article in again.
   */
  changeDecisions(change: DecisionChange): Promise<{ added: number; removed: number }>;
  /** All decisions, sorted by id. */
  readDecisions(): Promise<Decision[]>;

  /** Keeps what a user adds to the gazetteer, so that articles are always read with it; an entry with a kept id takes its place. */
  putEntries(entries: readonly GazetteerEntry[]): Promise<void>;
  /** Those entries, sorted by id. */
  readEntries(): Promise<GazetteerEntry[]>;

  /** Groups whose statements changed since they were last assembled, sorted. */
  dirtyGroups(): Promise<string[]>;
  /** The statements of groups with the ends that they have in the graph: rejected ones too. */
  readGroups(groups: readonly string[]): Promise<Map<string, ReportedStatement[]>>;
  /** Locks these groups, reads their statements, replaces their edges by what `assemble` makes of them, and clears their marks. */
  assembleGroups(groups: readonly string[], assemble: AssembleGroup): Promise<void>;

  /** The statements behind an edge, earliest report first; empty where there is no such edge. */
  readEvidence(edge: string): Promise<ReportedStatement[]>;

  /** Entities whose reports changed, sorted. */
  dirtyEntities(): Promise<string[]>;
  readEntities(ids: readonly string[]): Promise<Map<string, EntityReport[]>>;
  /** Writes the nodes of these entities and clears their marks; those without a node are removed with what hangs on them. */
  assembleEntities(ids: readonly string[], assemble: AssembleEntity): Promise<void>;

  /** The assembled graph, sorted by id (code units): byte for byte the same from every store. */
  readGraph(): Promise<Graph>;
  /** The nodes of that graph. */
  readNodes(): Promise<Node[]>;
  /** The articles that mention a node, the earliest first. */
  findMentions(node: string): Promise<NodeMention[]>;
  counts(): Promise<StoreCounts>;
  /** Runs Cypher that reads. Stores without an engine refuse with `store/no-cypher`; a wrong or writing statement gives `store/bad-query`. */
  query(cypher: string, parameters?: Readonly<Record<string, Value>>): Promise<QueryResult>;
  close(): Promise<void>;
}
