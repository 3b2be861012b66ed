import { SozhError } from '../errors.js';
import type { CypherEngine } from './cypher-engine.js';
import { type Migration, migrationsFor, readCypher } from './cypher-library.js';
import type { MigrationState } from './store.js';

/** What a store keeps of a file that it applied: a node (:Migration), which is no part of the graph. */
interface Applied {
  readonly version: number;
  readonly file: string;
  readonly checksum: string;
  readonly appliedAt: string;
}

/** The files for this engine, in their order, each with what the store knows of it; then what it has applied beyond them. */
export async function readMigrations(engine: CypherEngine): Promise<MigrationState[]> {
  const migrations = migrationsFor(engine.dialect);
  const applied = await readApplied(engine);
  const unknown = [...applied.values()].filter(({ version }) =>
    migrations.every((migration) => migration.version !== version),
  );
  return [
    ...migrations.map((migration): MigrationState => {
      const record = applied.get(migration.version) ?? null;
      return {
        name: migration.name,
        state: stateOf(migration, record),
        appliedAt: record?.appliedAt ?? null,
      };
    }),
    ...unknown
      .sort((one, other) => one.version - other.version)
      .map(({ file, appliedAt }): MigrationState => ({ name: file, state: 'unknown', appliedAt })),
  ];
}

/**
 * Applies what is pending, file by file, and records each. The statements of a file and its record cannot be one transaction (Neo4j keeps
 * schema and data apart), so a file may run again after a crash: each is written so that this changes nothing.
 * @param dryRun only say which files would be applied
 * @returns the names of the files that it applied
 * @throws SozhError `store/refused` where a file is not what was applied
 */
export async function applyMigrations(engine: CypherEngine, dryRun = false): Promise<string[]> {
  const applied = await readApplied(engine);
  const states = migrationsFor(engine.dialect).map((migration) => ({
    migration,
    state: stateOf(migration, applied.get(migration.version) ?? null),
  }));
  const changed = states.find(({ state }) => state === 'changed')?.migration;
  if (changed) {
    throw new SozhError(
      'store/refused',
      `${changed.name} was changed after it had been applied to the store`,
      {
        hint: 'Take the file back to what it was, and write the change into a new one; sozh schema status shows all.',
        facts: { location: engine.location, migration: changed.name },
      },
    );
  }
  const pending = states.filter(({ state }) => state === 'pending').map(({ migration }) => migration);
  for (const { version, name, statements, checksum } of dryRun ? [] : pending) {
    await engine.define(statements);
    const record = { version, file: name, checksum, appliedAt: new Date().toISOString() };
    await engine.write((runner) => runner.run(readCypher('write', 'write-migration'), record));
  }
  return pending.map(({ name }) => name);
}

async function readApplied(engine: CypherEngine): Promise<Map<number, Applied>> {
  const rows = await engine.read((runner) => runner.run(readCypher('read', 'migrations')));
  return new Map((rows as unknown as Applied[]).map((record) => [record.version, record]));
}

function stateOf({ checksum }: Migration, applied: Applied | null): 'applied' | 'pending' | 'changed' {
  if (applied === null) return 'pending';
  return applied.checksum === checksum ? 'applied' : 'changed';
}
