/**
 * Sozh as a library: what other programs may import. In the order of the work: `readArticle` takes a saved text apart, `extract` finds what it
 * states, `openStore` keeps it (`recordOf`), `assembleDirty` makes the graph, and an `Exporter` writes it down.
 * @module
 */
export { ERROR_CODES, type ErrorCode, SozhError } from './errors.js';
export type { Exporter, ExportOptions, Sink } from './export/exporter.js';
export { EXPORTERS, findExporter } from './export/exporters.js';
export { type Selection, selectGraph } from './export/select-graph.js';
export { type GazetteerOptions, readGazetteerFiles } from './knowledge/load-gazetteer.js';
export { loadOntology } from './knowledge/load-ontology.js';
export type { Article } from './model/article.js';
export type { Decision } from './model/decision.js';
export type { DateMention } from './model/document.js';
export type { Edge, Graph, Node } from './model/edge.js';
export type { Entity, EntityMention, EntityType } from './model/entity.js';
export type { GazetteerEntry, RelationType } from './model/knowledge.js';
export type { Message } from './model/message.js';
export type { Ontology } from './model/ontology.js';
export type { Span } from './model/span.js';
export type { Amount, Aspect, Statement, Status } from './model/statement.js';
export type { ArticleRecord, ReportedStatement } from './model/store.js';
export type { Precision, Time } from './model/time.js';
export {
  EXTRACTOR,
  type Extract,
  extract,
  findDates,
  type Knowledge,
  loadKnowledge,
  type NamedEntity,
  recordOf,
  resolveName,
} from './pipeline.js';
export { type ArticleReading, type ReadOptions, readArticle } from './read/read-article.js';
export { type Assembled, assembleDirty } from './store/assemble-dirty.js';
export { type OpenOptions, openStore } from './store/open-store.js';
export type { QueryResult, Store, Value } from './store/store.js';
