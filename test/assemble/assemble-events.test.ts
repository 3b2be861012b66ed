import { describe, expect, it } from 'vitest';
import type { Time } from '../../src/model/time.js';
import { onDays, time } from '../store/sample-records.js';
import { articleId, assemble, brief, reports } from './reported.js';

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
