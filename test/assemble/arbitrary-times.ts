import fc from 'fast-check';
import type { Time } from '../../src/model/time.js';
import { asOf, onDays, time } from '../store/sample-records.js';

/** The n-th day of 2024, from 0. */
export const dayOf = (offset: number) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);

/** Times of all kinds in four months, dense enough that most of them touch. */
export const times: fc.Arbitrary<Time | null> = fc.oneof(
  fc.constant(null),
  fc.nat(100).map((offset) => onDays(dayOf(offset))),
  fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 6 }))
    .map(([from, length]) => onDays(dayOf(from), dayOf(from + length))),
  fc.nat(100).map((offset) => asOf(dayOf(offset))),
  fc.constantFrom('01', '02', '03').map((month) =>
    time({
      edtf: `2024-${month}`,
      start: `2024-${month}-01`,
      end: `2024-0${Number(month) + 1}-01`,
      precision: 'month',
    }),
  ),
  fc.constant(time({ edtf: '2024-33', start: '2024-01-01', end: '2024-04-01', precision: 'quarter' })),
  fc.constant(time({ edtf: '2024', start: '2024-01-01', end: '2025-01-01', precision: 'year' })),
  fc
    .nat(100)
    .map((offset) =>
      time({ edtf: `${dayOf(offset)}/..`, start: dayOf(offset), end: null, precision: 'open' }),
    ),
  fc.nat(100).map((offset) => ({
    ...time({ edtf: `../${dayOf(offset)}`, start: null, end: dayOf(offset + 1), precision: 'day' }),
    basis: offset % 2 ? ('deadline' as const) : ('explicit' as const),
  })),
  fc.tuple(fc.nat(100), fc.nat(9)).map(([offset, hour]) =>
    time({
      edtf: dayOf(offset),
      start: `${dayOf(offset)}T0${hour}:00:00+03:00`,
      end: `${dayOf(offset)}T0${hour}:30:00+03:00`,
      precision: 'minute',
    }),
  ),
);

export const QUOTES = [
  'Они встретились.',
  'Они больше двух часов говорили о поставках льна и о новом мосте.',
  'Разговор, сообщили в пресс-службе, шёл о дорогах, льне и музее.',
];
