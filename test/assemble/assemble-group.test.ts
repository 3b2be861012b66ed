import { describe, expect, it } from 'vitest';
import type { ReportedStatement } from '../../src/model/store.js';
import { onDays, time } from '../store/sample-records.js';
import { articleId, assemble, brief, reported, reports } from './reported.js';

describe('status', () => {
  const on = (day: string, status: ReportedStatement['status']) => ({
    on: day,
    time: onDays('2024-03-14'),
    status,
  });

  it('is what the latest report says among held, postponed and cancelled', () => {
    expect(brief(reports(on('2024-03-01', 'cancelled'), on('2024-03-02', 'asserted')))).toEqual([
      '2024-03-14 asserted 2',
    ]);
    expect(brief(reports(on('2024-03-02', 'asserted'), on('2024-03-03', 'cancelled')))).toEqual([
      '2024-03-14 cancelled 2',
    ]);
  });

  it('is not changed by a plan, however late', () => {
    expect(brief(reports(on('2024-03-01', 'cancelled'), on('2024-03-09', 'planned')))).toEqual([
      '2024-03-14 cancelled 2',
    ]);
    expect(
      brief(
        reports(on('2024-03-01', 'desired'), on('2024-03-02', 'planned'), on('2024-03-03', 'hypothetical')),
      ),
    ).toEqual(['2024-03-14 planned 3']);
  });

  it('goes by the article id where two report at one time', () => {
    const [first, second] = reports(on('2024-03-01', 'asserted'), on('2024-03-01', 'cancelled'));
    expect(brief([second!, first!])).toEqual(['2024-03-14 cancelled 2']);
  });

  it('compares instants, not their spelling, and gives an unknown date no say', () => {
    const late = reported({
      ...on('', 'cancelled'),
      article: articleId(1),
      publishedAt: '2024-03-01T23:00:00+03:00',
    });
    const early = reported({
      ...on('', 'asserted'),
      article: articleId(2),
      publishedAt: '2024-03-02T00:00:00+05:00',
    });
    const never = reported({ ...on('', 'postponed'), article: articleId(3), publishedAt: null });
    expect(brief([late, early, never])).toEqual(['2024-03-14 cancelled 3']);
  });

  it('denied makes an edge of its own that counts only those who deny', () => {
    expect(
      brief(reports(on('2024-03-01', 'asserted'), on('2024-03-02', 'denied'), on('2024-03-03', 'asserted'))),
    ).toEqual(['2024-03-14 asserted 2', '2024-03-14 denied 1']);
  });
});

describe('undated statements', () => {
  it('cluster by their reports: 7 days from the first', () => {
    const { edges } = assemble(
      reports({ on: '2024-03-01' }, { on: '2024-03-06' }, { on: '2024-03-08' }, { on: '2024-03-09' }),
    );
    expect(edges.map(({ firstReported, sources }) => [firstReported, sources]).sort()).toEqual([
      ['2024-03-01', 3],
      ['2024-03-09', 1],
    ]);
    expect(edges[0]).toMatchObject({ edtf: null, start: null, end: null, precision: null });
  });

  it('that plan join the one dated edge reported within 30 days after', () => {
    const plan = { on: '2024-03-01', status: 'planned' as const };
    const held = (on: string) => ({ on, time: onDays(on) });
    expect(brief(reports(plan, held('2024-03-31')))).toEqual(['2024-03-31 asserted 2']);
    expect(brief(reports(plan, held('2024-04-01')))).toEqual(['2024-04-01 asserted 1', 'undated planned 1']);
    expect(brief(reports(plan, held('2024-03-10'), held('2024-03-20')))).toHaveLength(3);
    expect(brief(reports(held('2024-02-20'), plan))).toEqual(['2024-02-20 asserted 1', 'undated planned 1']);
  });

  it('that call off join the one plan that lies ahead', () => {
    const planned = { on: '2024-03-01', time: onDays('2024-03-14'), status: 'planned' as const };
    const off = { on: '2024-03-10', status: 'cancelled' as const };
    expect(brief(reports(planned, off))).toEqual(['2024-03-14 cancelled 2']);
    expect(brief(reports(planned, { ...off, on: '2024-03-20' }))).toEqual([
      '2024-03-14 planned 1',
      'undated cancelled 1',
    ]);
    expect(brief(reports(planned, { ...planned, time: onDays('2024-03-30') }, off))).toHaveLength(3);
  });

  it('that postpone do not join the new date that comes with them', () => {
    const off = { on: '2024-03-10', status: 'postponed' as const, article: articleId(1) };
    const anew = { ...off, time: onDays('2024-03-21'), status: 'planned' as const, start: 20 };
    expect(brief(reports(off, anew))).toEqual(['2024-03-21 planned 1', 'undated postponed 1']);
  });

  it('that assert do not join a dated edge', () => {
    expect(
      brief(reports({ on: '2024-03-14', time: onDays('2024-03-14') }, { on: '2024-03-15' })),
    ).toHaveLength(2);
  });

  it('without even a report day are one edge', () => {
    const [one, two] = [articleId(1), articleId(2)].map((article) =>
      reported({ article, publishedAt: null }),
    );
    expect(assemble([one!, two!]).edges).toMatchObject([
      { firstReported: null, lastReported: null, sources: 2 },
    ]);
  });
});

