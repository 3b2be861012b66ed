import { MONTH, monthNumber, romanMonthNumber } from './month-words.js';

/**
 * A day as a line of an article writes it: `start`/`stop` within the line; `year` null where the line leaves it out.
 * `time` is `HH:MM` or `HH:MM:SS`, `offset` `±HH:MM`, null where not written. `numeric`: written in figures.
 */
export interface WrittenDate {
  readonly start: number;
  readonly stop: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly time: string | null;
  readonly offset: string | null;
  readonly numeric: boolean;
}

const BEFORE = '(?<![\\p{L}\\d./-])(?<!\\d[,:])';
const DAY = '[«"“]?(?<day>\\d{1,2})[»"”]?(?:-?(?:го|е|га))?';
const UNTIL = `(?:\\s*[—–-]\\s*\\d{1,2})?`;
const YEAR = '(?<year>(?:19|20)\\d{2})';
// «14 марта 23, 10:15»: two figures are a year only where nothing counted follows
const SHORT_YEAR = "(?<year>(?:19|20)\\d{2}|['’]?\\d{2}(?=\\s*(?:$|[,;|·•)/—–]|г\\.|год|\\s-\\s)))";
const YEAR_WORD = '(?:\\s*(?:г\\.|г(?!\\p{L})|год(?:а|у)?(?!\\p{L})))?';

/** Every way of writing a day, the more telling first. Each begins with an example. */
const PATTERNS: readonly (readonly [example: string, pattern: string])[] = [
  [
    '2023-05-22T19:45:00+03:00',
    `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ]\\s?(?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s?(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)`,
  ],
  ['2026/03/03', '(?<year>\\d{4})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})(?!\\d)'],
  [
    '22.05.2023',
    `(?<day>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})(?!\\d)${YEAR_WORD}`,
  ],
  [
    '14.03.26',
    `(?<day>\\d{1,2})(?<mark>[./])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{2})(?![\\d.]\\d)${YEAR_WORD}`,
  ],
  [
    '14.III.1996',
    `(?<day>\\d{1,2})[.\\s-]\\s?(?<roman>[IVX]+)[.\\s-]\\s?(?<year>\\d{4}|\\d{2})(?!\\d)${YEAR_WORD}`,
  ],
  [
    '28 апреля — 6 мая 2015 года',
    `${DAY}\\s+(?<word>${MONTH})\\s*[—–-]\\s*\\d{1,2}\\s+${MONTH},?\\s*${YEAR}${YEAR_WORD}`,
  ],
  ['22 мая 2023 г.', `${DAY}${UNTIL}\\s+(?<word>${MONTH}),?\\s+${SHORT_YEAR}(?!\\d)${YEAR_WORD}`],
  ['May 22, 2023', `(?<word>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`],
  ['22 мая', `${DAY}${UNTIL}\\s+(?<word>${MONTH})(?![\\p{L}\\d])`],
  ['May 22', `(?<word>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d])`],
];
const COMPILED = PATTERNS.map(([, pattern]) => new RegExp(BEFORE + pattern, 'giu'));

// two figures: the century that keeps the year within 1970-2069
const fullYear = (figures: string): number => {
  const year = Number(figures.replace(/\D/g, ''));
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
};

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function toDate(match: RegExpMatchArray): WrittenDate | null {
  const groups = match.groups ?? {};
  const year = groups.year === undefined ? null : fullYear(groups.year);
  let day = Number(groups.day);
  let month = groups.word
    ? monthNumber(groups.word)
    : groups.roman
      ? romanMonthNumber(groups.roman)
      : Number(groups.month);
  // an English page writes 05/22/2023; there is no 22nd month
  if (groups.mark === '/' && month > 12 && day <= 12) [day, month] = [month, day];
  if (!isDay(year ?? 2000, month, day)) return null;
  const start = match.index ?? 0;
  return {
    start,
    // the full stop behind «4 февраля» ends a part of the line, not the word
    stop: start + (year === null ? match[0].replace(/\.$/, '') : match[0]).trimEnd().length,
    year,
    month,
    day,
    time: groups.time ?? null,
    offset: groups.offset ?? null,
    numeric: !groups.word,
  };
}

