import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, toDay } from '../../src/date/civil.js';
import { parseEdtf } from '../../src/date/edtf.js';
import {
  type ClosedPeriod,
  halfPeriod,
  quarterPeriod,
  seasonPeriod,
  sincePeriod,
  spanPeriod,
  untilPeriod,
} from '../../src/date/period.js';
import { unit, year } from './arbitrary-periods.js';

const bounds = (edtf: string) => {
  const period = parseEdtf(edtf);
  const iso = (side: number | null) => (side === null ? null : formatDay(side));
  return period && [iso(period.start), iso(period.end), period.precision];
};

describe('EDTF', () => {
  it.each([
    ['2023-05-22', '2023-05-22', '2023-05-23', 'day'],
    ['2023-02', '2023-02-01', '2023-03-01', 'month'],
    ['2023', '2023-01-01', '2024-01-01', 'year'],
    ['2023-33', '2023-01-01', '2023-04-01', 'quarter'],
    ['2023-36', '2023-10-01', '2024-01-01', 'quarter'],
    ['2023-40', '2023-01-01', '2023-07-01', 'half'],
    ['2023-41', '2023-07-01', '2024-01-01', 'half'],
    ['2023-21', '2023-03-01', '2023-06-01', 'season'],
    ['2023-24', '2023-12-01', '2024-03-01', 'season'],
    ['199X', '1990-01-01', '2000-01-01', 'decade'],
    ['18XX', '1800-01-01', '1900-01-01', 'century'],
    ['2023-05-24/2023-05-25', '2023-05-24', '2023-05-26', 'day'],
    ['2023-01/2023-04', '2023-01-01', '2023-05-01', 'month'],
    ['2019/2024-08', '2019-01-01', '2024-09-01', 'month'],
    ['2024-01-01/..', '2024-01-01', null, 'open'],
    ['../2023-12-31', null, '2024-01-01', 'open'],
    ['../2030', null, '2031-01-01', 'open'],
    ['2023-06~', '2023-06-01', '2023-07-01', 'month'],
    ['2023-06-22T14:30:00+03:00', '2023-06-22', '2023-06-23', 'day'],
  ])('%s is from %s to %s', (edtf, start, end, precision) => {
    expect(bounds(edtf)).toEqual([start, end, precision]);
  });

  it.each(['', '..', '../..', '2023-Q1', '2023-W20', '2023-13', '2023-02-30', '2023/2022', '1/2/3', 'май'])(
    'refuses «%s»',
    (edtf) => {
      expect(parseEdtf(edtf)).toBeNull();
    },
  );

  it('reads every period that it writes, with the same days', () => {
    fc.assert(
      fc.property(unit, (period) => {
        const { start, end } = parseEdtf(period.edtf) ?? {};
        expect({ start, end }).toEqual({ start: period.start, end: period.end });
      }),
      { numRuns: 1000 },
    );
  });

  it('reads open and closed spans of any two periods', () => {
    fc.assert(
      fc.property(unit, unit, (one, other) => {
        const [since, until, span] = [sincePeriod(one), untilPeriod(other), spanPeriod(one, other)];
        expect(parseEdtf(since.edtf)).toMatchObject({ start: one.start, end: null });
        expect(parseEdtf(until.edtf)).toMatchObject({ start: null, end: other.end });
        expect(span === null).toBe(other.end <= one.start);
        if (span) expect(parseEdtf(span.edtf)).toMatchObject({ start: one.start, end: other.end });
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts a year into quarters, halves and seasons without gap or overlap', () => {
    fc.assert(
      fc.property(year, (y) => {
        const chain = (periods: readonly ClosedPeriod[]) =>
          periods.slice(1).every((period, index) => period.start === periods[index]?.end);
        const four = [1, 2, 3, 4];
        expect(chain(four.map((quarter) => quarterPeriod(y, quarter)))).toBe(true);
        expect(chain([...four.map((season) => seasonPeriod(y, season)), seasonPeriod(y + 1, 1)])).toBe(true);
        expect([halfPeriod(y, 1).start, halfPeriod(y, 2).end]).toEqual([toDay(y, 1, 1), toDay(y + 1, 1, 1)]);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const alphabet = fc.constantFrom(...'0123456789-/.~?%XTZ:+ я');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 24 }), (text) => {
        const period = parseEdtf(text);
        if (period?.start != null && period.end != null) expect(period.start).toBeLessThan(period.end);
      }),
      { numRuns: 2000 },
    );
  });
});
