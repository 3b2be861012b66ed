import type { Edge, Node } from '../model/edge.js';
import { captionOfEdge } from '../model/edge-caption.js';
import { cleanText } from './clean-text.js';
import { createExporter } from './exporter.js';

type Literal = string | number | null | readonly string[] | { readonly [key: string]: Literal };

const ROWS = 500;

/**
 * A script for cypher-shell or Neo4j Browser that builds the graph in an empty database, or brings one up to it; running it again adds
 * nothing. Labels, types and properties are those of the stores: `(:Entity:Person)-[:MET_WITH {id, start: date, …}]->(…)`.
 */
export const cypher = createExporter({ name: 'cypher', fileExtension: 'cypher' }, function* (graph) {
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n';
  for (const [label, nodes] of groupBy(graph.nodes, (node) => node.type)) {
    yield* unwind(
      nodes.map(nodeRow),
      `MERGE (e:Entity {id: row.id})\nSET e:${label}, e += row.properties;\n`,
    );
  }
  for (const [type, edges] of groupBy(graph.edges, (edge) => edge.type)) {
    yield* unwind(
      edges.map(edgeRow),
      `MATCH (a:Entity {id: row.from})\nMATCH (b:Entity {id: row.to})\nMERGE (a)-[r:${symbol(type)} {id: row.properties.id}]->(b)\n` +
        `SET r += row.properties, r.confidence = toFloat(row.properties.confidence),\n    r.start = date(row.start), r.end = date(row.end),\n` +
        `    r.firstReported = date(row.firstReported), r.lastReported = date(row.lastReported);\n`,
    );
  }
});

function nodeRow({ id, names, type: _, ...rest }: Node): Literal {
  const { ru = null, be = null, en = null } = names;
  return { id, properties: { ...rest, nameRu: ru, nameBe: be, nameEn: en } };
}

function edgeRow(edge: Edge): Literal {
  const { type: _, from, to, start, end, firstReported, lastReported, ...rest } = edge;
  // a `date` has no time of day: instants are kept beside it as text
  const instants = { startsAt: instant(start), endsAt: instant(end) };
  return {
    from,
    to,
    start: day(start),
    end: day(end),
    firstReported: day(firstReported),
    lastReported: day(lastReported),
    properties: { ...rest, ...instants, caption: captionOfEdge(edge) },
  };
}

const day = (time: string | null) => time?.slice(0, 10) ?? null;

const instant = (time: string | null) => (time?.includes('T') ? time : null);

/** A relation type as a name in Cypher; the stores hold only plain ones, but the script must not be a way in for others. */
const symbol = (name: string) => (/^\w+$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);

function* unwind(rows: readonly Literal[], statement: string): Iterable<string> {
  for (let start = 0; start < rows.length; start += ROWS) {
    const batch = rows.slice(start, start + ROWS).map(print);
    yield `UNWIND [\n${batch.join(',\n')}\n] AS row\n${statement}`;
  }
}

function print(value: Literal): string {
  if (value === null || typeof value === 'number') return String(value);
  if (typeof value === 'string') return printString(value);
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${print(one)}`)
    .join(', ')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const printString = (text: string): string =>
  `'${cleanText(text).replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? `\\${character}`)}'`;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
