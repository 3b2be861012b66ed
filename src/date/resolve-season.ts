import { type CivilDay, toDate } from './civil.js';
import type { Mood } from './mood.js';
import { type ClosedPeriod, seasonPeriod } from './period.js';
import type { Relative } from './words/calendar-words.js';

/**
 * A season counted from the anchor. «минувшая осень» is the latest one that is over, «предстоящая» the first to come;
 * «прошлая» and «следующая» are those of the neighbouring years, since this year's is «этой осенью». A winter goes by its December.
 */
export function resolveSeason(
  season: number,
  relative: Relative,
  anchor: CivilDay | null,
  mood: Mood,
): ClosedPeriod | null {
  if (anchor === null) return null;
  const { year, month } = toDate(anchor);
  const inWinterTail = season === 4 && month <= 2;
  const current = inWinterTail ? year - 1 : year;
  switch (relative) {
    case 'beforeLast':
      return seasonPeriod(current - 2, season);
    case 'previous':
      return seasonPeriod(current - 1, season);
    case 'latest': {
      const thisYears = seasonPeriod(current, season);
      return thisYears.end <= anchor ? thisYears : seasonPeriod(current - 1, season);
    }
    case 'this': {
      const thisYears = seasonPeriod(current, season);
      return thisYears.start > anchor && mood === 'past' ? seasonPeriod(current - 1, season) : thisYears;
    }
    case 'next':
      // the winter of this December is the next one all the year through
      if (season === 4) return seasonPeriod(month === 12 ? year + 1 : year, season);
      return seasonPeriod(year + 1, season);
    case 'coming': {
      const thisYears = seasonPeriod(year, season);
      return thisYears.start > anchor ? thisYears : seasonPeriod(year + 1, season);
    }
    case 'same':
      return null;
  }
}
