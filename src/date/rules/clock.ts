import type { Piece } from '../cut-pieces.js';
import { type Reading, signAt, wordAt } from '../points/point.js';
import { readCount } from '../points/read-number.js';
import { PARTS_OF_DAY } from '../words/calendar-words.js';
import type { Clock } from './rule.js';

/**
 * A time of day beside a date, before or behind it: «в 14:30», «в 18.00 по Москве», «в 10 часов утра», «утром», «поздно вечером».
 * The clock is null where only a part of the day is said.
 */
export function readClock(pieces: readonly Piece[], at: number): Reading<Clock | null> | null {
  const part = readPartOfDay(pieces, at);
  if (part) return readClock(pieces, skipComma(pieces, part.next)) ?? part;
  const preposition = /^(?:в|во|около|к|с|после)$/.test(wordAt(pieces, at)) ? at + 1 : at;
  const time = readTime(pieces, preposition);
  if (!time || (preposition === at && !time.isPlain)) return null;
  const zone = readZone(pieces, time.next);
  return { value: { time: time.value, zone: zone?.value ?? null }, next: zone?.next ?? time.next };
}

function readPartOfDay(pieces: readonly Piece[], at: number): Reading<null> | null {
  const early = /^(?:рано|поздно|ранним|поздним)$/.test(wordAt(pieces, at)) ? at + 1 : at;
  const word = wordAt(pieces, early);
  // «10 декабря, днём позже»
  const isLength = /^(?:позже|позднее|ранее|раньше)$/.test(wordAt(pieces, early + 1));
  return PARTS_OF_DAY.has(word) && !isLength && /^(?:утром|днем|вечером|ночью)$/.test(word)
    ? { value: null, next: early + 1 }
    : null;
}

const skipComma = (pieces: readonly Piece[], at: number): number =>
  signAt(pieces, at) === ',' ? at + 1 : at;

/** `isPlain`: figures with a colon, which need no preposition to be a time. */
function readTime(pieces: readonly Piece[], at: number): (Reading<string> & { isPlain: boolean }) | null {
  const [hours, minutes] = [pieces[at], pieces[at + 2]];
  const sign = signAt(pieces, at + 1);
  const isFigure = hours?.kind === 'number' && minutes?.kind === 'number' && minutes.text.length === 2;
  if (isFigure && (sign === ':' || sign === '.') && pieces[at + 1]?.glued && minutes.glued) {
    const next = isSeconds(pieces, at + 3) ? at + 5 : at + 3;
    const value = timeOf(Number(hours.text), Number(minutes.text));
    return value === null ? null : { value, next, isPlain: sign === ':' };
  }
  const count = readCount(pieces, at);
  if (!count || !/^час(?:а|ов|у|ам)?$/.test(wordAt(pieces, count.next))) return readHourOfDay(pieces, at);
  const minute = readCount(pieces, count.next + 1);
  const hasMinutes = minute !== null && /^минут[аы]?$/.test(wordAt(pieces, minute.next));
  const end = hasMinutes ? minute.next + 1 : count.next + 1;
  const half = readHalf(pieces, end);
  const value = timeOf(count.value + shift(count.value, half?.value), hasMinutes ? minute.value : 0);
  return value === null ? null : { value, next: half?.next ?? end, isPlain: false };
}

/** «в 10 утра», «в шесть вечера» */
function readHourOfDay(
  pieces: readonly Piece[],
  at: number,
): (Reading<string> & { isPlain: boolean }) | null {
  const count = readCount(pieces, at);
  const half = count && readHalf(pieces, count.next);
  if (!count || !half) return null;
  const value = timeOf(count.value + shift(count.value, half.value), 0);
  return value === null ? null : { value, next: half.next, isPlain: false };
}

function readHalf(pieces: readonly Piece[], at: number): Reading<string> | null {
  const word = wordAt(pieces, at);
  return /^(?:утра|дня|вечера|ночи)$/.test(word) ? { value: word, next: at + 1 } : null;
}

/** «6 вечера» is 18; «12 ночи» is 0. */
function shift(hour: number, half: string | undefined): number {
  if (hour === 12) return half === 'ночи' ? -12 : 0;
  return hour < 12 && (half === 'дня' || half === 'вечера') ? 12 : 0;
}

const isSeconds = (pieces: readonly Piece[], at: number): boolean =>
  signAt(pieces, at) === ':' && pieces[at]?.glued === true && pieces[at + 1]?.text.length === 2;

function timeOf(hour: number, minute: number): string | null {
  if (!Number.isInteger(hour) || !Number.isInteger(minute)) return null;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** «по Москве», «по минскому времени», «мск»: both capitals keep +03:00. */
function readZone(pieces: readonly Piece[], at: number): Reading<string> | null {
  const open = signAt(pieces, at) === '(' ? at + 1 : at;
  if (/^мск$/.test(wordAt(pieces, open))) return { value: '+03:00', next: open > at ? open + 2 : open + 1 };
  if (wordAt(pieces, at) !== 'по') return null;
  const word = wordAt(pieces, at + 1);
  if (/^(?:москве|минску)$/.test(word)) return { value: '+03:00', next: at + 2 };
  if (/^(?:московскому|минскому|белорусскому)$/.test(word) && wordAt(pieces, at + 2) === 'времени') {
    return { value: '+03:00', next: at + 3 };
  }
  return null;
}
