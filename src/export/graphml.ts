import { type Column, type ColumnValue, EDGE_COLUMNS, NODE_COLUMNS, valuesOf } from './columns.js';
import type { DrawnEdge } from './draw-edges.js';
import { drawGraph, nodeSize } from './draw-graph.js';
import { createExporter, type ExportOptions } from './exporter.js';
import { type MeasuredNode, measureNodes } from './measure-nodes.js';
import { type Colour, edgeColour, nodeColour } from './palette.js';
import { element, escapeXml } from './xml.js';

const GRAPHML_TYPES = {
  string: 'string',
  boolean: 'boolean',
  integer: 'int',
  double: 'double',
  liststring: 'string',
} as const;

// names that Gephi takes for a node's and an edge's looks
const NODE_LOOKS = {
  label: 'string',
  x: 'double',
  y: 'double',
  size: 'double',
  r: 'int',
  g: 'int',
  b: 'int',
};
const EDGE_LOOKS = { label: 'string', weight: 'double', r: 'int', g: 'int', b: 'int' };

/**
 * GraphML for yEd, igraph, networkx and Gephi. The format knows no time: days stand in columns of text only, lists are joined by
 * semicolons. Parallel edges differ in `kind`; it stands in the attribute `label` of the element too, where Gephi looks for it (and Neo4j's
 * APOC puts it), so that Gephi merges none of them. All edges are directed, since networkx reads no mixed graphs and graphology and igraph
 * take them for directed: the column `symmetric` tells which are the same both ways.
 */
export const graphml = createExporter(
  { name: 'graphml', fileExtension: 'graphml', cites: true },
  function* (graph, options) {
    const drawn = drawGraph(graph, { ...options, directed: true });
    const nodes = measureNodes(drawn);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield* declare('node', NODE_LOOKS, NODE_COLUMNS);
    yield* declare('edge', { ...EDGE_LOOKS, kind: 'string' }, EDGE_COLUMNS);
    yield '<graph edgedefault="directed">\n';
    for (const node of nodes) yield `${nodeElement(node, options)}\n`;
    for (const edge of drawn.edges) yield `${edgeElement(edge, options)}\n`;
    yield '</graph>\n</graphml>\n';
  },
);

/** Keys are `n_…` and `e_…`: GraphML wants them unique in the file. */
function* declare<T>(
  owner: 'node' | 'edge',
  looks: Readonly<Record<string, string>>,
  columns: readonly Column<T>[],
): Iterable<string> {
  const named = columns.map(({ id, type }) => [id, GRAPHML_TYPES[type]] as const);
  for (const [name, type] of [...Object.entries(looks), ...named]) {
    const attributes = { id: `${owner[0]}_${name}`, for: owner, 'attr.name': name, 'attr.type': type };
    yield `${element('key', attributes)}\n`;
  }
}

function nodeElement(drawn: MeasuredNode, options: ExportOptions): string {
  const { node, label, x, y } = drawn;
  const looks = { label, x, y, size: nodeSize(drawn), ...rgb(nodeColour(node.type)) };
  const values = valuesOf(NODE_COLUMNS, drawn, options);
  return element('node', { id: node.id }, ...data('n', looks), ...columnData('n', values));
}

function edgeElement(drawn: DrawnEdge, options: ExportOptions): string {
  const { label, weight, kind } = drawn;
  const looks = { label, weight, ...rgb(edgeColour(drawn.status, drawn.relation)), kind };
  return element(
    'edge',
    { id: drawn.id, source: drawn.from, target: drawn.to, label: kind },
    ...data('e', looks),
    ...columnData('e', valuesOf(EDGE_COLUMNS, drawn, options)),
  );
}

const rgb = ([r, g, b]: Colour) => ({ r, g, b });

const data = (owner: 'n' | 'e', values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).map(([name, value]) =>
    element('data', { key: `${owner}_${name}` }, escapeXml(String(value))),
  );

const columnData = (
  owner: 'n' | 'e',
  values: readonly (readonly [Pick<Column<never>, 'id'>, Exclude<ColumnValue, null>])[],
) =>
  data(
    owner,
    Object.fromEntries(
      values.map(([{ id }, value]) => [id, typeof value === 'object' ? value.join('; ') : value]),
    ),
  );
