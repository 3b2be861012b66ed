import { describe, expect, it } from 'vitest';
import { gazetteerEntrySchema } from '../../src/model/knowledge.js';
import { dumpLines, restoreLines } from '../../src/store/dump.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import type { Store } from '../../src/store/store.js';
import { decide, merge } from './decide.js';
import { graphOf, put } from './put-records.js';
import { STORY } from './sample-records.js';

const linesOf = async (store: Store) => {
  const lines: string[] = [];
  for await (const line of dumpLines(store)) lines.push(line);
  return lines;
};

const fill = async (store: Store) => {
  await put(store, STORY);
  await store.putEntries([gazetteerEntrySchema.parse({ id: 'person:x', type: 'Person', name: 'Икс «Ў»' })]);
  await store.changeDecisions({
    add: [
      merge('person:vera-polevaya', 'person:anna-lesnaya'),
      decide({
        kind: 'split',
        entity: 'person:anna-lesnaya',
        article: STORY[2]!.article.id,
        into: 'person:anna-2',
      }),
      decide({ kind: 'retract', article: STORY[1]!.article.id }),
    ],
  });
  await put(store, []);
};

/** Further cases of the list: dumps, from this store into another and back. */
export function testDumps(storeOf: () => Store): void {
  describe('a dump', () => {
    it('makes the same store in memory, and of memory the same store', async () => {
      const [one, memory] = [storeOf(), new MemoryStore()];
      await fill(memory);
      const lines = await linesOf(memory);
      expect(await restoreLines(lines, one)).toEqual({ entries: 1, decisions: 3, articles: 4 });
      expect(await graphOf(one)).toBe(await graphOf(memory));
      expect(await linesOf(one)).toEqual(lines);
      const back = new MemoryStore();
      await restoreLines(await linesOf(one), back);
      expect(await graphOf(back)).toBe(await graphOf(memory));
      expect(await one.putArticles(STORY)).toEqual({ written: 0, retracted: [STORY[1]!.article.id] });
    });

    it('adds to what is there, and changes nothing the second time', async () => {
      const memory = new MemoryStore();
      await fill(memory);
      const lines = await linesOf(memory);
      await put(storeOf(), STORY.slice(0, 1));
      await restoreLines(lines, storeOf());
      await restoreLines(lines, storeOf());
      expect(await linesOf(storeOf())).toEqual(lines);
    });

    it.each([
      ['is none', ['{"nodes":[]}'], /line 1: this is no dump/],
      ['is of another version', ['{"dump":"sozh","version":99}'], /line 1: this is no dump .* this version/],
      ['is no JSON', ['{"dump":"sozh","version":1}', '{"rec'], /line 2: not a JSON object/],
      ['ends too early', ['{"dump":"sozh","version":1}'], /ends too early/],
      ['holds something else', ['{"dump":"sozh","version":1}', '{"edge":{}}'], /line 2: neither/],
      [
        'holds a bad decision',
        ['{"dump":"sozh","version":1}', '{"decision":{"kind":"merge"}}'],
        /line 2: Cannot keep the decision/,
      ],
    ])('that %s is refused', async (_, lines, message) => {
      await expect(restoreLines(lines, storeOf())).rejects.toMatchObject({
        code: 'input/bad-data',
        message: expect.stringMatching(message),
      });
    });
  });
}
