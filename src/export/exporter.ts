import type { Graph } from '../model/edge.js';
import type { LabelLanguage, Ontology } from '../model/ontology.js';
import { sortGraph } from './sort-graph.js';

/** Takes the text of an export piece by piece; a promise makes the exporter wait (a file or pipe that is full). */
export type Sink = (chunk: string) => void | Promise<void>;

export interface ExportOptions {
  readonly ontology: Ontology;
  /** language of labels and titles; names that do not have it stay Russian */
  readonly language: LabelLanguage;
  /** symmetric relations as directed edges too, for programs that read no mixed graphs (networkx); only the column `symmetric` tells then */
  readonly directed?: boolean;
  /** the articles behind each edge, by its id, each as one line for people; for the exporters that cite them */
  readonly articlesOf?: ReadonlyMap<string, readonly string[]>;
}

/** The port that every file format implements. The same graph and options always give the same bytes. */
export interface Exporter {
  /** what `sozh export NAME` says */
  readonly name: string;
  readonly fileExtension: string;
  /** whether it writes `articlesOf` */
  readonly cites: boolean;
  /**
   * Writes the graph as UTF-8 text, nodes and edges sorted by id, with a newline at the end.
   * Throws `store/corrupt` where an edge ends at a node that the graph does not have; errors of the sink pass through.
   */
  write(graph: Graph, options: ExportOptions, sink: Sink): Promise<void>;
}

const CHUNK = 65_536;

/** What an exporter is called; `cites` is false where not given. */
export type ExporterName = Pick<Exporter, 'name' | 'fileExtension'> & Partial<Pick<Exporter, 'cites'>>;

/** An exporter made of a generator of small pieces; the sink gets them joined, some 64 K characters at a time. */
export function createExporter(
  exporter: ExporterName,
  pieces: (graph: Graph, options: ExportOptions) => Iterable<string>,
): Exporter {
  return {
    cites: false,
    ...exporter,
    async write(graph, options, sink) {
      let chunk = '';
      for (const piece of pieces(sortGraph(graph), options)) {
        chunk += piece;
        if (chunk.length >= CHUNK) {
          await sink(chunk);
          chunk = '';
        }
      }
      if (chunk !== '') await sink(chunk);
    },
  };
}
