import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, writeDays } from '../../src/page/days.js';
import { busyRange, histogram, ticks, wholeRange } from '../../src/page/time-scale.js';

const edge = (first: string | null, last: string | null) => ({ first, last });

describe('days', () => {
  it('are numbers and back', () => {
    for (const day of ['1970-01-01', '1654-03-18', '2023-05-24', '2024-02-29'])
      expect(isoDay(dayNumber(day))).toBe(day);
  });

  it.each([
    ['2023-05-24', '2023-05-24', '24 мая 2023 г.'],
    ['2023-05-01', '2023-05-31', 'май 2023 г.'],
    ['2023-01-01', '2023-12-31', '2023'],
    ['2020-01-01', '2023-12-31', '2020–2023'],
    ['2023-05-24', '2023-05-26', '24–26 мая 2023 г.'],
    ['2015-01-01', null, 'с 1 января 2015 г.'],
    [null, '2023-12-31', 'до 31 декабря 2023 г.'],
    [null, null, ''],
  ])('%s to %s are written «%s»', (first, last, text) => {
    expect(writeDays({ first, last }, 'ru').replace(/\s/g, ' ')).toBe(text);
  });
});

describe('the scale of the timeline', () => {
  it('holds all dates with a day of air', () => {
    const range = wholeRange([edge('2023-05-22', null), edge(null, '2023-06-01'), edge(null, null)])!;
    expect([isoDay(range.first), isoDay(range.last)]).toEqual(['2023-05-21', '2023-06-02']);
    expect(wholeRange([edge(null, null)])).toBeNull();
  });

  it('begins with the busy part where one old date would press the others together', () => {
    const busy = Array.from({ length: 40 }, (_, at) => {
      const day = isoDay(dayNumber('2023-05-01') + at);
      return edge(day, day);
    });
    const old = edge('1991-12-08', '1991-12-08');
    expect(isoDay(busyRange([...busy, old])!.first) > '2023-04-01').toBe(true);
    expect(busyRange(busy)).toEqual(wholeRange(busy));
  });

  it('counts what holds in each part', () => {
    const spans = [
      { first: 2, last: 2 },
      { first: 2, last: 5 },
      { first: null, last: 3 },
      { first: 9, last: null },
      { first: -9, last: -5 },
    ];
    expect(histogram(spans, { first: 0, last: 9 }, 10)).toEqual([1, 1, 3, 2, 1, 1, 0, 0, 0, 1]);
    expect(histogram(spans, { first: 0, last: 9 }, 2)).toEqual([3, 2]);
  });

  it('has marks at the beginnings of days, months and years', () => {
    const marks = (first: string, last: string, most: number) =>
      ticks({ first: dayNumber(first), last: dayNumber(last) }, most).map(({ label }) => label);
    expect(marks('2023-05-30', '2023-06-02', 8)).toEqual([
      '2023-05-30',
      '2023-05-31',
      '2023-06-01',
      '2023-06-02',
    ]);
    expect(marks('2023-01-15', '2023-12-31', 6)).toEqual(['2023-04', '2023-07', '2023-10']);
    expect(marks('2019-06-01', '2024-06-01', 6)).toEqual(['2020', '2021', '2022', '2023', '2024']);
    for (const most of [2, 5, 10])
      expect(ticks({ first: -100_000, last: 30_000 }, most).length).toBeLessThanOrEqual(most + 1);
  });
});
