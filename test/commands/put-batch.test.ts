import { describe, expect, it } from 'vitest';
import { putBatch } from '../../src/commands/put-batch.js';
import { SozhError } from '../../src/errors.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { decide } from '../store/decide.js';
import { STORY } from '../store/sample-records.js';

const [first, second, third] = STORY;
/** what no store takes: an entity whose id is of another type */
const bad = {
  ...second!,
  entities: second!.entities.map((entity) => ({ ...entity, id: `site:${entity.id}` })),
};

describe('a batch of records', () => {
  it('gets in but for the one that is refused', async () => {
    const store = new MemoryStore();
    const { written, outcomes } = await putBatch(store, [first!, bad, third!]);
    expect(written).toBe(2);
    expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'failed', 'stored']);
    expect(outcomes[1]).toMatchObject({ error: { code: 'input/bad-data' } });
    expect((await store.counts()).articles).toBe(2);
  });

  it('says which were retracted', async () => {
    const store = new MemoryStore();
    await store.changeDecisions({ add: [decide({ kind: 'retract', article: first!.article.id })] });
    const { outcomes } = await putBatch(store, [first!, third!]);
    expect(outcomes).toEqual([{ status: 'retracted' }, { status: 'stored' }]);
  });

  it('fails as a whole where the store does not answer', async () => {
    const gone = new SozhError('store/unreachable', 'nobody answers');
    const store = { putArticles: () => Promise.reject(gone) };
    await expect(putBatch(store, [first!, third!])).rejects.toBe(gone);
  });
});
