import type { Piece } from '../cut-pieces.js';
import { isUnit, relativeOf } from '../words/calendar-words.js';
import { CARDINALS, ordinalValue, romanValue, THOUSANDS } from '../words/number-words.js';

/** Whether a rule can begin at a piece. It looks at nothing but the piece, and is asked once for each word of the language. */
export type Opening = (piece: Piece) => boolean;

/** One of these words, lower case. */
export const opensWith =
  (words: RegExp): Opening =>
  ({ kind, lower }) =>
    kind === 'word' && words.test(lower);

/** A number, in figures or words. */
export const opensNumber: Opening = ({ kind, lower, text }) =>
  kind === 'number' ||
  CARDINALS.has(lower) ||
  THOUSANDS.has(lower) ||
  ordinalValue(lower) !== null ||
  romanValue(text) !== null ||
  /^(?:полтора|полутора|пару|пара)$/.test(lower);

/** A length of time: «три года», «неделю», «полвека», «лет пять». */
export const opensLength: Opening = (piece) =>
  opensNumber(piece) || isUnit(piece.lower) || /^(?:четверть|полвека)$/.test(piece.lower);

/** Words of the calendar, and those that stand before them in one phrase: «самом», «начале», «тот же», «на прошлой неделе в». */
const POINT =
  /^(?:янв|фев|мар|апр|ма[йяюе]|июн|июл|авг|сен|окт|ноя|дек|понедельни|вторник|вторнич|сред|четверг|пятниц|пятничн|четвергов|суббот|воскрес|сегодня|вчера|завтра|послезавтра|позавчера|прошлогодн|летась|селета|налет|весн|весенн|лет|осен|зим|нулевы|последн|нов|сам|начал|середин|разгар|кон[ец]|исход|то[тгмйу]|те[мх]?$|та$|ту$|эт|сей$|сег|сем$|на$|с$|т$|п$)/;

/** A point of the calendar or a part of one: «22 мая», «прошлой весной», «в начале года». */
export const opensPoint: Opening = (piece) =>
  opensNumber(piece) ||
  (piece.kind === 'word' &&
    (POINT.test(piece.lower) || relativeOf(piece.lower) !== null || isUnit(piece.lower)));

/** A time of day: «в 14:30», «около шести вечера», «поздним вечером». */
export const opensClock: Opening = (piece) =>
  opensNumber(piece) ||
  (piece.kind === 'word' &&
    /^(?:во?|около|к|с|после|рано|поздно|ранним|поздним|утром|днем|вечером|ночью)$/.test(piece.lower));
