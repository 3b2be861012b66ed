import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleEntity } from '../../src/assemble/assemble-entity.js';
import { assembleGroup } from '../../src/assemble/assemble-group.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { groupOf, partsOfGroup, SYMMETRIC_TYPES } from '../../src/model/group-of.js';
import { ASPECTS, STATUSES } from '../../src/model/statement.js';
import type { ArticleRecord, ReportedStatement } from '../../src/model/store.js';
import type { Time } from '../../src/model/time.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { asOf, onDays, sampleRecord, time } from '../store/sample-records.js';
import { articleId, reported } from './reported.js';

const dayOf = (offset: number) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);

/** Times of all kinds in four months, dense enough that most of them touch. */
const times: fc.Arbitrary<Time | null> = fc.oneof(
  fc.constant(null),
  fc.nat(100).map((offset) => onDays(dayOf(offset))),
  fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 6 }))
    .map(([from, length]) => onDays(dayOf(from), dayOf(from + length))),
  fc.nat(100).map((offset) => asOf(dayOf(offset))),
  fc.constantFrom('01', '02', '03').map((month) =>
    time({
      edtf: `2024-${month}`,
      start: `2024-${month}-01`,
      end: `2024-0${Number(month) + 1}-01`,
      precision: 'month',
    }),
  ),
  fc.constant(time({ edtf: '2024-33', start: '2024-01-01', end: '2024-04-01', precision: 'quarter' })),
  fc.constant(time({ edtf: '2024', start: '2024-01-01', end: '2025-01-01', precision: 'year' })),
  fc
    .nat(100)
    .map((offset) =>
      time({ edtf: `${dayOf(offset)}/..`, start: dayOf(offset), end: null, precision: 'open' }),
    ),
  fc.nat(100).map((offset) => ({
    ...time({ edtf: `../${dayOf(offset)}`, start: null, end: dayOf(offset + 1), precision: 'day' }),
    basis: offset % 2 ? ('deadline' as const) : ('explicit' as const),
  })),
  fc.tuple(fc.nat(100), fc.nat(9)).map(([offset, hour]) =>
    time({
      edtf: dayOf(offset),
      start: `${dayOf(offset)}T0${hour}:00:00+03:00`,
      end: `${dayOf(offset)}T0${hour}:30:00+03:00`,
      precision: 'minute',
    }),
  ),
);

const QUOTES = [
  'Они встретились.',
  'Они больше двух часов говорили о поставках льна и о новом мосте.',
  'Разговор, сообщили в пресс-службе, шёл о дорогах, льне и музее.',
];

/** Statements of one group, by up to six articles; publication dates belong to articles. */
const statementsOf = (fixed: (holder: boolean) => Partial<ReportedStatement>) =>
  fc
    .tuple(
      fc.array(fc.option(fc.nat(100), { freq: 6 }), { minLength: 6, maxLength: 6 }),
      fc.array(
        fc.record({
          article: fc.nat(5),
          time: times,
          status: fc.constantFrom(...STATUSES),
          aspect: fc.constantFrom(...ASPECTS),
          quote: fc.constantFrom(...QUOTES),
          confidence: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
          holder: fc.boolean(),
          former: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        }),
        { minLength: 1, maxLength: 14 },
      ),
    )
    .map(([published, drafts]) =>
      drafts.map(({ article, holder, former, ...draft }, start) => {
        const base = fixed(holder);
        const position = base.position && former ? `бывший ${base.position}` : (base.position ?? null);
        const day = published[article] ?? null;
        return reported({
          ...draft,
          ...base,
          position,
          start,
          article: articleId(article),
          outlet: article % 3 ? `Газета ${article % 2}` : null,
          publishedAt: day === null ? null : dayOf(day),
        });
      }),
    );

const groups = fc.oneof(
  statementsOf(() => ({})),
  statementsOf((holder) => ({
    type: 'HOLDS_POSITION',
    from: holder ? 'person:anna' : 'person:boris',
    to: 'region:pskov',
    position: 'губернатор',
  })),
);

const shuffled = groups.chain((statements) =>
  fc.tuple(fc.constant(statements), fc.shuffledSubarray(statements, { minLength: statements.length })),
);

const serialise = (statements: readonly ReportedStatement[]) => {
  const { edges, edgeOf } = assembleGroup(statements[0]!.group, statements);
  return JSON.stringify([edges, [...edgeOf].sort()]);
};

