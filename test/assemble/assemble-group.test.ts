import { describe, expect, it } from 'vitest';
import { assembleGroup } from '../../src/assemble/assemble-group.js';
import type { Edge } from '../../src/model/edge.js';
import type { ReportedStatement } from '../../src/model/store.js';
import type { Time } from '../../src/model/time.js';
import { onDays, time } from '../store/sample-records.js';
import { articleId, reported } from './reported.js';

const assemble = (statements: readonly ReportedStatement[]) =>
  assembleGroup(statements[0]!.group, statements);

/** «2024-03-14 planned 1»: EDTF, status, sources; sorted. */
const brief = (statements: readonly ReportedStatement[]) =>
  assemble(statements)
    .edges.map(({ edtf, status, sources }: Edge) => `${edtf ?? 'undated'} ${status} ${sources}`)
    .sort();

/** Reports of one meeting or visit, one article each, a day apart unless a date is given. */
const reports = (...all: (Partial<ReportedStatement> & { on: string })[]) =>
  all.map(({ on, ...fields }, index) =>
    reported({ article: articleId(index + 1), publishedAt: `${on}T10:00:00+03:00`, ...fields }),
  );

const month = (edtf: string): Time => {
  const [year, number] = edtf.split('-').map(Number);
  const end = new Date(Date.UTC(year!, number!, 1)).toISOString().slice(0, 10);
  return time({ edtf, start: `${edtf}-01`, end, precision: 'month' });
};

const deadline = (day: string): Time => ({
  ...time({ edtf: `../${day}`, start: null, end: onDays(day).end, precision: 'day' }),
  basis: 'deadline',
});

