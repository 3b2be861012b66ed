import type { Modifier, Time } from '../../model/time.js';
import { type CivilDay, formatDay } from '../civil.js';
import type { Period } from '../period.js';
import type { Scan } from '../scan.js';
import type { Opening } from './opening.js';

/** A value found for a stretch of pieces (`next` exclusive); null where an anchor or an earlier date would be needed and is missing. */
export interface Found {
  readonly first: number;
  readonly next: number;
  readonly value: Value | null;
}

export interface Value {
  readonly period: Period;
  readonly basis: Time['basis'];
  readonly modifier: Modifier;
  /** the day it was counted from; null where it is said outright */
  readonly anchor: CivilDay | null;
  /** a time of day, `14:30`, with its own zone if one is said */
  readonly clock?: Clock | null;
}

export interface Clock {
  readonly time: string;
  readonly zone: string | null;
}

/** What a rule makes of a place: the dates found (none: it is no date, though it looks like one), and where to read on. */
export interface Match {
  readonly found: readonly Found[];
  readonly next: number;
}

/**
 * A rule of the grammar. It looks at one place of the sentence and answers with a match or nothing. `opens` tells the first words
 * that it can begin with, so that it is not asked in vain.
 */
export interface Rule {
  readonly name: string;
  readonly opens: Opening;
  readonly match: (scan: Scan, at: number) => Match | null;
}

/** A match of one date that takes all its pieces. */
export const one = (first: number, next: number, value: Value | null): Match => ({
  found: [{ first, next, value }],
  next,
});

/** The `Time` of a value. With a clock, `start` and `end` are the minute's instants and `edtf` stays at the day. */
export function makeTime(value: Value, phrase: string, zone: string): Time {
  const { period, clock } = value;
  const common = {
    edtf: period.edtf,
    modifier: value.modifier,
    basis: value.basis,
    phrase,
    anchor: value.anchor === null ? null : formatDay(value.anchor),
  };
  if (clock && period.start !== null) {
    const [hour = 0, minute = 0] = clock.time.split(':').map(Number);
    return {
      ...common,
      start: instant(period.start, hour * 60 + minute, clock.zone ?? zone),
      end: instant(period.start, hour * 60 + minute + 1, clock.zone ?? zone),
      precision: 'minute',
    };
  }
  return {
    ...common,
    start: period.start === null ? null : formatDay(period.start),
    end: period.end === null ? null : formatDay(period.end),
    precision: period.precision,
  };
}

/** `2023-06-22T14:30:00+03:00`; minutes may run over midnight. */
function instant(day: CivilDay, minutes: number, zone: string): string {
  const carried = day + Math.floor(minutes / 1440);
  const inDay = minutes % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${formatDay(carried)}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}:00${zone}`;
}