describe('sources', () => {
  const copied = 'Они больше часа обсуждали поставки льна и общий маршрут по реке.';
  const on = { time: onDays('2024-03-14') };

  it('do not count an article that only reprints an earlier one', () => {
    const statements = reports(
      { on: '2024-03-14', ...on, quote: copied, outlet: 'Первая' },
      { on: '2024-03-15', ...on, quote: copied.replace('больше часа', 'больше  часа'), outlet: 'Вторая' },
      {
        on: '2024-03-16',
        ...on,
        quote: 'Встреча прошла 14 марта в старой ратуше, рассказал очевидец.',
        outlet: 'Третья',
      },
    );
    expect(assemble(statements).edges[0]).toMatchObject({
      sources: 2,
      reprints: 1,
      outlets: 3,
      statements: 3,
    });
    expect(assemble(statements).edges[0]!.confidence).toBeCloseTo(1 - 0.2 * 0.2, 4);
  });

  it('count an article that says more than what it copies, and short sentences that happen to be alike', () => {
    const more = reports(
      { on: '2024-03-14', ...on, quote: copied },
      { on: '2024-03-15', ...on, quote: copied },
      {
        on: '2024-03-15',
        ...on,
        article: articleId(2),
        start: 90,
        quote: 'После беседы Анна показала Борису завод и музей льна.',
      },
    );
    expect(assemble(more).edges[0]).toMatchObject({ sources: 2, reprints: 0 });
    const short = reports({ on: '2024-03-14', ...on }, { on: '2024-03-15', ...on });
    expect(assemble(short).edges[0]).toMatchObject({ sources: 2, reprints: 0 });
  });

  it('give the surest sentence of the edge’s status, the earliest of equals', () => {
    const statements = reports(
      { on: '2024-03-01', ...on, status: 'planned', confidence: 0.95, quote: 'Они встретятся 14 марта.' },
      { on: '2024-03-15', ...on, confidence: 0.9, quote: 'Они встретились 14 марта.' },
      { on: '2024-03-14', ...on, confidence: 0.9, quote: 'Они встретились в четверг, 14 марта.' },
    );
    expect(assemble(statements).edges[0]!.quote).toBe('Они встретились в четверг, 14 марта.');
  });
});

describe('edges', () => {
  it('have ids that follow from group and window, and every statement points to one', () => {
    const statements = reports(
      { on: '2024-03-01', time: onDays('2024-03-14'), status: 'planned' },
      { on: '2024-03-05' },
      { on: '2024-03-06', time: onDays('2024-03-20'), status: 'denied' },
    );
    const { edges, edgeOf } = assemble(statements);
    expect(edgeOf.size).toBe(3);
    expect(new Set(edgeOf.values())).toEqual(new Set(edges.map(({ id }) => id)));
    expect(edges.every(({ id }) => /^edge:[0-9a-f]{16}$/.test(id))).toBe(true);
    const later = reports({ on: '2024-03-02', time: onDays('2024-03-14') }, ...[]);
    expect(assemble(later).edges[0]!.id).toBe(edgeOf.get(statements[0]!.id));
  });

  it('that come to one window are one', () => {
    // the planned span covers both days; once both days are held, the week around has the same days as the one edge that is left
    const week = time({
      edtf: '2024-03-11/2024-03-17',
      start: '2024-03-11',
      end: '2024-03-18',
      precision: 'week',
    });
    const statements = reports(
      { on: '2024-03-01', time: onDays('2024-03-09', '2024-03-17'), status: 'planned' },
      { on: '2024-03-18', time: onDays('2024-03-11', '2024-03-17') },
      { on: '2024-03-19', time: week },
    );
    expect(brief(statements)).toEqual(['2024-03-11/2024-03-17 asserted 3']);
  });
});
