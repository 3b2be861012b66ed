import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysInMonth,
  formatDay,
  isCivilDate,
  mondayOf,
  parseDay,
  toDate,
  toDay,
  weekdayOf,
} from '../../src/date/civil.js';

const DAY_MS = 86_400_000;
// 0001-01-01 to 9999-12-31
const civilDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('civil days', () => {
  it('count from 1970-01-01', () => {
    expect(toDay(1970, 1, 1)).toBe(0);
    expect(toDay(2024, 3, 1) - toDay(2024, 2, 28)).toBe(2);
    expect(toDay(2023, 3, 1) - toDay(2023, 2, 28)).toBe(1);
    expect(toDay(1900, 3, 1) - toDay(1900, 2, 28)).toBe(1);
  });

  it('agree with the calendar of the engine on every date, both ways', () => {
    fc.assert(
      fc.property(civilDay, (day) => {
        const oracle = new Date(day * DAY_MS);
        const { year, month, day: dayOfMonth } = toDate(day);
        expect([year, month, dayOfMonth]).toEqual([
          oracle.getUTCFullYear(),
          oracle.getUTCMonth() + 1,
          oracle.getUTCDate(),
        ]);
        expect(toDay(year, month, dayOfMonth)).toBe(day);
        expect(weekdayOf(day)).toBe(oracle.getUTCDay() || 7);
        expect(formatDay(day)).toBe(oracle.toISOString().slice(0, 10));
        expect(parseDay(formatDay(day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('have a Monday at most six days before them', () => {
    fc.assert(
      fc.property(civilDay, (day) => {
        const monday = mondayOf(day);
        expect(weekdayOf(monday)).toBe(1);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
      }),
    );
  });

  it('move by months to the same day, or to the last one there is', () => {
    expect(formatDay(addMonths(toDay(2023, 1, 31), 1))).toBe('2023-02-28');
    expect(formatDay(addMonths(toDay(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(formatDay(addMonths(toDay(2023, 1, 15), -1))).toBe('2022-12-15');
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: -500, max: 500 }),
        (day, months) => {
          const [before, after] = [toDate(day), toDate(addMonths(day, months))];
          expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
          expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
        },
      ),
    );
  });

  it('know which dates exist', () => {
    expect(isCivilDate(2024, 2, 29)).toBe(true);
    for (const [year, month, day] of [
      [2023, 2, 29],
      [1900, 2, 29],
      [2023, 4, 31],
      [2023, 13, 1],
      [2023, 0, 1],
      [0, 1, 1],
    ] as const) {
      expect(isCivilDate(year, month, day)).toBe(false);
    }
  });

  it('are read from dates and date-times, on their own clock', () => {
    expect(parseDay('2023-05-22T19:45:00+03:00')).toBe(toDay(2023, 5, 22));
    for (const wrong of ['', '2023-05', '2023-02-30', '22.05.2023', '2023-05-222', 'x2023-05-22']) {
      expect(parseDay(wrong)).toBeNull();
    }
  });
});
