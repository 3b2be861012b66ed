import { addMonths, type CivilDay, isCivilDate, mondayOf, toDate, toDay, weekdayOf } from './civil.js';
import type { Mood } from './mood.js';
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
  spanPeriod,
  weekPeriod,
  yearPeriod,
} from './period.js';
import type { Point, YearName } from './points/point.js';
import { resolveSeason } from './resolve-season.js';
import { framingYear, type Scan, sameDay, spokenDay, spokenMonth, spokenYear } from './scan.js';
import type { Relative } from './words/calendar-words.js';

/** The value of a point in its place; null where it needs an anchor or an earlier date that is not there, or cannot be. */
export function resolvePoint(point: Point, scan: Scan, mood: Mood): ClosedPeriod | null {
  switch (point.unit) {
    case 'day':
      return dayInYear(point.year, scan, mood, (year) =>
        isCivilDate(year, point.month, point.day) ? dayPeriod(toDay(year, point.month, point.day)) : null,
      );
    case 'month':
      if (point.relative) return relativeMonth(point.month, point.relative, scan);
      return inYear(point.year, scan, mood, (year) => monthPeriod(year, point.month));
    case 'quarter':
      return inYear(point.year, scan, mood, (year) => quarterPeriod(year, point.number));
    case 'half':
      return inYear(point.year, scan, mood, (year) => halfPeriod(year, point.number));
    case 'season':
      if (point.relative) return resolveSeason(point.season, point.relative, scan.anchor, mood);
      return inYear(point.year, scan, mood, (year) => seasonPeriod(year, point.season));
    case 'year': {
      const year = resolveYear(point.year, scan);
      return year === null ? null : yearPeriod(year);
    }
    case 'schoolYear':
      return resolveSchoolYear(point.relative, scan.anchor);
    case 'years':
      return spanPeriod(yearPeriod(point.from), yearPeriod(point.to));
    case 'decade':
      return decadePeriod(point.first);
    case 'century':
      return centuryPeriod(point.number);
    case 'deictic':
      return scan.anchor === null ? null : dayPeriod(scan.anchor + point.shift);
    case 'weekday':
      return resolveWeekday(point.weekday, point.relative, point.week, scan.anchor, mood);
    case 'dayOfMonth':
      return resolveDayOfMonth(point.day, scan, mood);
    case 'counted':
      return resolveCounted(point.of, point.relative, scan, mood);
  }
}

/** Whether the value is counted from the anchor, rather than named with at most its year left out. */
export function isRelative(point: Point): boolean {
  if (point.unit === 'deictic' || point.unit === 'weekday' || point.unit === 'counted') return true;
  if (point.unit === 'dayOfMonth' || point.unit === 'schoolYear') return true;
  if ('relative' in point && point.relative) return true;
  return 'year' in point && point.year?.kind === 'relative';
}

/** Whether the point names its year outright, so that no anchor is needed. */
export function isAbsolute(point: Point): boolean {
  if (point.unit === 'decade' || point.unit === 'century' || point.unit === 'years') return true;
  return 'year' in point && point.year?.kind === 'fixed';
}

function resolveYear(name: YearName, scan: Scan): number | null {
  if (name.kind === 'fixed') return name.year;
  if (name.relative === 'same') return spokenYear(scan);
  return scan.anchor === null ? null : yearBy(name.relative, scan.anchor, scan);
}

function yearBy(relative: Relative, anchor: CivilDay, scan: Scan): number | null {
  const { year, month } = toDate(anchor);
  if (relative === 'same') return spokenYear(scan);
  if (relative === 'coming') {
    // «за 2022 год торговля выросла, и в новом году …»: the one behind the year that is looked back on
    if (spokenYear(scan, 0) === year - 1) return year;
    // «в наступающем году» said in January is this year
    return month === 1 ? year : year + 1;
  }
  return year + STEPS[relative];
}

const STEPS = { beforeLast: -2, previous: -1, latest: -1, this: 0, next: 1, coming: 1 } as const;

/** School years begin in September; from July on the one before is the last one, and in summer and early autumn the new one is the next. */
function resolveSchoolYear(relative: Relative, anchor: CivilDay | null): ClosedPeriod | null {
  if (anchor === null || relative === 'same') return null;
  const { year, month } = toDate(anchor);
  const current = month >= 7 ? year : year - 1;
  const isBeginning = relative === 'coming' ? month >= 7 && month <= 10 : month === 7 || month === 8;
  const first = current + (STEPS[relative] === 1 && isBeginning ? 0 : STEPS[relative]);
  return spanPeriod(yearPeriod(first), yearPeriod(first + 1));
}

