import {
  DATE_MARK,
  isBarred,
  isPlace,
  isSource,
  mayStandWithDate,
  QUOTED,
  splitParts,
} from './dateline-parts.js';
import { replaceWeekdays } from './month-words.js';
import { CHANGED_LABEL, DATE_COMPANY, PUBLISHED_LABEL } from './outlet-words.js';
import { countWords, hasVerb } from './prose.js';
import { findTime, findWrittenDates, type WrittenDate } from './publication-date.js';

/**
 * What a dateline says: the day (the year may be missing), whether it is labelled as the day of publication, and its
 * other parts in order.
 */
export interface Dateline {
  readonly date: WrittenDate;
  readonly labelled: boolean;
  readonly parts: readonly string[];
  /** the parts are set apart by bars, dots or slashes, as in a site's heading */
  readonly barred: boolean;
}

const LONGEST = 200;
const MOST_PARTS = 9;
const MOST_WORDS_IN_PART = 8;
const WEEKDAY_MARK = '\u0005';
// «в четверг, 29 декабря 2016 года»: a sentence
const IN_WEEKDAY = /(?<!\p{L})(?:во?|у|on)\s+\u0005/iu;

/**
 * Reads a line that consists of a dateline («МИНСК, 18 ноября 2024 /Агентство/»; «Газета «Днепр», № 7, 14.03.2009»);
 * null for any other line, above all for a sentence, heading or caption that tells when something happened («18 ноября
 * прошло заседание»). Beside a day a line needs a label, a time, a weekday, an outlet, bars or nothing but places to
 * count.
 */
export function readDateline(line: string): Dateline | null {
  if (line.length > LONGEST) return null;
  const dates = findWrittenDates(line);
  const written = ownDate(line, dates);
  if (!written) return null;

  let rest = line;
  // the full stop of «2023 г.» may end the part as well
  for (const date of dates.toReversed())
    rest = `${rest.slice(0, date.start)}${DATE_MARK}${rest[date.stop - 1] === '.' ? '.' : ''}${rest.slice(date.stop)}`;
  rest = replaceWeekdays(rest, WEEKDAY_MARK);
  if (IN_WEEKDAY.test(rest)) return null;
  const hasWeekday = rest.includes(WEEKDAY_MARK);
  const found = written.time ? null : findTime(rest);
  if (found) rest = rest.replace(found.text, '\u0004').replace(/(?:(?<!\p{L})(?:в|у|at)\s*)?\u0004/iu, ' ');
  rest = rest.replace(/(?<![\d:])\d{1,2}:\d{2}(?![\d:])/g, ' ').replaceAll(WEEKDAY_MARK, ' ');

  const parts: string[] = [];
  const pieces = splitParts(rest);
  const hasSource = pieces.some((piece) => piece.split(DATE_MARK).some(isSource));
  for (const part of pieces) {
    const names = part
      .split(DATE_MARK)
      .map((words) => words.replace(PUBLISHED_LABEL, '').replace(CHANGED_LABEL, '').trim());
    if (names.length > 1 && !names.every((words) => mayStandWithDate(words, written, hasSource))) return null;
    parts.push(...names.filter((words) => countWords(words.replace(DATE_COMPANY, '')) > 0));
  }
  if (parts.length > MOST_PARTS || parts.some(isSentenceLike)) return null;

  const labelled = PUBLISHED_LABEL.test(line.slice(0, written.start));
  const timed = written.time !== null || found !== null || hasWeekday;
  const bare = parts.length === 0 && written.year !== null;
  const marked =
    isBarred(line) || parts.some(isSource) || (parts.some((part) => part.length > 1) && parts.every(isPlace));
  if (!labelled && !timed && !bare && !marked) return null;
  return {
    date: found ? { ...written, time: found.time, offset: found.offset } : written,
    labelled,
    parts,
    barred: isBarred(line),
  };
}

/** Of the days in a line the one of publication: labelled so, else the first with a year; none that is labelled as a change. */
function ownDate(line: string, dates: readonly WrittenDate[]): WrittenDate | undefined {
  const labelOf = (date: WrittenDate): string => line.slice(0, date.start);
  const own = dates.filter((date) => !CHANGED_LABEL.test(labelOf(date)));
  return (
    own.find((date) => PUBLISHED_LABEL.test(labelOf(date))) ??
    own.find((date) => date.year !== null) ??
    own[0]
  );
}

const isSentenceLike = (part: string): boolean =>
  countWords(part) > MOST_WORDS_IN_PART || hasVerb(part.replace(QUOTED, ''));
