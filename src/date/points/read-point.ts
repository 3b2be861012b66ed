import type { Piece } from '../cut-pieces.js';
import { readCounted, readDeicticAdjective, readDeicticDay, readYearAdjective } from './counted.js';
import { readDayAndMonth, readDayOfMonth, readFigureDate, readIsoDate } from './day.js';
import { readMonth, readMonthAdjective } from './month.js';
import { readQuarterOrHalf, readSeason, readSeasonAdjective } from './part-of-year.js';
import type { PointReader, PointReading } from './point.js';
import { readWeekday, readWeekdayAdjective } from './weekday.js';
import { readCentury, readDecade, readYearPair, readYearPoint } from './year.js';

/** All readers of points; of those that match, the one that takes most pieces wins, ties to the earlier. */
const READERS: readonly PointReader[] = [
  readFigureDate,
  readIsoDate,
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
  readYearPair,
  readDecade,
  readYearPoint,
  readCentury,
  readDayOfMonth,
];

/** Readings of a sentence already made: rules look at one place many times. Dropped together with the pieces. */
const made = new WeakMap<readonly Piece[], (PointReading | null | undefined)[]>();

/** The point of the calendar that is named at a place of the sentence, null where none is. */
export function readPoint(pieces: readonly Piece[], at: number): PointReading | null {
  let readings = made.get(pieces);
  if (!readings) {
    readings = [];
    made.set(pieces, readings);
  }
  const known = readings[at];
  if (known !== undefined) return known;
  let best: PointReading | null = null;
  for (const read of READERS) {
    const reading = read(pieces, at);
    if (reading && reading.next > (best?.next ?? at)) best = reading;
  }
  readings[at] = best;
  return best;
}