/** A period in the year that is named, or in the one that anchor and mood call for. */
function inYear(
  name: YearName | null,
  scan: Scan,
  mood: Mood,
  make: (year: number) => ClosedPeriod | null,
): ClosedPeriod | null {
  if (name) {
    const year = resolveYear(name, scan);
    return year === null ? null : make(year);
  }
  const framing = mood === 'future' ? null : framingYear(scan);
  if (framing !== null) return make(framing);
  return scan.anchor === null ? null : chooseYear(scan.anchor, mood, make);
}

/** How far off a day without a year may lie, and how near its other reading, for the tense to be overruled. */
const FAR = 305;
const NEAR = 60;

/**
 * A day without a year: whoever means one that is ten months off says the year, so a much nearer one overrules the tense
 * («плату с 1 июня подняли», read on 30 May).
 */
function dayInYear(
  name: YearName | null,
  scan: Scan,
  mood: Mood,
  make: (year: number) => ClosedPeriod | null,
): ClosedPeriod | null {
  const { anchor } = scan;
  const chosen = inYear(name, scan, mood, make);
  if (name || anchor === null || mood === 'near' || !chosen || framingYear(scan) !== null) return chosen;
  const other = chooseYear(anchor, mood === 'past' ? 'future' : 'past', make);
  const isFar = Math.abs(chosen.start - anchor) > FAR;
  return other && isFar && Math.abs(other.start - anchor) < NEAR ? other : chosen;
}

/**
 * The latest period begun by the anchor (`past`), the first not yet over (`future`), or the nearer of the two.
 * Eight years on each side find a 29 February.
 */
function chooseYear(
  anchor: CivilDay,
  mood: Mood,
  make: (year: number) => ClosedPeriod | null,
): ClosedPeriod | null {
  const { year } = toDate(anchor);
  let past: ClosedPeriod | null = null;
  let ahead: ClosedPeriod | null = null;
  for (let step = -8; step <= 8; step += 1) {
    const period = make(year + step);
    if (!period) continue;
    if (period.start <= anchor) past = period;
    if (period.end > anchor) ahead ??= period;
  }
  if (mood === 'past' || !ahead) return past;
  if (mood === 'future' || !past) return ahead;
  return anchor - (past.end - 1) <= ahead.start - anchor ? past : ahead;
}

function relativeMonth(month: number, relative: Relative, scan: Scan): ClosedPeriod | null {
  if (scan.anchor === null || relative === 'same') return null;
  const { year } = toDate(scan.anchor);
  if (relative === 'latest')
    return chooseYear(addMonths(scan.anchor, -1), 'past', (y) => monthPeriod(y, month));
  if (relative === 'coming')
    return chooseYear(addMonths(scan.anchor, 1), 'future', (y) => monthPeriod(y, month));
  return monthPeriod(year + STEPS[relative], month);
}

function resolveWeekday(
  weekday: number,
  relative: Relative | null,
  week: Relative | null,
  anchor: CivilDay | null,
  mood: Mood,
): ClosedPeriod | null {
  if (anchor === null || relative === 'same' || week === 'same') return null;
  const inThisWeek = mondayOf(anchor) + weekday - 1;
  if (week) return dayPeriod(inThisWeek + 7 * STEPS[week]);
  const latest = anchor - ((weekdayOf(anchor) - weekday + 7) % 7);
  const before = latest === anchor ? anchor - 7 : latest;
  if (relative === 'previous' || relative === 'latest') return dayPeriod(before);
  if (relative === 'beforeLast') return dayPeriod(before - 7);
  if (relative === 'this') return dayPeriod(inThisWeek);
  if (relative === 'next') return dayPeriod(inThisWeek + 7);
  if (relative === 'coming') return dayPeriod(before + (latest === anchor ? 14 : 7));
  if (latest === anchor || mood === 'past') return dayPeriod(latest);
  if (mood === 'future') return dayPeriod(latest + 7);
  return dayPeriod(anchor - latest <= 3 ? latest : latest + 7);
}

