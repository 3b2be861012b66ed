import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayInterval, dayInterval, joinIntervals, shareDay } from '../../src/export/day-interval.js';

describe('dayInterval', () => {
  it.each([
    ['2023-05-22', '2023-05-23', '2023-05-22', '2023-05-22'],
    ['2024-02-01', '2024-03-01', '2024-02-01', '2024-02-29'],
    ['2023-05-22', null, '2023-05-22', null],
    [null, '2024-01-01', null, '2023-12-31'],
    ['2023-05-22T15:00:00+03:00', '2023-05-22T15:01:00+03:00', '2023-05-22', '2023-05-22'],
    ['2023-05-22T23:30:00+03:00', '2023-05-23T00:00:00+03:00', '2023-05-22', '2023-05-22'],
    ['2023-05-22T23:30+03:00', '2023-05-23T00:00+03:00', '2023-05-22', '2023-05-22'],
    ['2023-05-22T00:00:00+03:00', '2023-05-22T00:00:00+03:00', '2023-05-22', '2023-05-22'],
  ])('%s to %s are the days %s to %s', (start, end, first, last) => {
    expect(dayInterval({ start, end })).toEqual({ first, last });
  });

  it('is null for an undated edge', () => {
    expect(dayInterval({ start: null, end: null })).toBeNull();
  });
});

const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const interval = fc
  .tuple(fc.option(day), fc.option(day))
  .map(
    ([a, b]): DayInterval =>
      a !== null && b !== null && b < a ? { first: b, last: a } : { first: a, last: b },
  );
const covers = (intervals: readonly DayInterval[], on: string) =>
  intervals.some((one) => shareDay(one, { first: on, last: on }));

describe('joinIntervals', () => {
  it('joins what overlaps or follows on the next day, and nothing else', () => {
    const of = (first: string | null, last: string | null) => ({ first, last });
    expect(
      joinIntervals([
        of('2023-06-11', '2023-06-13'),
        of('2023-05-22', '2023-05-22'),
        of('2023-06-10', '2023-06-12'),
        of('2023-06-14', '2023-06-14'),
        of('2023-06-16', null),
        of('2024-01-01', '2024-01-02'),
      ]),
    ).toEqual([of('2023-05-22', '2023-05-22'), of('2023-06-10', '2023-06-14'), of('2023-06-16', null)]);
  });

  it('covers the same days with stretches that are apart from each other, in order', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), day, (intervals, on) => {
        const joined = joinIntervals(intervals);
        expect(covers(joined, on)).toBe(covers(intervals, on));
        for (let i = 1; i < joined.length; i++) {
          const [earlier, later] = [joined[i - 1]!, joined[i]!];
          expect(earlier.last! < later.first!).toBe(true);
        }
      }),
    );
  });
});
