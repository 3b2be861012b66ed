import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GraphSource } from '../explore/answer-questions.js';
import { drawGraph } from '../export/draw-graph.js';
import { writePageLines } from '../export/html.js';
import type { Position } from '../export/layout.js';
import { placeNodes } from '../export/measure-nodes.js';
import type { Evidence, PageOptions } from '../export/page-data.js';
import type { Graph } from '../model/edge.js';
import { withStoreAsOf } from './as-of.js';
import { readPageEvidence } from './read-page-evidence.js';
import type { Terminal } from './terminal.js';

/** So many days are kept at a time, now among them. */
const KEPT = 4;

interface Known {
  readonly graph: Graph;
  readonly version: string;
  /** of the store, when it was read; null where that cannot be told */
  readonly mark: string | null;
  readonly evidence: Evidence | null;
  places: ReadonlyMap<string, Position> | null;
  page: string | null;
}

type Options = Omit<PageOptions, 'evidence' | 'places'>;

/**
 * The graphs of a store, one read at a time. An embedded store is open only while it is read, and what was read of it serves until its
 * files change; of a server everything is read each time.
 */
export class StoredGraphs implements GraphSource {
  readonly #location: string;
  readonly #options: Options;
  readonly #terminal: Terminal;
  /** by day, '' for now; the last asked for last */
  readonly #known = new Map<string, Known>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(location: string, options: Options, terminal: Terminal) {
    this.#location = location;
    this.#options = options;
    this.#terminal = terminal;
  }

  readGraph(asOf: string | null): Promise<Known> {
    return this.#inTurn(() => this.#read(asOf, false));
  }

  readPage(asOf: string | null): Promise<string> {
    return this.#inTurn(async () => {
      const now = await this.#read(null, asOf === null);
      // nodes keep their places from one day to another
      now.places ??= placeNodes(drawGraph(now.graph, this.#options));
      const { places } = now;
      const then = asOf === null ? now : await this.#read(asOf, true);
      const { graph, version, evidence } = then;
      const isPlaced = graph.nodes.every(({ id }) => places.has(id));
      const options = { ...this.#options, evidence: evidence!, places: isPlaced ? places : undefined };
      then.page ??= writePageLines(graph, version, options);
      return then.page;
    });
  }

  async #read(asOf: string | null, withEvidence: boolean): Promise<Known> {
    const mark = markOf(this.#location);
    const key = asOf ?? '';
    const before = this.#known.get(key);
    if (before && mark !== null && before.mark === mark && (before.evidence || !withEvidence)) {
      this.#keep(key, before);
      return before;
    }
    const known = await withStoreAsOf(this.#location, asOf ?? undefined, this.#terminal, async (store) => {
      const graph = await store.readGraph();
      const evidence = withEvidence ? await readPageEvidence(store, graph.edges) : null;
      const hash = createHash('sha256').update(key).update(JSON.stringify(graph)).digest('hex');
      return { graph, version: hash.slice(0, 16), mark, evidence, places: null, page: null };
    });
    this.#keep(key, known);
    return known;
  }

  #keep(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest!);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

/** What tells whether the files of an embedded store were written since: their names, sizes and times. */
function markOf(location: string): string | null {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) return null;
  const [folder, name] = [dirname(location), basename(location)];
  try {
    return readdirSync(folder)
      .filter((file) => file.startsWith(name))
      .sort()
      .map((file) => {
        const { size, mtimeNs } = statSync(join(folder, file), { bigint: true });
        return `${file} ${size} ${mtimeNs}`;
      })
      .join('\n');
  } catch {
    return null;
  }
}