/** «28-го числа»: of the month spoken of, else of the month that anchor and mood call for. */
function resolveDayOfMonth(day: number, scan: Scan, mood: Mood): ClosedPeriod | null {
  const spoken = spokenMonth(scan);
  const month = spoken ?? (scan.anchor === null ? null : monthByMood(day, scan.anchor, mood));
  return month && isCivilDate(month.year, month.month, day)
    ? dayPeriod(toDay(month.year, month.month, day))
    : null;
}

function monthByMood(day: number, anchor: CivilDay, mood: Mood): { year: number; month: number } {
  const today = toDate(anchor);
  const step = mood === 'past' && day > today.day ? -1 : mood === 'future' && day < today.day ? 1 : 0;
  return toDate(addMonths(toDay(today.year, today.month, 1), step));
}

type Counted = Extract<Point, { unit: 'counted' }>;

function resolveCounted(
  of: Counted['of'],
  relative: Relative | null,
  scan: Scan,
  mood: Mood,
): ClosedPeriod | null {
  if (of === 'day') return relative === null ? null : resolveSpokenDay(relative, scan, mood);
  if (relative === 'same') return resolveSameUnit(of, scan);
  if (scan.anchor === null) return null;
  if (of === 'year' && relative !== null) {
    // «построили в 2014 году, а в следующем году закрыли»: a story counts from its own date
    const spoken = relative === 'next' && mood === 'past' ? spokenYear(scan, 0) : null;
    const year = spoken === null ? yearBy(relative, scan.anchor, scan) : spoken + 1;
    return year === null ? null : yearPeriod(year);
  }
  if (of === 'weekend') return resolveWeekend(relative, scan.anchor, mood);
  return unitAround(of, scan.anchor, STEPS[relative ?? 'this']);
}

/** «в тот же день», «на следующий день» */
function resolveSpokenDay(relative: Relative, scan: Scan, mood: Mood): ClosedPeriod | null {
  const spoken = relative === 'same' ? sameDay(scan) : spokenDay(scan);
  if (relative === 'same') return spoken === null ? null : dayPeriod(spoken);
  if (relative !== 'next') return null;
  if (spoken !== null && mood !== 'future') return dayPeriod(spoken + 1);
  return scan.anchor !== null && mood === 'future' ? dayPeriod(scan.anchor + 1) : null;
}

/** «в том же году», «в том же месяце», «на той же неделе» */
function resolveSameUnit(of: Counted['of'], scan: Scan): ClosedPeriod | null {
  if (of === 'year') {
    const year = spokenYear(scan);
    return year === null ? null : yearPeriod(year);
  }
  if (of === 'month') {
    const spoken = spokenMonth(scan);
    return spoken && monthPeriod(spoken.year, spoken.month);
  }
  const day = spokenDay(scan);
  return day === null ? null : unitAround(of, day, 0);
}

/** The unit that holds a day, moved by so many units. */
export function unitAround(of: Counted['of'], day: CivilDay, step: number): ClosedPeriod | null {
  const { year, month } = toDate(day);
  switch (of) {
    case 'week':
      return weekPeriod(day + 7 * step);
    case 'month': {
      const moved = toDate(addMonths(toDay(year, month, 1), step));
      return monthPeriod(moved.year, moved.month);
    }
    case 'quarter': {
      const moved = toDate(addMonths(toDay(year, month, 1), 3 * step));
      return quarterPeriod(moved.year, Math.ceil(moved.month / 3));
    }
    case 'half': {
      const moved = toDate(addMonths(toDay(year, month, 1), 6 * step));
      return halfPeriod(moved.year, Math.ceil(moved.month / 6));
    }
    case 'year':
      return yearPeriod(year + step);
    case 'decade':
      return decadePeriod(Math.floor(year / 10) * 10 + 10 * step);
    case 'century':
      return centuryPeriod(Math.floor(year / 100) + 1 + step);
    default:
      return null;
  }
}

/** Saturday and Sunday. */
function resolveWeekend(relative: Relative | null, anchor: CivilDay, mood: Mood): ClosedPeriod {
  const saturday = mondayOf(anchor) + 5;
  const isWeekend = anchor >= saturday;
  const weekendAt = (start: CivilDay) => daysPeriod(start, start + 2);
  if (relative === 'next') return weekendAt(saturday + 7);
  if (relative === 'coming') return weekendAt(isWeekend ? saturday + 7 : saturday);
  if (relative === 'previous' || relative === 'latest') return weekendAt(saturday - 7);
  if (relative === 'beforeLast') return weekendAt(saturday - 14);
  return weekendAt(mood === 'past' && !isWeekend ? saturday - 7 : saturday);
}
