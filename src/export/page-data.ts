import { SozhError } from '../errors.js';
import type { Edge, Graph } from '../model/edge.js';
import { ENTITY_TYPES } from '../model/entity.js';
import type { PageArticle, PageData, PageEdge, PageNode } from '../model/page-data.js';
import { STATUSES } from '../model/statement.js';
import type { ReportedStatement } from '../model/store.js';
import type { Dictionary } from '../russian/dictionary.js';
import { cleanText } from './clean-text.js';
import { dayInterval } from './day-interval.js';
import { type DrawnNode, drawGraph } from './draw-graph.js';
import type { ExportOptions } from './exporter.js';
import { inflectNames } from './inflect-names.js';
import type { Position } from './layout.js';
import { placeNodes } from './measure-nodes.js';
import { edgeColour, hexOf, nodeColour } from './palette.js';

/** An article as a reader of the graph is told of it. */
export interface CitedArticle {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ids of the nodes that it mentions */
  readonly nodes: readonly string[];
}

/** What a graph rests on. */
export interface Evidence {
  /** statements by the id of their edge, the earliest report first */
  readonly statements: ReadonlyMap<string, readonly ReportedStatement[]>;
  readonly articles: readonly CitedArticle[];
}

export interface PageOptions extends ExportOptions {
  readonly evidence: Evidence;
  /** inflects the names for the search */
  readonly dictionary: Dictionary;
  /** where nodes stand, by id, all of them; laid out anew where not given */
  readonly places?: ReadonlyMap<string, Position> | undefined;
}

/** What the page is told. The graph is sorted by id. @throws SozhError `store/corrupt` where an edge ends at a node that is not there */
export function makePageData(graph: Graph, options: PageOptions): PageData {
  const { ontology, language, evidence, dictionary } = options;
  const articles = new CitedArticles(evidence.articles);
  const quotes = new Numbering();
  const drawn = drawGraph(graph, options);
  const places = options.places ?? placeNodes(drawn);
  const numberOf = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const nodes = drawn.nodes.map((one) => describeNode(one, places.get(one.node.id)!));
  const edges = graph.edges.map((edge) => describeEdge(edge, numberOf));
  const mentions = nodes.map(({ id }) => articles.mentioning(id));
  const statements = graph.edges.map(({ id }) =>
    (evidence.statements.get(id) ?? []).map((statement) => ({
      article: articles.indexOf(statement.article),
      quote: quotes.indexOf(cleanText(statement.quote)),
      status: statement.status,
      edtf: statement.time?.edtf ?? null,
      speaker: statement.speaker === null ? null : (numberOf.get(statement.speaker) ?? null),
    })),
  );
  const used = new Set(graph.edges.map(({ type }) => type));
  return {
    graph: {
      language,
      entityTypes: ENTITY_TYPES.map((name) => ({
        name,
        label: ontology.labels.entityTypes[name][language],
        colour: hexOf(nodeColour(name)),
      })),
      statuses: STATUSES.map((name) => ({
        name,
        label: ontology.labels.statuses[name][language],
        colour: hexOf(edgeColour(name, undefined)),
      })),
      relations: [...used].sort().map((name) => ({
        name,
        label: ontology.type(name)?.labels[language] ?? name,
        colour: hexOf(edgeColour('asserted', ontology.type(name))),
        symmetric: ontology.isSymmetric(name),
      })),
      nodes,
      edges,
    },
    evidence: {
      statements,
      mentions,
      articles: articles.cited,
      quotes: quotes.texts,
      words: inflectNames(
        nodes.flatMap(({ label, names }) => [label, ...names]),
        dictionary,
      ),
    },
  };
}

function describeNode({ node, label, links }: DrawnNode, place: Position): PageNode {
  const { id, type, name, names, aliases, wikidata } = node;
  const others = new Set(
    [name, names.ru ?? name, names.be ?? name, names.en ?? name, ...aliases].map(cleanText),
  );
  others.delete(cleanText(label));
  return { id, type, label: cleanText(label), names: [...others], wikidata, ...place, links };
}

function describeEdge(edge: Edge, numberOf: ReadonlyMap<string, number>): PageEdge {
  const end = (id: string): number => {
    const index = numberOf.get(id);
    if (index === undefined)
      throw new SozhError('store/corrupt', `${edge.id} ends at ${id}, which is no node`);
    return index;
  };
  const days = dayInterval(edge);
  const { id, type, status, position, edtf, sources, outlets, confidence } = edge;
  return {
    id,
    type,
    from: end(edge.from),
    to: end(edge.to),
    status,
    position: position === null ? null : cleanText(position),
    edtf,
    dated: days !== null,
    first: days?.first ?? null,
    last: days?.last ?? null,
    sources,
    outlets,
    confidence,
    firstReported: edge.firstReported?.slice(0, 10) ?? null,
    lastReported: edge.lastReported?.slice(0, 10) ?? null,
  };
}

/** Gives each text a number, the same text the same one. */
class Numbering {
  readonly texts: string[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The articles that something of the graph rests on, in the order in which it comes to them; of one node the earliest first. */
class CitedArticles {
  readonly cited: PageArticle[] = [];
  readonly #articles: ReadonlyMap<string, CitedArticle>;
  readonly #mentioning = new Map<string, string[]>();
  readonly #indices = new Map<string, number>();

  constructor(articles: readonly CitedArticle[]) {
    const sorted = articles.toSorted(inReportOrder);
    this.#articles = new Map(sorted.map((article) => [article.id, article]));
    for (const { id, nodes } of sorted)
      for (const node of new Set(nodes)) {
        const known = this.#mentioning.get(node);
        if (known) known.push(id);
        else this.#mentioning.set(node, [id]);
      }
  }

  mentioning(node: string): number[] {
    return (this.#mentioning.get(node) ?? []).map((id) => this.indexOf(id));
  }

  indexOf(id: string): number {
    const known = this.#indices.get(id);
    if (known !== undefined) return known;
    const article = this.#articles.get(id);
    if (!article)
      throw new SozhError('store/corrupt', `the store has statements of ${id}, and no such article`);
    this.#indices.set(id, this.cited.length);
    return this.cited.push(describeArticle(article)) - 1;
  }
}

/** An address that a browser should not open when it is clicked on, `javascript:` or `file:`, is left out. */
function describeArticle({ title, publishedAt, outlet, url }: CitedArticle): PageArticle {
  return {
    title: cleanText(title),
    published: publishedAt?.slice(0, 10) ?? null,
    outlet: outlet === null ? null : cleanText(outlet),
    url: url !== null && /^https?:\/\//i.test(url) ? cleanText(url) : null,
  };
}

function inReportOrder(one: CitedArticle, other: CitedArticle): number {
  const key = ({ publishedAt, id }: CitedArticle) => `${publishedAt ?? '9999'} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}
