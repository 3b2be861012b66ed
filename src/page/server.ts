import type { PageEvidence, PageGraph } from '../model/page-data.js';
import type { NeighbourhoodAnswer, PageError, PathsAnswer } from '../model/page-question.js';
import type { Words } from './interface-words.js';
import type { Asked, Filters } from './view-state.js';

/** A graph as a server gives it. */
export interface ServedGraph {
  readonly version: string;
  readonly graph: PageGraph;
  readEvidence(): PageEvidence;
}

/** What the server does not answer with; `message` and `hint` are for people. */
export class ServerError extends Error {
  constructor(
    message: string,
    readonly hint: string | null,
  ) {
    super(message);
  }
}

/** The server that a page of `sozh explore` comes from. Every question throws a `ServerError` where it is not answered. */
export class Server {
  constructor(readonly words: Words) {}

  /** The graph as it was known at the end of a day, or is now. */
  async readGraph(asOf: string | null): Promise<ServedGraph> {
    const answer = await this.#ask('/api/graph', asOf === null ? [] : [['as-of', asOf]]);
    // the last line is the largest, and may never be wanted
    const [head = '', graph = '', evidence = ''] = (await answer.text()).split('\n');
    return {
      version: (JSON.parse(head) as { version: string }).version,
      graph: JSON.parse(graph) as PageGraph,
      readEvidence: () => JSON.parse(evidence) as PageEvidence,
    };
  }

  async findPaths(
    { one, other, hops }: Asked & { kind: 'paths' },
    filters: Filters,
    asOf: string | null,
  ): Promise<PathsAnswer> {
    const asked = [['one', one] as const, ['other', other] as const, ['hops', String(hops)] as const];
    const answer = await this.#ask('/api/paths', [...asked, ...describe(filters, asOf)]);
    return (await answer.json()) as PathsAnswer;
  }

  async findNeighbourhood(
    { entity, hops }: Asked & { kind: 'neighbourhood' },
    filters: Filters,
    asOf: string | null,
  ): Promise<NeighbourhoodAnswer> {
    const asked = [['entity', entity] as const, ['hops', String(hops)] as const];
    const answer = await this.#ask('/api/neighbourhood', [...asked, ...describe(filters, asOf)]);
    return (await answer.json()) as NeighbourhoodAnswer;
  }

  async #ask(path: string, parameters: readonly Parameter[]): Promise<Response> {
    const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
    let answer: Response;
    try {
      answer = await fetch(`${path}?${query}`);
    } catch {
      throw new ServerError(this.words.noServer, null);
    }
    if (answer.ok) return answer;
    const { error } = (await answer.json()) as PageError;
    if (error.code === 'store/locked') throw new ServerError(this.words.storeBusy, error.message);
    throw new ServerError(error.message, error.hint);
  }
}

type Parameter = readonly [name: string, value: string];

/** The filters as the server knows them. */
function describe(filters: Filters, asOf: string | null): Parameter[] {
  const set = (name: string, values: ReadonlySet<string>): Parameter[] =>
    values.size === 0 ? [] : [[name, [...values].join(',')]];
  return [
    ...(asOf === null ? [] : ([['as-of', asOf]] as const)),
    ...(filters.from === null ? [] : ([['from', filters.from]] as const)),
    ...(filters.to === null ? [] : ([['to', filters.to]] as const)),
    ...(filters.undated ? ([['undated', 'always']] as const) : []),
    ...(filters.minSources === 0 ? [] : ([['min-sources', String(filters.minSources)]] as const)),
    ...set('without-types', filters.withoutTypes),
    ...set('without-statuses', filters.withoutStatuses),
    ...set('without-relations', filters.withoutRelations),
  ];
}
