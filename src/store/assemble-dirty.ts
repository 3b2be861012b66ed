import { assembleEntity } from '../assemble/assemble-entity.js';
import { assembleGroup } from '../assemble/assemble-group.js';
import type { Store } from './store.js';

/** So many groups or entities are read, assembled and written in one atomic step. */
const BATCH = 500;

export interface Assembled {
  readonly entities: number;
  readonly groups: number;
}

/**
 * Assembles what is dirty in a store and clears its marks, in sorted batches. What an earlier run left undone is finished by the next.
 * @param onProgress told after each batch how many groups and entities are done, of how many
 * @param signal where it is aborted the rest is left as it is, after the batch that is under way
 */
export async function assembleDirty(
  store: Pick<Store, 'dirtyEntities' | 'assembleEntities' | 'dirtyGroups' | 'assembleGroups'>,
  onProgress: (done: number, all: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Assembled> {
  const entities = await store.dirtyEntities();
  const groups = await store.dirtyGroups();
  const all = entities.length + groups.length;
  const done = { entities: 0, groups: 0 };
  const tell = () => onProgress(done.entities + done.groups, all);
  for (const batch of batchesOf(entities)) {
    if (signal?.aborted) return done;
    await store.assembleEntities(batch, assembleEntity);
    done.entities += batch.length;
    tell();
  }
  for (const batch of batchesOf(groups)) {
    if (signal?.aborted) return done;
    await store.assembleGroups(batch, assembleGroup);
    done.groups += batch.length;
    tell();
  }
  return done;
}

function batchesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