describe('assembling a group', () => {
  it('does not depend on the order of its statements', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(serialise(other)).toBe(serialise(one));
      }),
      { numRuns: 1500 },
    );
  });

  it('puts every statement into exactly one edge, and counts what it puts', () => {
    fc.assert(
      fc.property(groups, (statements) => {
        const { edges, edgeOf } = assembleGroup(statements[0]!.group, statements);
        expect([...edgeOf.keys()].sort()).toEqual(statements.map(({ id }) => id).sort());
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
        for (const edge of edges) {
          const members = statements.filter(({ id }) => edgeOf.get(id) === edge.id);
          expect(members).toHaveLength(edge.statements);
          expect(edge.sources + edge.reprints).toBe(new Set(members.map(({ article }) => article)).size);
          expect(edge.sources).toBeGreaterThan(0);
          expect(members.map(({ quote }) => quote)).toContain(edge.quote);
          expect(members.map(({ status }) => status)).toContain(edge.status);
          expect(members.every(({ status }) => (status === 'denied') === (edge.status === 'denied'))).toBe(
            true,
          );
          expect(edge.start === null || edge.end === null || edge.start < edge.end).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves the edges of one holder apart from those of another', () => {
    fc.assert(
      fc.property(groups, (statements) => {
        const { edges, edgeOf } = assembleGroup(statements[0]!.group, statements);
        const edge = new Map(edges.map((one) => [one.id, one]));
        for (const { id, from } of statements) expect(edge.get(edgeOf.get(id)!)!.from).toBe(from);
      }),
      { numRuns: 300 },
    );
  });
});

/** Records of articles that share people, places and types, so that their groups and entities meet. */
const records: fc.Arbitrary<ArticleRecord[]> = fc
  .array(
    fc.record({
      day: fc.option(fc.nat(100), { freq: 8 }),
      outlet: fc.option(fc.constantFrom('Вестник', 'Курьер')),
      statements: fc.array(
        fc.record({
          type: fc.constantFrom('MET_WITH', 'VISITED', 'HOLDS_POSITION', 'TRADES_WITH'),
          from: fc.constantFrom('person:anna', 'person:boris', 'country:belarus'),
          to: fc.constantFrom('region:pskov', 'organization:zavod'),
          time: times,
          status: fc.constantFrom(...STATUSES),
          aspect: fc.constantFrom(...ASPECTS),
          position: fc.constantFrom('губернатор', 'бывший губернатор', null),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((articles) =>
    articles.map(({ day, outlet, statements }, article) =>
      sampleRecord({
        publishedAt: day === null ? null : dayOf(day),
        outlet,
        statements: statements.map((statement, n) => ({
          ...statement,
          quote: `Статья ${article}, фраза ${n}.`,
        })),
        mentions: ['country:rossiya', `event:vstrecha-${article}`],
      }),
    ),
  );

const graphOf = async (store: MemoryStore) => JSON.stringify(await store.readGraph());

const assembled = async (articles: readonly ArticleRecord[]) => {
  const store = new MemoryStore();
  await store.putArticles(articles);
  await assembleDirty(store);
  return store;
};

describe('a graph that grows', () => {
  it('equals the graph that is made at once, whatever the order and the portions', async () => {
    const orders = records.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        async ([all, order], pauses) => {
          const store = new MemoryStore();
          for (const [index, record] of order.entries()) {
            await store.putArticles([record]);
            if (pauses[index]) await assembleDirty(store);
          }
          await assembleDirty(store);
          expect(await graphOf(store)).toBe(await graphOf(await assembled(all)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not changed by reading an article again', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const store = await assembled(all);
        const before = await graphOf(store);
        expect(await store.putArticles(all)).toEqual({ written: 0 });
        expect(await store.dirtyGroups()).toEqual([]);
        expect(await graphOf(store)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('loses by the removal of an article exactly what it brought', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const store = await assembled(all);
        await store.removeArticles([all[0]!.article.id]);
        await assembleDirty(store);
        expect(await graphOf(store)).toBe(await graphOf(await assembled(all.slice(1))));
      }),
      { numRuns: 200 },
    );
  });
});

describe('groupOf', () => {
  it('sorts the ends of exactly the types that the ontology calls symmetric', () => {
    const symmetric = loadOntology()
      .types.filter((type) => type.symmetric)
      .map(({ type }) => type);
    expect(symmetric.sort()).toEqual([...SYMMETRIC_TYPES].sort());
    const ends = { from: 'person:b', to: 'person:a', position: null };
    expect(groupOf({ type: 'MET_WITH', ...ends })).toBe('MET_WITH|person:a|person:b|');
    expect(groupOf({ type: 'PRAISED', ...ends })).toBe('PRAISED|person:b|person:a|');
  });

  it('reads all holders of an office together, former ones too', () => {
    const office = { type: 'HOLDS_POSITION', to: 'region:pskov' };
    const keys = [
      groupOf({ ...office, from: 'person:a', position: 'Губернатор' }),
      groupOf({ ...office, from: 'person:b', position: 'бывший  губернатор' }),
    ];
    expect(new Set(keys)).toEqual(new Set(['HOLDS_POSITION||region:pskov|губернатор']));
    expect(partsOfGroup(keys[0]!)).toEqual({
      type: 'HOLDS_POSITION',
      from: null,
      to: 'region:pskov',
      position: 'губернатор',
    });
  });
});

describe('assembleEntity', () => {
  const report = (article: number, name: string, aliases: string[] = []) => ({
    id: 'region:gomel',
    type: 'Region' as const,
    name,
    names: { be: 'Гомель' },
    aliases,
    wikidata: article % 2 ? 'Q2678' : null,
    iso: null,
    level: 'city' as const,
    articles: 1,
  });

  it('takes the name that most articles use, the others are aliases', () => {
    const reports = [report(1, 'Гомель', ['Гомля']), report(2, 'Гомель'), report(3, 'Гомель-на-Соже')];
    const node = assembleEntity(reports);
    expect(node).toEqual({
      id: 'region:gomel',
      type: 'Region',
      name: 'Гомель',
      names: { be: 'Гомель' },
      aliases: ['Гомель-на-Соже', 'Гомля'],
      wikidata: 'Q2678',
      iso: null,
      level: 'city',
      articles: 3,
    });
    expect(assembleEntity(reports.toReversed())).toEqual(node);
    expect(assembleEntity([report(1, 'Я'), report(2, 'А')])?.name).toBe('А');
    expect(assembleEntity([report(1, 'Гомель'), { ...report(2, 'Гомля'), articles: 5 }])).toMatchObject({
      name: 'Гомля',
      articles: 6,
    });
    expect(assembleEntity([])).toBeNull();
  });
});