describe('dated events', () => {
  it('join where their days are the same or overlap', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-01', time: onDays('2024-03-14', '2024-03-15'), status: 'planned' },
          { on: '2024-03-14', time: onDays('2024-03-14') },
          { on: '2024-03-16', time: onDays('2024-03-15') },
        ),
      ),
    ).toEqual(['2024-03-14/2024-03-15 asserted 3']);
  });

  it('stay apart where they do not', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-14', time: onDays('2024-03-14') },
          { on: '2024-03-15', time: onDays('2024-03-15') },
        ),
      ),
    ).toEqual(['2024-03-14 asserted 1', '2024-03-15 asserted 1']);
  });

  it('take their days from the reports that decide, not from the plan', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-01', time: onDays('2024-03-14', '2024-03-15'), status: 'planned' },
          { on: '2024-03-14', time: onDays('2024-03-14') },
        ),
      ),
    ).toEqual(['2024-03-14 asserted 2']);
  });

  it('take in a calendar period that has exactly one of them inside', () => {
    const day = { on: '2024-03-14', time: onDays('2024-03-14') };
    const inMarch = { on: '2024-02-20', time: month('2024-03'), status: 'planned' as const };
    expect(brief(reports(inMarch, day))).toEqual(['2024-03-14 asserted 2']);
    expect(brief(reports(inMarch, day, { on: '2024-03-20', time: onDays('2024-03-20') }))).toEqual([
      '2024-03 planned 1',
      '2024-03-14 asserted 1',
      '2024-03-20 asserted 1',
    ]);
    expect(brief(reports(inMarch))).toEqual(['2024-03 planned 1']);
  });

  it('keep the finer date where only the period is known to have held', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-01', time: onDays('2024-03-14'), status: 'planned' },
          { on: '2024-04-05', time: month('2024-03') },
        ),
      ),
    ).toEqual(['2024-03-14 asserted 2']);
  });

  it('let periods into each other from the shorter to the longer', () => {
    const spring = time({ edtf: '2024-21', start: '2024-03-01', end: '2024-06-01', precision: 'season' });
    expect(
      brief(reports({ on: '2024-01-10', time: spring }, { on: '2024-01-20', time: month('2024-04') })),
    ).toEqual(['2024-04 asserted 2']);
  });

  it('begin a deadline on its report day', () => {
    const planned = reports({ on: '2024-03-01', time: deadline('2024-06-30'), status: 'planned' });
    expect(assemble(planned).edges[0]).toMatchObject({
      edtf: '../2024-06-30',
      start: '2024-03-01',
      end: '2024-07-01',
    });
    const held = { on: '2024-05-02', time: onDays('2024-05-01') };
    expect(brief([...planned, ...reports({ on: '2024-01-01' }, held).slice(1)])).toEqual([
      '2024-05-01 asserted 2',
    ]);
    const before = { on: '2024-02-16', time: onDays('2024-02-15') };
    expect(brief([...planned, ...reports({ on: '2024-01-01' }, before).slice(1)])).toEqual([
      '../2024-06-30 planned 1',
      '2024-02-15 asserted 1',
    ]);
  });

  it('are one deadline where only their report days differ', () => {
    const { edges } = assemble(
      reports(
        { on: '2024-03-05', time: deadline('2024-06-30'), status: 'planned' },
        { on: '2024-03-01', time: deadline('2024-06-30'), status: 'planned' },
        { on: '2024-08-01', time: deadline('2024-06-30'), status: 'planned' },
      ),
    );
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ start: '2024-03-01', end: '2024-07-01', sources: 3 });
  });

  it('keep a time of day that nobody contradicts', () => {
    const at = (clock: string) =>
      time({
        edtf: `2024-03-14T${clock}`,
        start: `2024-03-14T${clock}:00+03:00`,
        end: `2024-03-14T${clock}:59+03:00`,
        precision: 'minute',
      });
    const one = reports(
      { on: '2024-03-13', time: at('15:30') },
      { on: '2024-03-14', time: onDays('2024-03-14') },
    );
    expect(assemble(one).edges[0]).toMatchObject({ start: '2024-03-14T15:30:00+03:00', precision: 'minute' });
    const two = reports({ on: '2024-03-13', time: at('15:30') }, { on: '2024-03-14', time: at('16:00') });
    expect(assemble(two).edges[0]).toMatchObject({
      edtf: '2024-03-14',
      start: '2024-03-14',
      precision: 'day',
    });
  });

  it('stand as they are where they are habits: a quarter is not its year', () => {
    const quarter = time({ edtf: '2023-33', start: '2023-01-01', end: '2023-04-01', precision: 'quarter' });
    const year = time({ edtf: '2023', start: '2023-01-01', end: '2024-01-01', precision: 'year' });
    const trade = {
      type: 'TRADES_WITH',
      from: 'country:belarus',
      to: 'country:rossiya',
      aspect: 'habitual' as const,
    };
    expect(
      brief(
        reports(
          { on: '2024-01-05', ...trade, time: quarter },
          { on: '2024-01-06', ...trade, time: year },
          { on: '2024-01-07', ...trade, time: year },
        ),
      ),
    ).toEqual(['2023 asserted 2', '2023-33 asserted 1']);
  });
});

describe('postponement', () => {
  it('to a new date is two edges', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-01', time: onDays('2024-03-14'), status: 'planned' },
          { on: '2024-03-10', time: onDays('2024-03-14'), status: 'postponed' },
          {
            on: '2024-03-10',
            time: onDays('2024-03-21'),
            status: 'planned',
            article: articleId(2),
            start: 20,
          },
        ),
      ),
    ).toEqual(['2024-03-14 postponed 2', '2024-03-21 planned 1']);
  });

  it('is two edges also where the new days overlap the old', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-01', time: onDays('2024-03-14', '2024-03-15'), status: 'planned' },
          { on: '2024-03-10', time: onDays('2024-03-14', '2024-03-15'), status: 'postponed' },
          {
            on: '2024-03-10',
            time: onDays('2024-03-15', '2024-03-16'),
            status: 'planned',
            article: articleId(2),
            start: 20,
          },
        ),
      ),
    ).toEqual(['2024-03-14/2024-03-15 postponed 2', '2024-03-15/2024-03-16 planned 1']);
  });

  it('from a month to a day in it leaves the new day planned', () => {
    expect(
      brief(
        reports(
          { on: '2024-03-10', time: month('2024-04'), status: 'postponed' },
          { on: '2024-03-10', time: onDays('2024-04-25'), status: 'planned' },
        ),
      ),
    ).toEqual(['2024-04 postponed 1', '2024-04-25 planned 1']);
  });
});

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
