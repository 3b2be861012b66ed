import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGroup } from '../../src/assemble/assemble-group.js';
import { ASPECTS, STATUSES } from '../../src/model/statement.js';
import type { ReportedStatement } from '../../src/model/store.js';
import { dayOf, QUOTES, times } from './arbitrary-times.js';
import { articleId, reported } from './reported.js';

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
