import type { Edge } from '../model/edge.js';
import type { Label } from '../model/ontology.js';
import { type Column, type ColumnValue, EDGE_COLUMNS, NODE_COLUMNS, valuesOf } from './columns.js';
import type { DayInterval } from './day-interval.js';
import type { DrawnEdge } from './draw-edges.js';
import { type DrawnGraph, drawGraph, nodeSize } from './draw-graph.js';
import { createExporter, type ExportOptions } from './exporter.js';
import { type MeasuredNode, measureNodes } from './measure-nodes.js';
import { type Colour, edgeColour, nodeColour } from './palette.js';
import { element } from './xml.js';

const NAMESPACES = 'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"';
const TITLE: Label = { ru: 'Граф отношений', be: 'Граф адносін', en: 'Graph of relations' };

/**
 * Dynamic GEXF 1.3 for Gephi's timeline, written to what Gephi 0.10.1 was seen to read: intervals of days, both ends inclusive, several
 * of them as spells, an open end left out; nodes and undated edges have no time and are always shown. `kind` keeps relations apart.
 * Symmetric relations are undirected edges. Dates stand in text columns too, for programs that do not read GEXF's time.
 */
export const gexf = createExporter(
  { name: 'gexf', fileExtension: 'gexf', cites: true },
  function* (graph, options) {
    const drawn = drawGraph(graph, options);
    const nodes = measureNodes(drawn);
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf ${NAMESPACES} version="1.3">\n`;
    yield `${metaElement(graph.edges, drawn, options)}\n`;
    const edgeType = options.directed ? ' defaultedgetype="directed"' : '';
    yield `<graph mode="dynamic" timeformat="date" timerepresentation="interval" timezone="UTC" idtype="string"${edgeType}>\n`;
    yield `${declare('node', NODE_COLUMNS, options)}\n${declare('edge', EDGE_COLUMNS, options)}\n<nodes>\n`;
    for (const node of nodes) yield `${nodeElement(node, options)}\n`;
    yield '</nodes>\n<edges>\n';
    for (const edge of drawn.edges) yield `${edgeElement(edge, options)}\n`;
    yield '</edges>\n</graph>\n</gexf>\n';
  },
);

/** The day of the newest report stands for the day of change: the file depends on the graph alone, not on the clock. */
function metaElement(edges: readonly Edge[], drawn: DrawnGraph, { language }: ExportOptions): string {
  const reported = edges.map((edge) => edge.lastReported?.slice(0, 10)).filter((day) => day !== undefined);
  return element(
    'meta',
    { lastmodifieddate: reported.sort().at(-1) ?? null },
    element('creator', {}, 'Sozh'),
    element('title', {}, TITLE[language]),
    element(
      'description',
      {},
      `${drawn.nodes.length} nodes, ${drawn.edges.length} lines for ${edges.length} edges`,
    ),
  );
}

function declare<T>(
  owner: 'node' | 'edge',
  columns: readonly Column<T>[],
  { language }: ExportOptions,
): string {
  const declarations = columns.map(({ id, type, title }) =>
    element('attribute', { id, title: title[language], type }),
  );
  return element('attributes', { class: owner, mode: 'static' }, ...declarations);
}

function nodeElement(drawn: MeasuredNode, options: ExportOptions): string {
  const { node, x, y } = drawn;
  return element(
    'node',
    { id: node.id, label: drawn.label },
    valuesElement(NODE_COLUMNS, drawn, options),
    colourElement(nodeColour(node.type)),
    element('viz:position', { x, y, z: 0 }),
    element('viz:size', { value: nodeSize(drawn) }),
  );
}

function edgeElement(drawn: DrawnEdge, options: ExportOptions): string {
  const spells = drawn.spells.filter(({ first, last }) => first !== null || last !== null);
  const single = spells.length === 1 ? spellAttributes(spells[0]!) : {};
  return element(
    'edge',
    {
      id: drawn.id,
      source: drawn.from,
      target: drawn.to,
      type: drawn.directed ? 'directed' : 'undirected',
      kind: drawn.kind,
      label: drawn.label,
      weight: drawn.weight,
      ...single,
    },
    valuesElement(EDGE_COLUMNS, drawn, options),
    spells.length > 1 ? spellsElement(spells) : '',
    colourElement(edgeColour(drawn.status, drawn.relation)),
  );
}

const spellsElement = (spells: readonly DayInterval[]) =>
  element('spells', {}, ...spells.map((spell) => element('spell', spellAttributes(spell))));

const spellAttributes = ({ first, last }: DayInterval) => ({ start: first, end: last });

const colourElement = ([r, g, b]: Colour) => element('viz:color', { r, g, b });

function valuesElement<T>(columns: readonly Column<T>[], item: T, options: ExportOptions): string {
  const values = valuesOf(columns, item, options);
  if (values.length === 0) return '';
  return element(
    'attvalues',
    {},
    ...values.map(([{ id }, value]) => element('attvalue', { for: id, value: printValue(value) })),
  );
}

/** Gephi reads a list as `["a, b", "c"]`. */
function printValue(value: Exclude<ColumnValue, null>): string | number {
  if (typeof value !== 'object') return value;
  return `[${value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`;
}
