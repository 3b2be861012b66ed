import { SozhError } from '../errors.js';
import type { StoredNode, StoredPage, StoredRelationship, StoredValue } from '../model/store.js';

/** Stands between the items of a list: a character that no text has. `neo4j-admin` is told of it. */
const SEPARATOR = '\u001f';

/**
 * A file for `neo4j-admin database import`: its columns are the properties that a store gives the nodes of a label or the relationships of
 * a type, with their types where these are not text. A property that stands in no column is an error, not a loss.
 */
export interface ImportTable {
  readonly file: string;
  readonly header: readonly string[];
  /** the option that names the file: its label or type is the same in all lines, or stands in a column */
  readonly option: string;
}

interface Table extends ImportTable {
  readonly properties: readonly string[];
}

const nodes = (file: string, label: string, columns: string): Table => {
  const own = label === 'Entity';
  return {
    file,
    option: own ? '--nodes' : `--nodes=${label}`,
    properties: namesIn(columns),
    header: [`id:ID(${label})`, ...(own ? [':LABEL'] : []), ...columns.split(' ').filter(Boolean)],
  };
};

const relationships = (
  file: string,
  type: string | null,
  ends: readonly [string, string],
  columns = '',
): Table => ({
  file,
  option: type === null ? '--relationships' : `--relationships=${type}`,
  properties: namesIn(columns),
  header: [
    `:START_ID(${ends[0]})`,
    `:END_ID(${ends[1]})`,
    ...(type === null ? [':TYPE'] : []),
    ...columns.split(' ').filter(Boolean),
  ],
});

const namesIn = (columns: string): string[] =>
  columns
    .split(' ')
    .filter(Boolean)
    .map((column) => column.split(':')[0]!);

const NODES: Readonly<Record<string, Table>> = {
  Entity: nodes(
    'entities.csv',
    'Entity',
    'name nameRu nameBe nameEn aliases:string[] forms:string[] wikidata iso level articles:long dirty:boolean',
  ),
  Article: nodes(
    'articles.csv',
    'Article',
    'title publishedAt published:date language url outlet aliases:string[] text extractor hash signature',
  ),
  Alias: nodes('aliases.csv', 'Alias', ''),
  Statement: nodes(
    'statements.csv',
    'Statement',
    'type from to subject object status aspect speaker position quote start:long stop:long confidence:double rule extractor ' +
      'group edge time edtf timeStart:date timeEnd:date precision basis phrase amount amountValue:double amountUnit',
  ),
  Decision: nodes('decisions.csv', 'Decision', 'kind entity into other article statement made note'),
  Known: nodes('known.csv', 'Known', 'entry'),
  Group: nodes('groups.csv', 'Group', 'dirty:boolean'),
};

const RELATIONS = relationships(
  'relations.csv',
  null,
  ['Entity', 'Entity'],
  'id edtf start:date end:date startsAt endsAt precision status aspect position firstReported:date lastReported:date sources:long ' +
    'outlets:long reprints:long statements:long confidence:double quote group caption',
);

const RELATIONSHIPS: Readonly<Record<string, Table>> = {
  MENTIONS: relationships('mentions.csv', 'MENTIONS', ['Article', 'Entity'], 'of count:long report spans'),
  STATES: relationships('states.csv', 'STATES', ['Article', 'Statement']),
  SUBJECT: relationships('subjects.csv', 'SUBJECT', ['Statement', 'Entity']),
  OBJECT: relationships('objects.csv', 'OBJECT', ['Statement', 'Entity']),
  NAMES: relationships('names.csv', 'NAMES', ['Alias', 'Article']),
};

/** Every file, nodes before relationships. */
export const IMPORT_TABLES: readonly ImportTable[] = [
  ...Object.values(NODES),
  RELATIONS,
  ...Object.values(RELATIONSHIPS),
];

/** The first line of a file. */
export const headerLine = ({ header }: ImportTable): string => `${header.join(',')}\n`;

/**
 * What a page of a store adds to each file. Marks of locks are left out.
 * @throws SozhError `internal/bug` for a property that has no column
 */
export function importLines({ nodes: all, relationships: begun }: StoredPage): Map<string, string> {
  const lines = new Map<string, string[]>();
  const add = (table: Table, cells: readonly string[]) => {
    const there = lines.get(table.file);
    if (there) there.push(cells.join(','));
    else lines.set(table.file, [cells.join(',')]);
  };
  for (const node of all) add(NODES[node.label]!, cellsOfNode(node));
  for (const relationship of begun) {
    const table = RELATIONSHIPS[relationship.type] ?? RELATIONS;
    add(table, cellsOfRelationship(table, relationship));
  }
  return new Map([...lines].map(([file, texts]) => [file, `${texts.join('\n')}\n`]));
}

function cellsOfNode({ label, labels, properties }: StoredNode): string[] {
  const { id, lock: _, ...rest } = properties;
  const table = NODES[label]!;
  const sorted = [...labels].sort();
  return [cell(id!), ...(label === 'Entity' ? [cell(sorted)] : []), ...cellsOf(table, rest)];
}

function cellsOfRelationship(table: Table, { type, from, to, properties }: StoredRelationship): string[] {
  const type_ = table === RELATIONS ? [cell(type)] : [];
  return [cell(from), cell(to), ...type_, ...cellsOf(table, properties)];
}

function cellsOf(table: Table, properties: Readonly<Record<string, StoredValue>>): string[] {
  const unknown = Object.keys(properties).find((name) => !table.properties.includes(name));
  if (unknown) throw new SozhError('internal/bug', `${table.file} has no column for ${unknown}`);
  return table.properties.map((name) => cell(properties[name] ?? null));
}

/** Text is quoted, so that an empty one is told from none. */
function cell(value: StoredValue): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(SEPARATOR);
  return `"${text.replaceAll('"', '""')}"`;
}

/** The command that reads these files into an empty database, or in place of the one that is there, and its options. */
export function importCommand(folder: string, database: string): string[] {
  return [
    `neo4j-admin database import full ${database}`,
    '--overwrite-destination',
    ...IMPORT_TABLES.map(({ option, file }) => `${option}=${folder}/${file}`),
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
  ];
}
