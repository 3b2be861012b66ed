import type { Article } from '../model/article.js';
import type { Graph, Node } from '../model/edge.js';
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

/**
 * The port that every store implements; test/store holds the one list of cases that all must pass.
 *
 * Writing is two steps, each atomic: `putArticles` replaces what articles said and marks the touched groups and entities dirty;
 * assembly then reads the dirty ones and writes their edges and nodes back. A crash between the two loses nothing: the marks stay.
 */
export interface Store {
  /** What a person would call it: a path or a URL without password. */
  readonly location: string;

  /** Creates constraints and indexes; does nothing where they are there. */
  migrate(): Promise<void>;
  /** Constraints and indexes, one line each, for `sozh schema`. */
  describeSchema(): Promise<string[]>;

  /** The article with this id or alias (file, URL), without its statements. */
  findArticle(idOrAlias: string): Promise<(Article & { extractor: string }) | null>;
  /** Writes articles with mentions and statements; one that is there is replaced. Returns how many were new or different. */
  putArticles(records: readonly ArticleRecord[]): Promise<{ written: number }>;

  /** Groups whose statements changed since they were last assembled, sorted. */
  dirtyGroups(): Promise<string[]>;
  readGroups(groups: readonly string[]): Promise<Map<string, ReportedStatement[]>>;
  /** Replaces the edges of these groups and clears their marks. */
  writeGroups(groups: readonly AssembledGroup[]): Promise<void>;

  /** Entities whose reports changed, sorted. */
  dirtyEntities(): Promise<string[]>;
  readEntities(ids: readonly string[]): Promise<Map<string, EntityReport[]>>;
  /** Writes the nodes and clears their marks; ids without a node are removed with what hangs on them. */
  writeEntities(nodes: readonly Node[], removed: readonly string[]): Promise<void>;

  /** The assembled graph, sorted by id. */
  readGraph(): Promise<Graph>;
  counts(): Promise<StoreCounts>;
  /** Runs Cypher. Stores without an engine refuse with `store/no-cypher`; a wrong statement gives `store/bad-query`. */
  query(cypher: string, parameters?: Record<string, Value>): Promise<QueryResult>;
  close(): Promise<void>;
}
