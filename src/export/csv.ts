import { cleanText } from './clean-text.js';
import { type ColumnValue, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { DayInterval } from './day-interval.js';
import { drawGraph } from './draw-graph.js';
import { createExporter } from './exporter.js';
import { measureNodes } from './measure-nodes.js';

/** Gephi's table of nodes (to be imported before the edges), good for a spreadsheet too: commas, RFC 4180. */
export const csvNodes = createExporter(
  { name: 'csv-nodes', fileExtension: 'nodes.csv' },
  function* (graph, options) {
    yield row(['Id', 'Label', ...NODE_COLUMNS.map(({ id }) => id)]);
    for (const drawn of measureNodes(drawGraph(graph, options))) {
      const values = NODE_COLUMNS.map((column) => column.value(drawn, options));
      yield row([drawn.node.id, drawn.label, ...values]);
    }
  },
);

/**
 * Gephi's table of edges: the same lines as in GEXF, their days in `Timeset`. Any other column in which everything looks like ISO dates
 * would make Gephi drop the Timeset, so days stand there as `22.05.2023` and EDTF behind a word.
 */
export const csvEdges = createExporter(
  { name: 'csv-edges', fileExtension: 'edges.csv', cites: true },
  function* (graph, options) {
    const header = ['Id', 'Source', 'Target', 'Type', 'Kind', 'Label', 'Weight', 'Timeset'];
    yield row([...header, ...EDGE_COLUMNS.map(({ id }) => id)]);
    for (const drawn of drawGraph(graph, options).edges) {
      const { id, from, to, directed, kind, label, weight, spells } = drawn;
      const values = EDGE_COLUMNS.map((column) => withoutIsoDates(column.value(drawn, options)));
      const type = directed ? 'Directed' : 'Undirected';
      yield row([id, from, to, type, kind, label, weight, timeset(spells), ...values]);
    }
  },
);

/** `<[2023-05-22,2023-05-24];[2023-06-01,Infinity]>`; nothing for what is always shown. */
function timeset(spells: readonly DayInterval[]): string {
  const dated = spells.filter(({ first, last }) => first !== null || last !== null);
  if (dated.length === 0) return '';
  return `<${dated.map(({ first, last }) => `[${first ?? '-Infinity'},${last ?? 'Infinity'}]`).join(';')}>`;
}

function withoutIsoDates(value: ColumnValue): ColumnValue {
  if (typeof value === 'string') {
    return value.replace(/^(\d{4})-(\d\d)-(\d\d)(T[\d:.]+(Z|[+-][\d:]+)?)?$/, '$3.$2.$1');
  }
  if (value === null || typeof value === 'number') return value;
  return value.length > 0 && value.every((item) => /^[\dXTZ.:+/~?%-]+$/.test(item))
    ? `EDTF ${value.join('; ')}`
    : value;
}

const row = (values: readonly ColumnValue[]): string => `${values.map(cell).join(',')}\r\n`;

/** Text is always quoted. What a spreadsheet would run as a formula gets an apostrophe before it: quotes come from the open web. */
function cell(value: ColumnValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = cleanText(typeof value === 'object' ? value.join('; ') : value);
  if (text === '') return '';
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
