import type { Answer, Request } from '../browser/serve-here.js';
import { ERROR_CODES, SozhError } from '../errors.js';
import { selectGraph } from '../export/select-graph.js';
import type { Graph } from '../model/edge.js';
import type { NeighbourhoodAnswer, PageError, PathsAnswer } from '../model/page-question.js';
import { findPaths } from './find-paths.js';
import { type Part, type Question, readQuestion } from './read-question.js';

/** What is asked about: each call sees the store as it is then. */
export interface GraphSource {
  /** The graph as it was known at the end of a day, or is now; `version` is another one whenever the graph is. */
  readGraph(asOf: string | null): Promise<{ readonly graph: Graph; readonly version: string }>;
  /** What the page draws, as JSON Lines: `{version}`, `PageGraph`, `PageEvidence`. */
  readPage(asOf: string | null): Promise<string>;
}

export interface ServedPage {
  readonly html: string;
  /** its Content Security Policy */
  readonly policy: string;
}

const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Answers what the page asks: itself at `/`, JSON below `/api/`. What is wrong is answered as `PageError`: 400 and 404 for what was asked,
 * 403 for pages of other places, 503 where the store is in use or away, 500 otherwise.
 * @param onBug is told what no user can help
 */
export function answerQuestions(
  page: ServedPage,
  source: GraphSource,
  onBug: (error: unknown) => void,
): (request: Request) => Promise<Answer> {
  return async ({ method, url, site }) => {
    try {
      if (method === 'OPTIONS') return refuse(405, 'only for reading');
      const question = readQuestion(url);
      if (question.kind === 'page') return servePage(page);
      // pages of other places may lead here, and not ask
      if (site !== null && site !== 'same-origin' && site !== 'none')
        return refuse(403, 'only for its own page');
      return await answer(question, source);
    } catch (error) {
      if (error instanceof SozhError && error.code !== 'internal/bug') return fail(error);
      onBug(error);
      return fail(new SozhError('internal/bug', 'a bug: the terminal of sozh explore says more'));
    }
  };
}

async function answer(question: Exclude<Question, { kind: 'page' }>, source: GraphSource): Promise<Answer> {
  switch (question.kind) {
    case 'graph':
      return ok(await source.readPage(question.asOf), 'application/x-ndjson; charset=utf-8');
    case 'paths': {
      const { part, one, other, hops, count } = question;
      const { graph, version } = await readPart(source, part, [one, other]);
      const answered: PathsAnswer = { version, paths: findPaths(graph, one, other, { hops, count }) };
      return ok(JSON.stringify(answered));
    }
    case 'neighbourhood': {
      const { part, entity, hops } = question;
      const { graph, version } = await readPart(source, part, [entity]);
      const { nodes, edges } = selectGraph(graph, { around: entity, hops });
      const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
      const answered: NeighbourhoodAnswer = { version, nodes: ids(nodes), edges: ids(edges) };
      return ok(JSON.stringify(answered));
    }
    case 'nothing':
      return refuse(404, 'there are / and /api/graph, /api/paths, /api/neighbourhood');
  }
}

/** The graph with the edges that the filters leave, and all its nodes. @throws SozhError `usage/bad-argument` where it has no such entity */
async function readPart(
  source: GraphSource,
  { asOf, selection, without }: Part,
  entities: readonly string[],
): Promise<{ graph: Graph; version: string }> {
  const { graph, version } = await source.readGraph(asOf);
  const typeOf = new Map(graph.nodes.map(({ id, type }) => [id, type]));
  const unknown = entities.find((id) => !typeOf.has(id));
  if (unknown !== undefined)
    throw new SozhError('usage/bad-argument', `the graph has no entity ${unknown.slice(0, 80)}`, {
      hint: asOf === null ? 'the id of a node of the page' : `it may not have been known on ${asOf}`,
    });
  const wanted = graph.edges.filter(
    ({ type, status, from, to }) =>
      !without.relations.has(type) &&
      !without.statuses.has(status) &&
      !without.types.has(typeOf.get(from)!) &&
      !without.types.has(typeOf.get(to)!),
  );
  const { edges } = selectGraph({ nodes: graph.nodes, edges: wanted }, selection);
  return { graph: { nodes: graph.nodes, edges }, version };
}

const ok = (body: string, type = JSON_TYPE): Answer => ({ status: 200, body, type, headers: SAFE });

const servePage = ({ html, policy }: ServedPage): Answer => ({
  status: 200,
  body: html,
  type: 'text/html; charset=utf-8',
  headers: { ...SAFE, 'Content-Security-Policy': policy },
});

const refuse = (status: number, message: string): Answer =>
  tell(status, new SozhError('usage/bad-argument', message));

function fail(error: SozhError): Answer {
  const status = error.code === 'usage/bad-argument' ? 400 : ERROR_CODES[error.code].retriable ? 503 : 500;
  return tell(status, error);
}

function tell(status: number, { code, message, hint }: SozhError): Answer {
  const body: PageError = { error: { code, message, hint } };
  const headers = status === 503 ? { ...SAFE, 'Retry-After': '2' } : SAFE;
  return { status, body: JSON.stringify(body), type: JSON_TYPE, headers };
}
