import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPair } from '../../src/export/index-pair.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import type { Edge, Graph } from '../../src/model/edge.js';

const ontology = loadOntology();
let count = 0;

/** A fact of the world between two entities; `when` its first and last day (half-open). */
const edge = (
  type: string,
  from: string,
  to: string,
  when: readonly [string | null, string | null] | null,
  more: Partial<Edge> = {},
): Edge => ({
  id: `edge:${(count += 1)}`,
  type,
  from,
  to,
  edtf: when ? when.join('/') : null,
  start: when?.[0] ?? null,
  end: when?.[1] ?? null,
  precision: when ? 'day' : null,
  status: 'asserted',
  aspect: 'event',
  position: null,
  firstReported: '2023-06-02T10:00:00+03:00',
  lastReported: '2023-06-02T10:00:00+03:00',
  sources: 1,
  outlets: 1,
  reprints: 0,
  statements: 1,
  confidence: 0.9,
  quote: 'Они встретились.',
  ...more,
});
const [BY, RU, ANNA] = ['country:belarus', 'country:rossiya', 'person:anna-reut'];
const graph = (...edges: Edge[]): Graph => ({ nodes: [], edges });
const day = (iso: string): [string, string] => [iso, `${iso.slice(0, 9)}${Number(iso.slice(9)) + 1}`];

describe('the index of a pair', () => {
  it('adds up scores by month, whatever the direction, and leaves no gap', () => {
    const { rows } = indexPair(
      graph(
        edge('VISITED', ANNA, RU, day('2023-03-05')),
        edge('AIDED', BY, RU, day('2023-03-05')),
        edge('CRITICISED', RU, BY, day('2023-03-08')),
        edge('SIGNED_WITH', BY, RU, day('2023-05-01')),
      ),
      BY,
      RU,
      ontology,
      { by: 'month' },
    );
    expect(rows).toEqual([
      { period: '2023-03', events: 2, cooperation: 10, conflict: -2, balance: 8 },
      { period: '2023-04', events: 0, cooperation: 0, conflict: 0, balance: 0 },
      { period: '2023-05', events: 1, cooperation: 5, conflict: 0, balance: 5 },
    ]);
  });

  it('counts only what was: no plans, denials or states, and nothing of others', () => {
    const { rows, undated, coarse } = indexPair(
      graph(
        ...(['planned', 'denied', 'desired', 'cancelled', 'hypothetical', 'postponed'] as const).map(
          (status) => edge('AIDED', BY, RU, day('2023-03-05'), { status }),
        ),
        edge('BORDERS', BY, RU, ['2023-03-05', null]),
        edge('AIDED', BY, 'country:kitay', day('2023-03-05')),
      ),
      BY,
      RU,
      ontology,
      { by: 'year' },
    );
    expect([rows, undated, coarse]).toEqual([[], 0, 0]);
  });

  it('says what it leaves out: undated facts, and those whose date is longer than a month', () => {
    const facts = graph(
      edge('TRADES_WITH', BY, RU, ['2022-01-01', '2023-01-01']),
      edge('AGREED_WITH', BY, RU, null),
    );
    expect(indexPair(facts, BY, RU, ontology, { by: 'month' })).toEqual({ rows: [], undated: 1, coarse: 1 });
    const byYear = indexPair(facts, RU, BY, ontology, { by: 'year', undated: 'always' });
    expect(byYear.rows.map(({ period, balance }) => [period, balance])).toEqual([
      ['2022', 9.5],
      ['2023', 2.5],
    ]);
  });

  it('counts what office-holders do while they hold the office', () => {
    const facts = graph(
      edge('HOLDS_POSITION', ANNA, BY, ['2020-01-01', '2023-04-01'], { aspect: 'state' }),
      edge('THANKED', ANNA, RU, day('2023-03-05')),
      edge('CRITICISED', ANNA, RU, day('2023-05-05')),
    );
    expect(indexPair(facts, BY, RU, ontology, { by: 'year' }).rows).toEqual([]);
    expect(indexPair(facts, BY, RU, ontology, { by: 'year', offices: true }).rows).toEqual([
      { period: '2023', events: 1, cooperation: 5, conflict: 0, balance: 5 },
    ]);
  });

  it('keeps to the days asked for', () => {
    const facts = graph(
      edge('AIDED', BY, RU, day('2022-12-05')),
      edge('AIDED', BY, RU, day('2023-03-05')),
      edge('AIDED', BY, RU, day('2024-01-05')),
    );
    const { rows } = indexPair(facts, BY, RU, ontology, { by: 'year', from: '2023-01-01', to: '2023-12-31' });
    expect(rows.map(({ period }) => period)).toEqual(['2023']);
  });

  it('months add up to their years, in any order of facts', () => {
    const type = fc.constantFrom('AIDED', 'CRITICISED', 'ATTACKED', 'SIGNED_WITH', 'MET_WITH');
    const date = fc
      .tuple(fc.integer({ min: 2019, max: 2022 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-05`);
    fc.assert(
      fc.property(fc.array(fc.tuple(type, date), { maxLength: 30 }), (facts) => {
        const edges = facts.map(([name, iso]) => edge(name, BY, RU, day(iso)));
        const total = (of: readonly Edge[], by: 'month' | 'year', key: 'events' | 'balance') =>
          indexPair(graph(...of), BY, RU, ontology, { by }).rows.reduce((sum, row) => sum + row[key], 0);
        for (const key of ['events', 'balance'] as const)
          expect(total(edges, 'month', key)).toBeCloseTo(total(edges.toReversed(), 'year', key), 9);
        expect(total(edges, 'month', 'events')).toBe(facts.length);
      }),
      { numRuns: 200 },
    );
  });
});
