import { readdirSync, readFileSync } from 'node:fs';
import { ENTITY_TYPES } from '../model/entity.js';
import { hashParts } from '../model/hash-parts.js';

/** The package's `cypher/` folder: beside `src/` and beside `dist/`. */
const ROOT = new URL('../../cypher/', import.meta.url);

export type CypherFolder = 'schema' | 'read' | 'write' | 'query';
export type Dialect = 'embedded' | 'neo4j';

/** Labels of nodes: the types of entities, and what else stands in a store. */
export const LABELS = [
  ...ENTITY_TYPES,
  'Entity',
  'Article',
  'Statement',
  'Group',
  'Alias',
  'Decision',
  'Known',
] as const;
export type Label = (typeof LABELS)[number];

/** A migration: `V0016__entity_text.neo4j.cypher` is number 16, for Neo4j alone. It may hold several statements, each ended by `;`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** of the whole text: an applied file must not change any more */
  readonly checksum: string;
}

const cache = new Map<string, string>();

/** Text of a file of the library, comments and all, without the final line break. */
export function readCypher(folder: CypherFolder, name: string): string {
  const path = `${folder}/${name}.cypher`;
  const text = cache.get(path) ?? readFileSync(new URL(path, ROOT), 'utf8').trimEnd();
  cache.set(path, text);
  return text;
}

/** Names in a folder of the library, sorted. */
export function listCypher(folder: CypherFolder): string[] {
  const files = readdirSync(new URL(`${folder}/`, ROOT)).filter((file) => file.endsWith('.cypher'));
  return files.map((file) => file.slice(0, -'.cypher'.length)).sort();
}

/** What makes the schema of a store, in the order of the numbers. */
export function migrationsFor(dialect: Dialect): Migration[] {
  const other = dialect === 'neo4j' ? '.embedded' : '.neo4j';
  return listCypher('schema')
    .filter((name) => !name.endsWith(other))
    .map((name) => parseMigration(name, readCypher('schema', name)));
}

/** `V0016__entity_text.neo4j` and its text. Line ends count as one, however the file was checked out. */
export function parseMigration(name: string, text: string): Migration {
  return {
    version: Number(/^V(\d{4})__/.exec(name)![1]),
    name,
    statements: text.split(/;\s*$/m).filter((statement) => statement.trim() !== ''),
    checksum: hashParts([text.replaceAll('\r\n', '\n')]),
  };
}

/**
 * Fills the placeholder for a relation type or an entity label, which Cypher cannot take as a parameter.
 * @throws RangeError for anything that is not a relation type (capitals and underscores) or a label of the data model
 */
export function fillName(statement: string, placeholder: '__TYPE__' | '__LABEL__', name: string): string {
  const valid =
    placeholder === '__TYPE__' ? /^[A-Z_]+$/.test(name) : (LABELS as readonly string[]).includes(name);
  if (!valid) throw new RangeError(`«${name}» cannot stand for ${placeholder}`);
  return statement.replaceAll(placeholder, name);
}
