import type { Piece } from '../cut-pieces.js';
import {
  PARTS_OF_DAY,
  type Relative,
  relativeOf,
  UNITS,
  WEEKDAY_ADJECTIVES,
  WEEKDAYS,
} from '../words/calendar-words.js';
import { HELD } from './part-of-year.js';
import { isInstrumental, type PointReading, type Reading, wordAt } from './point.js';

/** «в среду», «в прошлую пятницу», «в четверг на прошлой неделе», «во вторник следующей недели», «на прошлой неделе в среду» */
export function readWeekday(pieces: readonly Piece[], at: number): PointReading | null {
  const before = readWeek(pieces, at);
  const start = before && /^во?$/.test(wordAt(pieces, before.next)) ? before.next + 1 : at;
  const relative = start === at ? relativeOf(wordAt(pieces, start)) : null;
  const noun = relative ? start + 1 : start;
  const word = wordAt(pieces, noun);
  const weekday = WEEKDAYS.get(word);
  if (weekday === undefined || (word.startsWith('сред') && isSurroundings(pieces, noun))) return null;
  const after = readWeek(pieces, noun + 1);
  const week = start === at ? after : before;
  return {
    point: { unit: 'weekday', weekday, relative, week: week?.value ?? null },
    next: start === at && after ? after.next : noun + 1,
    bare: relative === null && week === null,
    instrumental: isInstrumental(word),
  };
}

/** «воскресным утром», «субботнее заседание» */
export function readWeekdayAdjective(pieces: readonly Piece[], at: number): PointReading | null {
  const word = wordAt(pieces, at);
  const weekday = WEEKDAY_ADJECTIVES.find(([stem]) => stem.test(word))?.[1];
  if (weekday === undefined) return null;
  const noun = wordAt(pieces, at + 1);
  const isPartOfDay = PARTS_OF_DAY.has(noun);
  if (!isPartOfDay && !HELD.test(noun)) return null;
  return {
    point: { unit: 'weekday', weekday, relative: null, week: null },
    next: isPartOfDay ? at + 2 : at + 1,
    bare: false,
    instrumental: false,
  };
}

/** «на прошлой неделе», «прошлой недели» */
function readWeek(pieces: readonly Piece[], at: number): Reading<Relative> | null {
  const start = wordAt(pieces, at) === 'на' ? at + 1 : at;
  const relative = relativeOf(wordAt(pieces, start));
  if (!relative || UNITS.get(wordAt(pieces, start + 1)) !== 'week') return null;
  return { value: relative, next: start + 2 };
}

/** «в среду обитания», «в языковую среду», «в среде» are of the other «среда». */
function isSurroundings(pieces: readonly Piece[], at: number): boolean {
  const word = wordAt(pieces, at);
  const before = wordAt(pieces, at - 1);
  if (/^(?:обитани|общени|программировани|разработк|исполнени)/.test(wordAt(pieces, at + 1))) return true;
  if (word === 'среда' || (word === 'среде' && !/^ко?$/.test(before))) return true;
  return /(?:ую|юю|ей|ой)$/.test(before) && relativeOf(before) === null;
}
