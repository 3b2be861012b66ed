import type { NamedQuery, QueryParameter } from '../store/query-library.js';
import { type ZippedFile, zipFiles } from './zip-files.js';

/**
 * The library as Neo4j Browser imports it, dropped onto its window: a folder of favourites for each topic, a file for each query, whose
 * first line is its name; and «Parameters», which gives all parameters a value, once, so that every query runs.
 */
export function listFavourites(queries: readonly NamedQuery[]): ZippedFile[] {
  return [
    { path: 'Sozh/parameters.cypher', text: setParameters(queries) },
    ...queries.map(({ name, topic, cypher }) => ({
      path: `Sozh ${topic}/${name}.cypher`,
      text: `${withoutExample(cypher)}\n`,
    })),
  ];
}

/** `listFavourites` as a zip archive. */
export const packFavourites = (queries: readonly NamedQuery[]): Buffer => zipFiles(listFavourites(queries));

/** `:param name => …` keeps whole numbers whole, which `:params {…}` does not: LIMIT wants them so. */
function setParameters(queries: readonly NamedQuery[]): string {
  const values = new Map<string, string>();
  for (const query of queries)
    for (const parameter of query.parameters) {
      // of a parameter that one query must be given and another does not need, the given value: it answers both
      if (parameter.fallback === null)
        values.set(parameter.name, literal(parameter, given(query, parameter)));
    }
  for (const { parameters } of queries)
    for (const parameter of parameters) {
      if (!values.has(parameter.name)) values.set(parameter.name, literal(parameter, parameter.fallback!));
    }
  const lines = [...values].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    '// Parameters: run this first; change one with :param, and run a query again',
    ...lines.map(([name, value]) => `:param ${name} => ${value};`),
    '',
  ].join('\n');
}

/** What the example of a query gives a parameter. */
function given({ name, example }: NamedQuery, parameter: QueryParameter): string {
  const [, quoted, bare] = new RegExp(`--param ${parameter.name}=(?:"([^"]*)"|(\\S+))`).exec(example) ?? [];
  const value = quoted ?? bare;
  if (value === undefined) throw new RangeError(`the example of ${name} does not give ${parameter.name}`);
  return value;
}

function literal({ type }: QueryParameter, value: string): string {
  if (value === 'today') return 'toString(date())';
  return type === 'integer' ? value : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Title, purpose and parameters stay; how `sozh query` is called, and what it prints, has no place here. */
function withoutExample(cypher: string): string {
  const lines = cypher.split('\n');
  const from = lines.findIndex((line) => line.startsWith('// Example:'));
  const to = lines.findIndex((line) => !line.startsWith('//'));
  return [...lines.slice(0, from), ...lines.slice(to)]
    .filter((line) => !line.startsWith('// Topic:'))
    .join('\n');
}
