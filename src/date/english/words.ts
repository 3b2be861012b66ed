import type { Relative, Unit } from '../words/calendar-words.js';

/** English words of the calendar, lower case. */
const forms = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

export const MONTHS: ReadonlyMap<string, number> = forms([
  ['january jan', 1],
  ['february feb', 2],
  ['march mar', 3],
  ['april apr', 4],
  ['may', 5],
  ['june jun', 6],
  ['july jul', 7],
  ['august aug', 8],
  ['september sept sep', 9],
  ['october oct', 10],
  ['november nov', 11],
  ['december dec', 12],
]);

export const WEEKDAYS: ReadonlyMap<string, number> = forms([
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
]);

export const SEASONS: ReadonlyMap<string, number> = forms([
  ['spring', 1],
  ['summer', 2],
  ['autumn fall', 3],
  ['winter', 4],
]);

export const UNITS: ReadonlyMap<string, Unit> = forms<Unit>([
  ['day days', 'day'],
  ['week weeks', 'week'],
  ['weekend', 'weekend'],
  ['month months', 'month'],
  ['quarter', 'quarter'],
  ['half', 'half'],
  ['year years', 'year'],
  ['decade decades', 'decade'],
  ['century centuries', 'century'],
]);

export const RELATIVES: ReadonlyMap<string, Relative> = forms<Relative>([
  ['last previous', 'previous'],
  ['past', 'latest'],
  ['this current', 'this'],
  ['next following', 'next'],
  ['coming upcoming', 'coming'],
]);

export const CARDINALS: ReadonlyMap<string, number> = forms([
  ['a an one', 1],
  ['two couple', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve dozen', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);

export const ORDINALS: ReadonlyMap<string, number> = forms([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth final', 4],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
]);

export const DEICTIC: ReadonlyMap<string, number> = forms([
  ['yesterday', -1],
  ['today tonight', 0],
  ['tomorrow', 1],
]);

/** Stems without one of which no rule finds anything. */
export const ENGLISH_CORE =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter|days?|weeks?|weekend|months?|quarter|half|years?|decades?|century|yesterday|today|tonight|tomorrow|earlier|later|q)$/;
