/**
 * Days of the proleptic Gregorian calendar as integers: days since 1970-01-01. No clock, no zone, no `Date`.
 * The arithmetic is Howard Hinnant's `days_from_civil` / `civil_from_days` (eras of 400 years, years that begin in March).
 */
export type CivilDay = number;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

/** The day number of a calendar date; `month` is 1–12. The date must exist (`isCivilDate`). */
export function toDay(year: number, month: number, day: number): CivilDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar date of a day number. */
export function toDate(civilDay: CivilDay): CivilDate {
  const shifted = civilDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthOfYear = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthOfYear + 2) / 5) + 1;
  const month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has this date; years 1 to 9999 only, those that ISO 8601 writes with four digits. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (civilDay: CivilDay): number => ((((civilDay + 3) % 7) + 7) % 7) + 1;

/** The Monday of the week that holds the day. */
export const mondayOf = (civilDay: CivilDay): CivilDay => civilDay - weekdayOf(civilDay) + 1;

/** The same day of another month; a day that the month lacks becomes its last one (31 January + 1 month is 28 February). */
export function addMonths(civilDay: CivilDay, months: number): CivilDay {
  const { year, month, day } = toDate(civilDay);
  const count = year * 12 + month - 1 + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return toDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** `2023-05-22`. */
export function formatDay(civilDay: CivilDay): string {
  const { year, month, day } = toDate(civilDay);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');
export const fourDigits = (value: number): string => String(value).padStart(4, '0');

/** The day of an ISO 8601 date or date-time (its own wall clock: the offset is not applied); null where there is no such day. */
export function parseDay(iso: string): CivilDay | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isCivilDate(year, month, day) ? toDay(year, month, day) : null;
}
