import type { Piece } from '../cut-pieces.js';
import type { Relative, Unit } from '../words/calendar-words.js';

/** A year as the text names it: outright, counted from the anchor («прошлого года»), or the one spoken of («того же года»). */
export type YearName =
  | { readonly kind: 'fixed'; readonly year: number }
  | { readonly kind: 'relative'; readonly relative: Relative };

/**
 * A place on the calendar as the text names it, before it has a value: what is not said (a year, mostly) is null and is
 * filled from the anchor and the tense of the clause.
 */
export type Point =
  | { readonly unit: 'day'; readonly day: number; readonly month: number; readonly year: YearName | null }
  | { readonly unit: 'dayOfMonth'; readonly day: number }
  | { readonly unit: 'deictic'; readonly shift: number }
  | {
      readonly unit: 'weekday';
      readonly weekday: number;
      readonly relative: Relative | null;
      /** «на прошлой неделе» behind or before the weekday */
      readonly week: Relative | null;
    }
  | {
      readonly unit: 'month';
      readonly month: number;
      readonly year: YearName | null;
      readonly relative: Relative | null;
    }
  | { readonly unit: 'quarter' | 'half'; readonly number: number; readonly year: YearName | null }
  | {
      readonly unit: 'season';
      readonly season: number;
      readonly year: YearName | null;
      readonly relative: Relative | null;
    }
  | { readonly unit: 'year'; readonly year: YearName }
  /** «в новом учебном году»: from September to the next summer */
  | { readonly unit: 'schoolYear'; readonly relative: Relative }
  /** a school year or a season of sport: «в 2022/2023 учебном году» */
  | { readonly unit: 'years'; readonly from: number; readonly to: number }
  | { readonly unit: 'decade'; readonly first: number }
  | { readonly unit: 'century'; readonly number: number }
  /** the unit alone, counted from the anchor: «на прошлой неделе», «в этом месяце»; relative null is «года» in «в конце года» */
  | { readonly unit: 'counted'; readonly of: Unit; readonly relative: Relative | null };

/**
 * A point and where it ends. `bare`: a form that is a date only with a preposition before it («мае», «среду», «2023»).
 * `instrumental`: «с» before it means "with", not "since" («в сравнении с прошлым годом»).
 */
export interface PointReading {
  readonly point: Point;
  readonly next: number;
  readonly bare: boolean;
  readonly instrumental: boolean;
}

export type PointReader = (pieces: readonly Piece[], at: number) => PointReading | null;

export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}

/** The word at a place, lower case; empty where there is none (a number, a sign, the end). */
export function wordAt(pieces: readonly Piece[], at: number): string {
  const piece = pieces[at];
  return piece?.kind === 'word' ? piece.lower : '';
}

/** The sign at a place; empty where there is none. */
export function signAt(pieces: readonly Piece[], at: number): string {
  const piece = pieces[at];
  return piece?.kind === 'sign' ? piece.text : '';
}

/** A hyphen or dash of any length, also between spaces. */
export const isDash = (pieces: readonly Piece[], at: number): boolean =>
  /^[-‐‑–—−]$/.test(signAt(pieces, at));

const INSTRUMENTAL = /(?:ем|ом|ей|ью|ами|ями)$/;

/** Whether a noun of the calendar stands in the instrumental case. Locatives of these nouns never end so. */
export const isInstrumental = (word: string): boolean => INSTRUMENTAL.test(word) && word !== 'осенью';
