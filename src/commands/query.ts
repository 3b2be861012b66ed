import { existsSync, readFileSync } from 'node:fs';
import { SozhError } from '../errors.js';
import { fillParameters, findQuery, listQueries, type Topic } from '../store/query-library.js';
import type { Value } from '../store/store.js';
import { withCypherAsOf } from './as-of.js';
import { countOf } from './count-of.js';
import { renderTable } from './render-table.js';
import type { Terminal } from './terminal.js';

export interface QueryFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly param?: readonly string[];
  /** shows a query of the library and runs nothing */
  readonly show?: boolean;
  /** asks the graph as it was known at the end of this day */
  readonly asOf?: string;
}

/** `sozh query CYPHER|NAME|FILE`: runs Cypher, one of the library by its name, or a file; a table for people, `--json` for machines. */
export async function queryCommand(
  what: string | undefined,
  flags: QueryFlags,
  terminal: Terminal,
): Promise<void> {
  if (!what) {
    listLibrary(flags, terminal);
    return;
  }
  const given = Object.fromEntries((flags.param ?? []).map(parseParameter));
  const named = findQuery(what);
  if (flags.show) {
    if (!named) throw noSuchQuery(what);
    terminal.out(flags.json ? JSON.stringify(named) : named.cypher);
    return;
  }
  const parameters = named ? fillParameters(named, given) : given;
  const cypher =
    named?.cypher ?? (what.endsWith('.cypher') && existsSync(what) ? readFileSync(what, 'utf8') : what);
  if (!/\s/.test(cypher.trim())) throw noSuchQuery(what);
  await withCypherAsOf(flags.store, flags.asOf, terminal, async (store) => {
    const { columns, rows } = await store.query(cypher, parameters);
    if (flags.json)
      terminal.out(
        JSON.stringify(
          rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
        ),
      );
    else {
      terminal.out(renderTable(columns, rows));
      terminal.err(terminal.paint.dim(countOf(rows.length, 'row')));
    }
  });
}

const noSuchQuery = (what: string) =>
  new SozhError('usage/bad-argument', `there is no query called ${what}`, {
    hint: 'sozh query lists those of the library; Cypher goes in quotation marks',
  });

/** The queries of the library: what each tells, and its parameters with what they are where none is given. */
function listLibrary(flags: QueryFlags, { out, paint }: Terminal): void {
  const queries = listQueries();
  if (flags.json) {
    out(JSON.stringify(queries.map(({ cypher: _, ...described }) => described)));
    return;
  }
  const width = Math.max(...queries.map(({ name }) => name.length));
  let topic: Topic | null = null;
  for (const query of queries) {
    if (query.topic !== topic) out(paint.bold((topic = query.topic)));
    const taken = query.parameters.map(({ name, fallback }) => `${name}=${fallback ?? '…'}`).join(' ');
    out(`  ${query.name.padEnd(width)}  ${query.title.padEnd(62)} ${paint.dim(taken)}`.trimEnd());
  }
}

/** `k=v`: a number, true, false, null or JSON where the value reads as such, else text. */
function parseParameter(text: string): [string, Value] {
  const at = text.indexOf('=');
  if (at < 1) throw new SozhError('usage/bad-argument', `--param takes name=value, not ${text}`);
  const raw = text.slice(at + 1);
  try {
    return [text.slice(0, at), JSON.parse(raw) as Value];
  } catch {
    return [text.slice(0, at), raw];
  }
}
