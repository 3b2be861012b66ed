import type { Article } from './article.js';
import type { Edge } from './edge.js';
import type { Entity } from './entity.js';
import type { Statement } from './statement.js';

/** Everything that one article brings into a store. Its entities are article-level: what this article alone says of them. */
export interface ArticleRecord {
  readonly article: Article;
  readonly extractor: string;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
}

/** A statement as assembly needs it: with the day its article was published, the outlet, and the signature of the text (`signText`). */
export interface ReportedStatement extends Statement {
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly signature: string | null;
  /** of an older version of an article, which does not count any more: the id of the newest one */
  readonly supersededBy?: string;
}

/** What articles say alike of one entity, and how many say exactly this: assembly makes the node of all of these. */
export interface EntityReport extends Omit<Entity, 'mentions'> {
  readonly articles: number;
}

/** One dirty group, assembled: its edges, and for each statement the edge it belongs to. */
export interface AssembledGroup {
  readonly group: string;
  readonly edges: readonly Edge[];
  readonly edgeOf: ReadonlyMap<string, string>;
}

/** A value as a store keeps it; days are ISO strings. */
export type StoredValue = null | boolean | number | string | readonly StoredValue[];

/** A node as a store keeps it: `Entity` beside the entity's type, or `Article`, `Alias`, `Statement`, `Decision`, `Known`, `Group`. */
export interface StoredNode {
  readonly label: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** A relationship as a store keeps it, from and to nodes with these ids. */
export interface StoredRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** Some nodes, and all relationships that begin at them. */
export interface StoredPage {
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}
