import { SozhError } from '../errors.js';
import { STATUSES, type Status } from '../model/statement.js';
import { FIELDS, type FieldMap } from '../read/rows/field-map.js';

/**
 * Readers of the values of flags. Each takes the flag's name and gives a function from what was typed to its value, which throws
 * `usage/bad-argument` naming the flag and what it takes.
 */
type Reader<T> = (value: string) => T;

const refuse = (flag: string, wanted: string, value: string) =>
  new SozhError('usage/bad-argument', `${flag} takes ${wanted}, not «${value}»`);

/** A day of the calendar: 2023-02-30 is refused. */
export const readDay =
  (flag: string): Reader<string> =>
  (value) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)) return value;
    throw refuse(flag, 'an ISO day such as 2023-05-22', value);
  };

/** A day, or a day and a time with or without its zone. */
export const readMoment =
  (flag: string): Reader<string> =>
  (value) => {
    const shaped = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?)?$/.test(
      value,
    );
    if (shaped && isDay(value.slice(0, 10))) return value;
    throw refuse(flag, 'an ISO day or time such as 2023-05-22 or 2023-05-22T19:45+03:00', value);
  };

/** `title=headline,text=body`: which column of a table holds what. */
export const readMap =
  (flag: string): Reader<FieldMap> =>
  (value) => {
    const pairs = value.split(',').map((pair) => /^\s*(\w+)\s*=\s*(.+?)\s*$/u.exec(pair)?.slice(1));
    const fields = Object.keys(FIELDS);
    if (pairs.every((pair) => pair !== undefined && fields.includes(pair[0]!)))
      return Object.fromEntries(pairs as [string, string][]);
    throw refuse(flag, `pairs FIELD=COLUMN, fields being ${fields.join(', ')}`, value);
  };

export const readCount =
  (flag: string): Reader<number> =>
  (value) => {
    if (/^\d+$/.test(value)) return Number(value);
    throw refuse(flag, 'a whole number', value);
  };

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A span of time such as 90s, 15m, 2h or 1d, in milliseconds. */
export const readInterval =
  (flag: string): Reader<number> =>
  (value) => {
    const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
    if (count && Number(count) > 0) return Number(count) * UNITS[unit as keyof typeof UNITS];
    throw refuse(flag, 'a time such as 90s, 15m or 2h', value);
  };

/** A number from 0 to 1. */
export const readShare =
  (flag: string): Reader<number> =>
  (value) => {
    const share = Number(value);
    if (/^[\d.]+$/.test(value) && share >= 0 && share <= 1) return share;
    throw refuse(flag, 'a number from 0 to 1', value);
  };

/** For flags that may be given several times. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  value,
];

/** As `collect`, for statuses. */
export const collectStatus =
  (flag: string) =>
  (value: string, earlier: readonly Status[] = []): readonly Status[] => {
    const status = STATUSES.find((known) => known === value);
    if (status) return [...earlier, status];
    throw refuse(flag, `one of ${STATUSES.join(', ')}`, value);
  };

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