/** What was found in short lines lately: each rule of reading looks at the same lines of a page. */
const RECENT = new Map<string, WrittenDate[]>();
const MOST_RECENT = 500;
const SHORT = 300;

/** All days written in a line, in the order of the line. Impossible ones (31.02, month 13) are left out. */
export function findWrittenDates(line: string): readonly WrittenDate[] {
  if (!/\d/.test(line)) return [];
  if (line.length > SHORT) return seekWrittenDates(line);
  let found = RECENT.get(line);
  if (!found) {
    found = seekWrittenDates(line);
    if (RECENT.size >= MOST_RECENT) RECENT.clear();
    RECENT.set(line, found);
  }
  return found;
}

function seekWrittenDates(line: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  const taken = new Uint8Array(line.length);
  for (const pattern of COMPILED)
    for (const match of line.matchAll(pattern)) {
      const date = toDate(match);
      if (!date || taken.subarray(date.start, date.stop).includes(1)) continue;
      taken.fill(1, date.start, date.stop);
      found.push(date);
    }
  return found.sort((one, other) => one.start - other.start);
}

const two = (value: number): string => String(value).padStart(2, '0');
export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

/** Zone of Minsk and Moscow today; what an article without a zone is read in (CONTRACT "Time"). */
const DEFAULT_OFFSET = '+03:00';

/**
 * ISO 8601 of a day with an optional time: a bare day without a time, else with the offset written (or +03:00). An
 * instant given in UTC is moved to +03:00, so that its first ten characters are the day on which its readers saw it.
 */
export function toPublishedAt(date: WrittenDate & { year: number }): string {
  const day = isoDay(date.year, date.month, date.day);
  if (!date.time) return day;
  const clock = date.time.length === 5 ? `${date.time}:00` : date.time;
  const offset = date.offset?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? DEFAULT_OFFSET;
  if (offset !== 'Z' && offset !== '+00:00') return `${day}T${clock}${offset}`;
  const moved = new Date(Date.parse(`${day}T${clock}Z`) + 3 * 3_600_000);
  return `${moved.toISOString().slice(0, 19)}${DEFAULT_OFFSET}`;
}

/**
 * A date given by a person or another source («22.05.2023», «22 мая 2023, 19:45», ISO 8601) as `publishedAt`; null
 * where it is no full date.
 */
export function parsePublishedAt(text: string): string | null {
  const [date, ...others] = findWrittenDates(text.trim());
  if (!date || date.year === null || others.length > 0) return null;
  const rest = `${text.trim().slice(0, date.start)} ${text.trim().slice(date.stop)}`;
  const time = date.time ?? findTime(rest)?.time ?? null;
  return toPublishedAt({ ...date, year: date.year, time });
}

/**
 * The one time of day in the rest of a dateline («19:45», «9:40», «11.30» behind a comma or «г.»), with its zone where
 * it is written.
 */
export function findTime(rest: string): { text: string; time: string; offset: string | null } | null {
  const match =
    /(?<![\d:.])(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?![\d:])/u.exec(rest) ??
    /(?<!\d)(?<hour>[01]?\d|2[0-3])\s*ч(?:\.|ас(?:ов|а)?)?\s*(?<minute>[0-5]\d)\s*мин(?:ут\p{L}?|\.)?/u.exec(
      rest,
    ) ??
    /(?:^|[,.|·]|\sв)\s*(?<hour>[01]?\d|2[0-3])\.(?<minute>[0-5]\d)(?![\d.]\d|\s*%)/u.exec(rest);
  if (!match?.groups) return null;
  const { hour, minute, second } = match.groups;
  const zone =
    /^\s*\(?(?:(?:UTC|GMT)\s?)?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?\)?(?!\d)/u.exec(
      rest.slice(match.index + match[0].length),
    );
  return {
    text: match[0] + (zone?.[0] ?? ''),
    time: `${two(Number(hour))}:${minute}${second ? `:${second}` : ''}`,
    offset: zone?.groups
      ? `${zone.groups.sign}${two(Number(zone.groups.hours))}:${zone.groups.minutes ?? '00'}`
      : null,
  };
}
