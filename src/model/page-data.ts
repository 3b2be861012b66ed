import type { EntityType } from './entity.js';
import type { LabelLanguage } from './ontology.js';
import type { Status } from './statement.js';

/** A kind of things that the page can be filtered by, as it is called and coloured: `#d55e00`. */
export interface PageKind<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly colour: string;
}

export interface PageRelation extends PageKind {
  readonly symmetric: boolean;
}

/** `x`, `y` is its place; `links` the independent sources of its edges, added up. */
export interface PageNode {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  /** its other names, in any language */
  readonly names: readonly string[];
  readonly wikidata: string | null;
  readonly x: number;
  readonly y: number;
  readonly links: number;
}

/** `article` and `quote` are indices, `speaker` is the index of a node. */
export interface PageStatement {
  readonly article: number;
  readonly quote: number;
  readonly status: Status;
  readonly edtf: string | null;
  readonly speaker: number | null;
}

/** `from` and `to` are indices of nodes; `first` and `last` ISO days, both inclusive, null where open; both null and `dated` false: undated. */
export interface PageEdge {
  readonly id: string;
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly status: Status;
  readonly position: string | null;
  readonly edtf: string | null;
  readonly dated: boolean;
  readonly first: string | null;
  readonly last: string | null;
  readonly sources: number;
  readonly outlets: number;
  readonly confidence: number;
  readonly firstReported: string | null;
  readonly lastReported: string | null;
}

export interface PageArticle {
  readonly title: string;
  /** ISO day */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** What the page draws and lists: it is read at once. */
export interface PageGraph {
  readonly language: LabelLanguage;
  readonly entityTypes: readonly PageKind<EntityType>[];
  readonly statuses: readonly PageKind<Status>[];
  /** those that edges have */
  readonly relations: readonly PageRelation[];
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
}

/** What the graph rests on, and the words for the search: the larger part, read when somebody asks for it. */
export interface PageEvidence {
  /** of each edge */
  readonly statements: readonly (readonly PageStatement[])[];
  /** of each node the articles that mention it, as indices, the earliest first */
  readonly mentions: readonly (readonly number[])[];
  readonly articles: readonly PageArticle[];
  readonly quotes: readonly string[];
  /**
   * Words of the nodes' names in their other cases: `[stem, endings]`, with spaces between the endings, the first of them that of the name:
   * `['смоленск', 'ая ой ую']`. Small letters, ё folded to е.
   */
  readonly words: readonly (readonly [string, string])[];
}

/** All that the page of `export html` knows: what `export/` writes into it as JSON, and `page/` reads. */
export interface PageData {
  readonly graph: PageGraph;
  readonly evidence: PageEvidence;
}
