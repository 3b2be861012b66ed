import { isCivilDate, toDay } from './civil.js';
import {
  type ClosedPeriod,
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  seasonPeriod,
  sincePeriod,
  spanPeriod,
  untilPeriod,
  yearPeriod,
} from './period.js';

/**
 * Reads an EDTF string (ISO 8601-2, as far as this program writes it) as half-open civil days; null where it is none.
 * Understood: day, month, year, seasons 21–24, quarters 33–36, half-years 40–41, decade `199X`, century `19XX`, a date-time
 * (its day), the qualifiers `~ ? %` behind a date (they change no bound), closed intervals, `DATE/..` and `../DATE`.
 * Seasons are the meteorological ones (autumn is September to November), as Russian uses them.
 */
export function parseEdtf(edtf: string): Period | null {
  const sides = edtf.split('/');
  const [first, last] = sides;
  if (first === undefined || sides.length > 2) return null;
  if (last === undefined) return parseSide(first);
  const from = first === '..' ? null : parseSide(first);
  const to = last === '..' ? null : parseSide(last);
  if ((first !== '..' && from === null) || (last !== '..' && to === null)) return null;
  if (from && to) {
    const span = spanPeriod(from, to);
    return span && { ...span, edtf };
  }
  const open = from ? sincePeriod(from) : to ? untilPeriod(to) : null;
  return open && { ...open, edtf };
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const PART_OF_YEAR = /^(\d{4})-(\d\d)$/;

function parseSide(text: string): ClosedPeriod | null {
  const plain = text.replace(/[~?%]$/, '');
  const period = parsePlain(plain);
  return period && { ...period, edtf: text };
}

function parsePlain(text: string): ClosedPeriod | null {
  const day = DAY.exec(text);
  if (day) {
    const [year, month, dayOfMonth] = [Number(day[1]), Number(day[2]), Number(day[3])];
    return isCivilDate(year, month, dayOfMonth) ? dayPeriod(toDay(year, month, dayOfMonth)) : null;
  }
  const part = PART_OF_YEAR.exec(text);
  if (part) return partOfYear(Number(part[1]), Number(part[2]));
  if (/^\d{4}$/.test(text)) return yearPeriod(Number(text));
  if (/^\d{3}X$/.test(text)) return decadePeriod(Number(text.slice(0, 3)) * 10);
  if (/^\d{2}XX$/.test(text)) return centuryPeriod(Number(text.slice(0, 2)) + 1);
  return null;
}

function partOfYear(year: number, code: number): ClosedPeriod | null {
  if (code >= 1 && code <= 12) return monthPeriod(year, code);
  if (code >= 21 && code <= 24) return seasonPeriod(year, code - 20);
  if (code >= 33 && code <= 36) return quarterPeriod(year, code - 32);
  if (code === 40 || code === 41) return halfPeriod(year, code - 39);
  return null;
}
