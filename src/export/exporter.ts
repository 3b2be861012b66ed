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
}

/** The port that every file format implements. The same graph and options always give the same bytes. */
export interface Exporter {
  /** what `sozh export NAME` says */
  readonly name: string;
  readonly fileExtension: string;
  /**
   * Writes the graph as UTF-8 text, nodes and edges sorted by id, with a newline at the end.
   * Throws `store/corrupt` where an edge ends at a node that the graph does not have; errors of the sink pass through.
   */
  write(graph: Graph, options: ExportOptions, sink: Sink): Promise<void>;
}

const CHUNK = 65_536;

/** An exporter made of a generator of small pieces; the sink gets them joined, some 64 K characters at a time. */
export function createExporter(
  name: string,
  fileExtension: string,
  pieces: (graph: Graph, options: ExportOptions) => Iterable<string>,
): Exporter {
  return {
    name,
    fileExtension,
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
