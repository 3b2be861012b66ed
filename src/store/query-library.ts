import { SozhError } from '../errors.js';
import { listCypher, readCypher } from './cypher-library.js';
import type { Value } from './store.js';

export const PARAMETER_TYPES = ['text', 'integer', 'date'] as const;

/** What the queries are about, in the order in which the library is shown. */
export const TOPICS = [
  'overview',
  'people',
  'contacts',
  'plans',
  'economy',
  'conflict',
  'time',
  'sources',
  'pictures',
] as const;
export type Topic = (typeof TOPICS)[number];

/** A parameter of a query: `fallback` is what is taken where none is given (`today` is the day in Minsk), null = it must be given. */
export interface QueryParameter {
  readonly name: string;
  readonly type: (typeof PARAMETER_TYPES)[number];
  readonly fallback: string | null;
  readonly description: string;
}

/** A query of `cypher/query/`, as its header comment describes it. */
export interface NamedQuery {
  readonly name: string;
  readonly title: string;
  readonly topic: Topic;
  readonly purpose: string;
  readonly parameters: readonly QueryParameter[];
  readonly example: string;
  /** title and purpose in Russian, null where the file has none */
  readonly russian: { readonly title: string; readonly purpose: string } | null;
  /** a table: the first rows that the example gives on the articles of the tests */
  readonly result: string;
  readonly cypher: string;
}

/** All queries of the library, by topic and name. */
export function listQueries(): NamedQuery[] {
  const queries = listCypher('query').map((name) => parseQuery(name, readCypher('query', name)));
  return TOPICS.flatMap((topic) => queries.filter((query) => query.topic === topic));
}

/** The query with this name; null where the library has none. */
export function findQuery(name: string): NamedQuery | null {
  return listQueries().find((query) => query.name === name) ?? null;
}

/**
 * The parameters for a query: given values brought to their types (`"5"` is an integer where one is wanted), the rest filled.
 * @param today ISO day for parameters that fall back to it
 * @throws SozhError `usage/bad-argument` naming what is missing, unknown or of the wrong type
 */
export function fillParameters(
  query: NamedQuery,
  given: Readonly<Record<string, Value>>,
  today = todayInMinsk(),
): Record<string, Value> {
  const unknown = Object.keys(given).find((name) => !query.parameters.some((known) => known.name === name));
  if (unknown) throw refuse(query, `has no parameter ${unknown}`);
  const filled: Record<string, Value> = {};
  for (const parameter of query.parameters) {
    const value = given[parameter.name] ?? (parameter.fallback === 'today' ? today : parameter.fallback);
    if (value === null) throw refuse(query, `needs --param ${parameter.name}=…: ${parameter.description}`);
    filled[parameter.name] = convert(query, parameter, value);
  }
  return filled;
}

function convert(query: NamedQuery, { name, type }: QueryParameter, value: Value): Value {
  const text = String(value);
  if (type === 'integer' && /^\d+$/.test(text)) return Number(text);
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return text;
  if (type === 'text') return text;
  const wanted = type === 'date' ? 'a day such as 2023-05-24' : 'a whole number';
  throw refuse(query, `takes ${wanted} as ${name}, not «${text}»`);
}

const refuse = (query: NamedQuery, reason: string) =>
  new SozhError('usage/bad-argument', `The query ${query.name} ${reason}`, {
    hint: query.example,
    facts: { query: query.name },
  });

function todayInMinsk(): string {
  return new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
}

/** `//   limit  integer = 50  rows at most` */
const PARAMETER = /^(\w+)\s+(text|integer|date)(?:\s*=\s*(\S+))?\s\s+(\S.*)$/;
const SECTION = /^(Topic|Purpose|Parameters|Example|Ru|Result):\s*(.*)$/;

function parseQuery(name: string, cypher: string): NamedQuery {
  const all = cypher.split('\n');
  const header = all.slice(
    0,
    all.findIndex((line) => !line.startsWith('//')),
  );
  const [title = '', ...lines] = header.map((line) => line.slice(3).trimEnd());
  const sections = new Map<string, string[]>();
  let section: string[] = [];
  for (const line of lines) {
    const [, word, rest] = SECTION.exec(line) ?? [];
    if (word) sections.set(word, (section = rest ? [rest] : []));
    else section.push(line);
  }
  const said = (word: string) => sections.get(word) ?? [];
  const parameters = said('Parameters').flatMap((line): QueryParameter[] => {
    const [, parameter, type, fallback, description] = PARAMETER.exec(line.trim()) ?? [];
    if (!parameter || !description) return [];
    return [
      { name: parameter, type: type as QueryParameter['type'], fallback: fallback ?? null, description },
    ];
  });
  return {
    name,
    title,
    topic: said('Topic').join(' ') as Topic,
    purpose: said('Purpose').join(' '),
    parameters,
    example: said('Example').join(' '),
    russian: readRussian(said('Ru')),
    result: said('Result')
      .map((line) => line.trim())
      .join('\n'),
    cypher,
  };
}

/** The first line is the title, what follows the purpose. */
function readRussian([title, ...purpose]: readonly string[]): NamedQuery['russian'] {
  return title ? { title, purpose: purpose.map((line) => line.trim()).join(' ') } : null;
}
