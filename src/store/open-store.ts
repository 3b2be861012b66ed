import { existsSync } from 'node:fs';
import { SozhError } from '../errors.js';
import { CypherStore } from './cypher-store.js';
import { MemoryStore } from './memory/memory-store.js';
import type { Store } from './store.js';

export interface OpenOptions {
  /** For commands that only read: the embedded file must be there, and several readers may open it at a time. */
  readonly readOnly?: boolean;
  /** Whether the schema is brought up to date, unless `readOnly`; true where not given. */
  readonly migrate?: boolean;
  /** For commands that correct what is there: the embedded file must be there. */
  readonly mustExist?: boolean;
  /** Asks a person for the password of a Neo4j store, where NEO4J_PASSWORD is not set. */
  readonly askPassword?: (question: string) => Promise<string>;
  /** Told in one line what is being waited for. */
  readonly onProgress?: (message: string) => void;
  /** How long to wait for a Neo4j that is there but not ready yet, in milliseconds; a minute where not given. */
  readonly readyMs?: number;
}

/**
 * Opens the store at a location: `memory:`, a Neo4j (`neo4j://user@host:7687/database`, also `neo4j+s`, `bolt`, …), or else the path of an
 * embedded file. Applies what is missing of the schema, unless `readOnly`. Engines are loaded only when they are asked for.
 * @throws SozhError `input/missing` where a reading command finds no file; `store/…` as the engine says
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const store = await connect(location, options);
  if (options.readOnly || options.migrate === false) return store;
  try {
    await store.migrate();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function connect(location: string, options: OpenOptions): Promise<Store> {
  if (location === 'memory:') return new MemoryStore();
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1];
  if (scheme) return connectNeo4j(location, scheme, options);
  const readOnly = options.readOnly ?? false;
  if ((readOnly || options.mustExist) && !existsSync(location)) {
    throw new SozhError('input/missing', `There is no store at ${location}`, {
      hint: `Make one: sozh ingest SOURCE --store ${location}`,
      facts: { path: location },
    });
  }
  const { EmbeddedEngine } = await import('./embedded/embedded-engine.js');
  return new CypherStore(EmbeddedEngine.open(location, readOnly));
}

async function connectNeo4j(location: string, scheme: string, options: OpenOptions): Promise<Store> {
  const { NEO4J_SCHEMES, parseLocation } = await import('./neo4j/parse-location.js');
  if (!(NEO4J_SCHEMES as readonly string[]).includes(scheme)) {
    throw new SozhError('usage/bad-argument', `No store speaks ${scheme}://`, {
      hint: 'Give a path, or neo4j://user@host:7687/database.',
    });
  }
  const { shown } = parseLocation(location);
  const password = process.env.NEO4J_PASSWORD ?? (await options.askPassword?.(`Password for ${shown}: `));
  if (password === undefined) {
    throw new SozhError('usage/bad-argument', `The password for ${shown} is not known`, {
      hint: 'Put it in NEO4J_PASSWORD.',
    });
  }
  const { Neo4jEngine } = await import('./neo4j/neo4j-engine.js');
  const { onProgress, readyMs } = options;
  const waiting = { ...(onProgress ? { onProgress } : {}), ...(readyMs === undefined ? {} : { readyMs }) };
  return new CypherStore(
    await Neo4jEngine.open(location, options.readOnly ?? false, { password, ...waiting }),
  );
}
