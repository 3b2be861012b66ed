import type { QueryResult, Value } from '../../src/store/store.js';

const ROWS = 3;
const CELL = 28;
const LINE = 140;

/** The first rows of an answer as a table for the header of a query: long cells cut, and columns that do not fit left out. */
export function showResult({ columns, rows }: QueryResult): string {
  const table = [[...columns], ...rows.slice(0, ROWS).map((row) => row.map(showCell))];
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at]!.length)));
  const fitting = widths.filter((_, at) => sum(widths.slice(0, at + 1)) + 2 * at <= LINE).length;
  const lines = table.map((row) =>
    row
      .slice(0, fitting)
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .concat(fitting < columns.length ? '  …' : '')
      .trimEnd(),
  );
  return rows.length > ROWS ? [...lines, '…'].join('\n') : lines.join('\n');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function showCell(value: Value): string {
  if (value === null) return '–';
  if (Array.isArray(value)) return cut(value.map(showCell).join(', '));
  if (typeof value !== 'object') return cut(String(value));
  return cut('_type' in value ? `[:${value._type} ${value.edtf ?? ''} ${value.status}]` : `(${value.name})`);
}

const cut = (text: string) => (text.length > CELL ? `${text.slice(0, CELL - 1)}…` : text);
