import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castStatement, changedEntities, makeIdentity } from '../../src/assemble/identity.js';
import type { Decision } from '../../src/model/decision.js';
import type { ArticleRecord } from '../../src/model/store.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { decide, merge } from '../store/decide.js';
import { manyRecords } from '../store/many-records.js';

const RECORDS = manyRecords(12);
const PEOPLE = [...new Set(RECORDS.flatMap(({ entities }) => entities.map(({ id }) => id)))].slice(0, 12);
const STATEMENTS = RECORDS.flatMap(({ statements }) => statements.map(({ id }) => id));

const person = fc.constantFrom(...PEOPLE);
const article = fc.constantFrom(...RECORDS.map((record) => record.article.id));
const statement = fc.constantFrom(...STATEMENTS);

const decisions: fc.Arbitrary<Decision> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(person, person).map(([entity, into]) => merge(entity, into)) },
  fc
    .tuple(person, article, fc.constantFrom(...PEOPLE, 'person:guest-2'))
    .map(([entity, of, into]) => decide({ kind: 'split', entity, article: of, into })),
  fc
    .tuple(person, person)
    .map(([one, two]) => (one < two ? [one, two] : [two, one]))
    .map(([entity, other]) => decide({ kind: 'different', entity: entity!, other: other! })),
  statement.map((id) => decide({ kind: 'reject', statement: id })),
  statement.map((id) => decide({ kind: 'confirm', statement: id })),
  article.map((id) => decide({ kind: 'retract', article: id })),
);

type Step = { readonly put: ArticleRecord } | { readonly decide: Decision } | { readonly assemble: true };

const graphAfter = async (steps: readonly Step[]) => {
  const store = new MemoryStore();
  for (const step of steps) {
    if ('put' in step) await store.putArticles([step.put]);
    else if ('decide' in step) await store.changeDecisions({ add: [step.decide] });
    else await assembleDirty(store);
  }
  await assembleDirty(store);
  return { store, graph: JSON.stringify(await store.readGraph()) };
};

const steps = fc.array(decisions, { maxLength: 10 }).chain((made) => {
  const all: Step[] = [
    ...RECORDS.map((put) => ({ put })),
    ...made.map((decision) => ({ decide: decision })),
    ...Array.from({ length: 3 }, () => ({ assemble: true as const })),
  ];
  return fc.tuple(fc.constant(made), fc.shuffledSubarray(all, { minLength: all.length }));
});

describe('decisions and articles', () => {
  it('give one graph in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async ([made, order]) => {
        const first: Step[] = [
          ...made.map((decision) => ({ decide: decision })),
          ...RECORDS.map((put) => ({ put })),
        ];
        expect((await graphAfter(order)).graph).toBe((await graphAfter(first)).graph);
      }),
      { numRuns: 150 },
    );
  });

  it('give the graph without a decision once it is taken back, retractions apart', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async ([made, order], choice) => {
        const kept = made.filter(({ kind }) => kind !== 'retract');
        const gone = kept[choice % Math.max(1, kept.length)];
        const without = order.filter((step) => !('decide' in step) || step.decide.id !== gone?.id);
        const { store } = await graphAfter(order);
        await store.changeDecisions({ remove: gone ? [gone.id] : [] });
        await assembleDirty(store);
        expect(JSON.stringify(await store.readGraph())).toBe((await graphAfter(without)).graph);
      }),
      { numRuns: 150 },
    );
  });

  it('retracted, leave the graph of those who never read the article', async () => {
    await fc.assert(
      fc.asyncProperty(steps, article, async ([, order], id) => {
        const retract: Step = { decide: decide({ kind: 'retract', article: id }) };
        const never = order.filter((step) => !('put' in step) || step.put.article.id !== id);
        expect((await graphAfter([...order, retract])).graph).toBe((await graphAfter(never)).graph);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the identity of entities', () => {
  const [A, B, C, D] = ['person:a', 'person:b', 'person:c', 'person:d'];
  const X = 'article:0000000000000001';

  it('follows a chain of merges to its end, and has one answer for a circle', () => {
    const chain = makeIdentity([merge(A, B), merge(B, C)]);
    expect([A, B, C, D].map((id) => chain.nodeOfAll(id))).toEqual([C, C, C, D]);
    const circle = makeIdentity([merge(C, B), merge(B, C), merge(A, C)]);
    expect([A, B, C].map((id) => circle.nodeOfAll(id))).toEqual([A, A, A]);
  });

  it('never joins what was called different, whichever way round', () => {
    const apart = decide({ kind: 'different', entity: A, other: C });
    const identity = makeIdentity([merge(A, B), merge(B, C), apart]);
    expect(identity.nodeOfAll(A)).not.toBe(identity.nodeOfAll(C));
  });

  it('takes an article’s entity elsewhere, from where merges lead on', () => {
    const split = decide({ kind: 'split', entity: A, article: X, into: B });
    const identity = makeIdentity([split, merge(B, C)]);
    expect(identity.nodeOf(X, A)).toBe(C);
    expect(identity.nodeOf('article:0000000000000002', A)).toBe(A);
    expect(changedEntities(makeIdentity([]), identity)).toEqual([A, B]);
    expect(changedEntities(makeIdentity([split]), identity)).toEqual([A, B]);
  });

  it('sorts the ends of symmetric types anew', () => {
    const said = { article: X, type: 'MET_WITH', from: A, to: B, position: null };
    expect(castStatement(said, makeIdentity([merge(A, D)]))).toEqual({
      from: B,
      to: D,
      group: 'MET_WITH|person:b|person:d|',
    });
  });
});
