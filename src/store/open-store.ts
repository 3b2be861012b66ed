import { existsSync } from 'node:fs';
import { SozhError } from '../errors.js';
import { CypherStore } from './cypher-store.js';
import { MemoryStore } from './memory/memory-store.js';
import type { Store } from './store.js';

export interface OpenOptions {
  /** For commands that only read: the embedded file must be there, and several readers may open it at a time. */
  readonly readOnly?: boolean;
}

/**
 * Opens the store at a location: `memory:`, a `neo4j://`, `neo4j+s://`, `bolt://` address, or else the path of an embedded file.
 * Creates constraints and indexes unless `readOnly`. Engines are loaded only when they are asked for.
 * @throws SozhError `input/missing` where a reading command finds no file; `store/…` as the engine says
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const readOnly = options.readOnly ?? false;
  const store = await connect(location, readOnly);
  if (!readOnly) await store.migrate();
  return store;
}

async function connect(location: string, readOnly: boolean): Promise<Store> {
  if (location === 'memory:') return new MemoryStore();
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//.exec(location)?.[1];
  if (scheme) {
    throw new SozhError('usage/bad-argument', `No store speaks ${scheme}://`, {
      hint: 'Give a path, or neo4j://user@host:7687/database.',
    });
  }
  if (readOnly && !existsSync(location)) {
    throw new SozhError('input/missing', `There is no store at ${location}`, {
      hint: `Make one: sozh ingest SOURCE --store ${location}`,
      facts: { path: location },
    });
  }
  const { EmbeddedEngine } = await import('./embedded/embedded-engine.js');
  return new CypherStore(EmbeddedEngine.open(location, readOnly));
}
