import fc from 'fast-check';
import {
  type ClosedPeriod,
  centuryPeriod,
  dayPeriod,
  daysPeriod,
  decadePeriod,
  halfPeriod,
  monthPeriod,
  quarterPeriod,
  seasonPeriod,
  weekPeriod,
  yearPeriod,
} from '../../src/date/period.js';

export const year = fc.integer({ min: 1000, max: 2999 });
const day = fc.integer({ min: -300_000, max: 300_000 });

/** Seasons by the months that Russian gives them. */
export const season: fc.Arbitrary<ClosedPeriod> = fc
  .tuple(year, fc.integer({ min: 1, max: 4 }))
  .map(([y, number]) => seasonPeriod(y, number));

/** Quarters and half-years: EDTF level 2. */
export const partOfYear: fc.Arbitrary<ClosedPeriod> = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]) => quarterPeriod(y, quarter)),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, half]) => halfPeriod(y, half)),
);

/** Days, months, years, decades, centuries: what an interval of EDTF may begin and end with. */
export const plainUnit: fc.Arbitrary<ClosedPeriod> = fc.oneof(
  day.map(dayPeriod),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => monthPeriod(y, month)),
  year.map(yearPeriod),
  year.map((y) => decadePeriod(Math.floor(y / 10) * 10)),
  fc.integer({ min: 11, max: 29 }).map(centuryPeriod),
);

/** Weeks and runs of days: EDTF writes them as intervals. */
export const daySpan: fc.Arbitrary<ClosedPeriod> = fc.oneof(
  day.map(weekPeriod),
  fc.tuple(day, fc.integer({ min: 1, max: 400 })).map(([start, length]) => daysPeriod(start, start + length)),
);

/** Every unit of the calendar that the program writes. */
export const unit: fc.Arbitrary<ClosedPeriod> = fc.oneof(
  { weight: 5, arbitrary: plainUnit },
  { weight: 2, arbitrary: daySpan },
  { weight: 2, arbitrary: partOfYear },
  { weight: 1, arbitrary: season },
);
