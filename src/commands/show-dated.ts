import type { Edge, Graph } from '../model/edge.js';
import { countOf } from './count-of.js';
import { renderTable } from './render-table.js';
import type { Terminal } from './terminal.js';

/** Prints relations in the order given: a table for people, an array of edges with the names of their ends for machines. */
export function showDated(
  edges: readonly Edge[],
  graph: Graph,
  { out, err, paint }: Terminal,
  json: boolean,
): void {
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  if (json) {
    const rows = edges.map((edge) => ({ ...edge, fromName: nameOf(edge.from), toName: nameOf(edge.to) }));
    out(JSON.stringify(rows));
    return;
  }
  out(
    renderTable(
      ['date', 'status', 'one', 'relation', 'other', 'sources', 'quote'],
      edges.map(({ edtf, status, from, type, to, sources, quote }) => [
        edtf,
        MARKS[status] ?? status,
        nameOf(from),
        type,
        nameOf(to),
        sources,
        quote,
      ]),
    ),
  );
  err(paint.dim(countOf(edges.length, 'relation')));
}

/** What will not be, or not then, must not be overlooked in a list of what will. */
const MARKS: Readonly<Record<string, string>> = { postponed: '! postponed', cancelled: '! cancelled' };
