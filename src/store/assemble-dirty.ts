import { assembleEntity } from '../assemble/assemble-entity.js';
import { assembleGroup } from '../assemble/assemble-group.js';
import type { Store } from './store.js';

/** So many groups or entities are read, assembled and written in one atomic step. */
const BATCH = 200;

export interface Assembled {
  readonly entities: number;
  readonly groups: number;
}

/**
 * Assembles what is dirty in a store and clears its marks, in sorted batches. What an earlier run left undone is finished by the next.
 * @param onProgress told after each batch how many groups and entities are done, of how many
 */
export async function assembleDirty(
  store: Pick<Store, 'dirtyEntities' | 'assembleEntities' | 'dirtyGroups' | 'assembleGroups'>,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Assembled> {
  const entities = await store.dirtyEntities();
  const groups = await store.dirtyGroups();
  const all = entities.length + groups.length;
  let done = 0;
  for (const batch of batchesOf(entities)) {
    await store.assembleEntities(batch, assembleEntity);
    onProgress((done += batch.length), all);
  }
  for (const batch of batchesOf(groups)) {
    await store.assembleGroups(batch, assembleGroup);
    onProgress((done += batch.length), all);
  }
  return { entities: entities.length, groups: groups.length };
}

function batchesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
