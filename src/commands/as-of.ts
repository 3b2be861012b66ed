import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyAsOf } from '../store/as-of.js';
import { MemoryStore } from '../store/memory/memory-store.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import type { Terminal } from './terminal.js';
import { withStore } from './with-store.js';

type Work<T> = (store: Store) => Promise<T>;

/** Lets `work` read the store, or, where a day is given, the store as it was at the end of that day (without Cypher). */
export const withStoreAsOf = <T>(
  location: string,
  day: string | undefined,
  terminal: Terminal,
  work: Work<T>,
): Promise<T> =>
  withStore(location, terminal, 'read', async (store) => {
    if (day === undefined) return work(store);
    const then = new MemoryStore();
    await copyAsOf(store, day, then);
    return work(then);
  });

/** The same with Cypher: the store as it was stands in a file of its own as long as `work` takes. */
export const withCypherAsOf = <T>(
  location: string,
  day: string | undefined,
  terminal: Terminal,
  work: Work<T>,
): Promise<T> =>
  withStore(location, terminal, 'read', (store) =>
    day === undefined ? work(store) : withCopy(store, day, work),
  );

async function withCopy<T>(store: Store, day: string, work: Work<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-as-of-'));
  try {
    const then = await openStore(join(folder, 'as-of.graph'));
    try {
      await copyAsOf(store, day, then);
      return await work(then);
    } finally {
      await then.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
