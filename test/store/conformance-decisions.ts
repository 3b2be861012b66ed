import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.js';
import type { ArticleRecord } from '../../src/model/store.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import type { Store } from '../../src/store/store.js';
import { decide, merge } from './decide.js';
import { byId, graphOf, put, readAll, withoutHash } from './put-records.js';
import { STORY } from './sample-records.js';

const [ANNA, BORIS, VERA] = ['person:anna-lesnaya', 'person:boris-rechnoy', 'person:vera-polevaya'];

const change = async (store: Store, add: readonly Decision[], remove: readonly string[] = []) => {
  const changed = await store.changeDecisions({ add, remove });
  await assembleDirty(store);
  return changed;
};

const graphInMemory = async (records: readonly ArticleRecord[], decisions: readonly Decision[] = []) => {
  const memory = new MemoryStore();
  await memory.changeDecisions({ add: decisions });
  await put(memory, records);
  return graphOf(memory);
};

const statementLike = (words: string): string =>
  STORY.flatMap(({ statements }) => statements).find(({ quote }) => quote.startsWith(words))!.id;

/** Further cases of the list: what people decide. */
export function testDecisions(storeOf: () => Store): void {
  describe('decisions', () => {
    it('are kept as they are, once, and taken back', async () => {
      const decisions = [
        merge(VERA, ANNA),
        { ...decide({ kind: 'different', entity: BORIS, other: VERA }), note: 'разные «люди»' },
        decide({ kind: 'reject', statement: statementLike('Поездка, намеченная') }),
        decide({ kind: 'split', entity: ANNA, article: STORY[2]!.article.id, into: 'person:anna-lesnaya-2' }),
      ];
      expect(await change(storeOf(), decisions)).toEqual({ added: 4, removed: 0 });
      expect(await change(storeOf(), decisions, ['decision:none'])).toEqual({ added: 0, removed: 0 });
      const mirrored = decide({ kind: 'different', entity: VERA, other: BORIS });
      expect(await change(storeOf(), [mirrored])).toEqual({ added: 0, removed: 0 });
      const kept = await storeOf().readDecisions();
      expect(kept.map(({ id }) => id)).toEqual(
        decisions.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1)),
      );
      expect(kept.find(({ kind }) => kind === 'merge')).toEqual(decisions[0]);
      expect(kept.find(({ kind }) => kind === 'different')).toMatchObject({
        entity: BORIS,
        other: VERA,
        note: 'разные «люди»',
      });
      expect(
        await change(
          storeOf(),
          [],
          kept.map(({ id }) => id),
        ),
      ).toEqual({ added: 0, removed: 4 });
      expect(await storeOf().readDecisions()).toEqual([]);
      await expect(
        change(storeOf(), [{ ...decisions[0]!, entity: 'Вера' } as Decision]),
      ).rejects.toMatchObject({ code: 'input/bad-data' });
    });

    it('make one node of two entities, with the relations of both, and two of it again', async () => {
      await put(storeOf(), STORY);
      const before = await graphOf(storeOf());
      await change(storeOf(), [merge(VERA, ANNA)]);
      const { nodes, edges } = await storeOf().readGraph();
      expect(nodes.some(({ id }) => id === VERA)).toBe(false);
      expect(nodes.find(({ id }) => id === ANNA)).toMatchObject({
        name: 'anna lesnaya',
        aliases: ['vera polevaya'],
        articles: 5,
      });
      expect(edges.flatMap(({ from, to }) => [from, to])).not.toContain(VERA);
      // one governor all the time: nobody ended her term
      expect(edges.find(({ type }) => type === 'HOLDS_POSITION')).toMatchObject({
        from: ANNA,
        edtf: '2024-03-04/..',
        sources: 2,
      });
      const mentions = await storeOf().findMentions(ANNA);
      expect(mentions.map(({ publishedAt, entity }) => `${publishedAt?.slice(0, 10)} ${entity}`)).toEqual([
        'undefined person:vera-polevaya',
        '2024-03-04 person:anna-lesnaya',
        '2024-03-12 person:anna-lesnaya',
        '2024-03-21 person:anna-lesnaya',
        '2024-04-02 person:vera-polevaya',
      ]);
      expect(mentions[1]).toMatchObject({ title: 'Новость', outlet: 'Сожский вестник', url: null, count: 1 });
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY, [merge(VERA, ANNA)]));
      await change(storeOf(), [], [merge(VERA, ANNA).id]);
      expect(await graphOf(storeOf())).toBe(before);
    });

    it('leave what the articles said as it was', async () => {
      await put(storeOf(), STORY);
      await change(storeOf(), [merge(VERA, ANNA), merge(BORIS, ANNA)]);
      expect(await readAll(storeOf())).toEqual(STORY.map(withoutHash).sort(byId));
      expect(await put(storeOf(), STORY)).toBe(0);
    });

    it('drop what is said of a thing and itself', async () => {
      await put(storeOf(), STORY);
      await change(storeOf(), [merge(BORIS, ANNA)]);
      const { edges } = await storeOf().readGraph();
      expect(edges.map(({ type }) => type)).not.toContain('MET_WITH');
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY, [merge(BORIS, ANNA)]));
    });

    it('set an entity of one article apart', async () => {
      await put(storeOf(), STORY);
      const split = decide({
        kind: 'split',
        entity: ANNA,
        article: STORY[2]!.article.id,
        into: 'person:anna-lesnaya-2',
      });
      await change(storeOf(), [split]);
      const { nodes, edges } = await storeOf().readGraph();
      expect(nodes.find(({ id }) => id === 'person:anna-lesnaya-2')).toMatchObject({ articles: 1 });
      expect(nodes.find(({ id }) => id === ANNA)).toMatchObject({ articles: 2 });
      expect(
        edges
          .filter(({ type }) => type === 'MET_WITH')
          .map(({ from, status }) => `${from} ${status}`)
          .sort(),
      ).toEqual(['person:anna-lesnaya planned', 'person:anna-lesnaya-2 asserted']);
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY, [split]));
    });

    it('leave a rejected statement out, and make a confirmed one certain', async () => {
      await put(storeOf(), STORY);
      const reject = decide({ kind: 'reject', statement: statementLike('Поездка, намеченная') });
      const confirm = decide({ kind: 'confirm', statement: statementLike('Никакого запрета') });
      await change(storeOf(), [reject, confirm]);
      const { edges } = await storeOf().readGraph();
      const visit = edges.find(({ edtf }) => edtf === '2024-03-14')!;
      expect(visit).toMatchObject({ status: 'planned', sources: 1 });
      expect((await storeOf().readEvidence(visit.id)).map(({ status }) => status)).toEqual(['planned']);
      expect(edges.find(({ type }) => type === 'SANCTIONED')).toMatchObject({ confidence: 1 });
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY, [reject, confirm]));
      await change(storeOf(), [], [reject.id, confirm.id]);
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY));
    });

    it('keep a retracted article out until that is taken back', async () => {
      await put(storeOf(), STORY);
      const { id } = STORY[3]!.article;
      const retract = decide({ kind: 'retract', article: id });
      await change(storeOf(), [retract]);
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY.toSpliced(3, 1)));
      expect(await storeOf().findArticle(id)).toBeNull();
      expect(await storeOf().putArticles(STORY)).toEqual({ written: 0, retracted: [id] });
      await assembleDirty(storeOf());
      expect((await storeOf().counts()).articles).toBe(4);
      await change(storeOf(), [], [retract.id]);
      expect(await storeOf().putArticles(STORY)).toEqual({ written: 1, retracted: [] });
      await assembleDirty(storeOf());
      expect(await graphOf(storeOf())).toBe(await graphInMemory(STORY));
    });

    it('give the same graph whenever they are made', async () => {
      const decisions = [
        merge(VERA, ANNA),
        merge(ANNA, BORIS),
        decide({ kind: 'split', entity: ANNA, article: STORY[0]!.article.id, into: 'person:anna-lesnaya-2' }),
        decide({ kind: 'reject', statement: statementLike('Гостей ждут') }),
        decide({ kind: 'retract', article: STORY[4]!.article.id }),
      ];
      const wanted = await graphInMemory(STORY, decisions);
      const steps = decisions.map((decision, index) => ({ decision, record: STORY[(index * 2) % 5]! }));
      for (const { decision, record } of steps) {
        await storeOf().putArticles([record]);
        await storeOf().changeDecisions({ add: [decision] });
        await assembleDirty(storeOf());
      }
      expect(await graphOf(storeOf())).toBe(wanted);
    });
  });
}
