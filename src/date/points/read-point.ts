import { readCounted, readDeicticAdjective, readDeicticDay, readYearAdjective } from './counted.js';
import { readDayAndMonth, readDayOfMonth, readFigureDate, readIsoDate, readSpacedDate } from './day.js';
import { readMonth, readMonthAdjective } from './month.js';
import { readQuarterOrHalf, readSeason, readSeasonAdjective } from './part-of-year.js';
import type { PointReader, PointReading } from './point.js';
import { remembered } from './remembered.js';
import { readWeekday, readWeekdayAdjective } from './weekday.js';
import { readCentury, readDecade, readSchoolYear, readYearPair, readYearPoint } from './year.js';

/** All readers of points; of those that match, the one that takes most pieces wins, ties to the earlier. */
const READERS: readonly PointReader[] = [
  readFigureDate,
  readIsoDate,
  readSpacedDate,
  readDayAndMonth,
  readDeicticDay,
  readDeicticAdjective,
  readWeekday,
  readWeekdayAdjective,
  readYearAdjective,
  readCounted,
  readMonth,
  readMonthAdjective,
  readQuarterOrHalf,
  readSeason,
  readSeasonAdjective,
  readSchoolYear,
  readYearPair,
  readDecade,
  readYearPoint,
  readCentury,
  readDayOfMonth,
];

/** The point of the calendar that is named at a place of the sentence, null where none is. */
export const readPoint = remembered((pieces, at): PointReading | null => {
  let best: PointReading | null = null;
  for (const read of READERS) {
    const reading = read(pieces, at);
    if (reading && reading.next > (best?.next ?? at)) best = reading;
  }
  return best;
});
