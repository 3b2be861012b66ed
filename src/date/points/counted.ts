import type { Piece } from '../cut-pieces.js';
import {
  DEICTIC_ADJECTIVES,
  DEICTIC_DAYS,
  type Relative,
  relativeOf,
  UNITS,
} from '../words/calendar-words.js';
import { isInstrumental, type PointReading, signAt, wordAt } from './point.js';

/** «сегодня», «послезавтра» */
export function readDeicticDay(pieces: readonly Piece[], at: number): PointReading | null {
  const shift = DEICTIC_DAYS.get(wordAt(pieces, at));
  // the newspaper «Сегодня»
  const isTitle = /[«"“]/.test(signAt(pieces, at - 1)) && /[»"”]/.test(signAt(pieces, at + 1));
  if (shift === undefined || isTitle) return null;
  return { point: { unit: 'deictic', shift }, next: at + 1, bare: false, instrumental: false };
}

/** «вчерашний саммит», «завтрашнего дня» */
export function readDeicticAdjective(pieces: readonly Piece[], at: number): PointReading | null {
  const word = wordAt(pieces, at);
  const shift = DEICTIC_ADJECTIVES.find(([stem]) => stem.test(word))?.[1];
  if (shift === undefined) return null;
  const next = /^дн(?:я|ем)$|^день$/.test(wordAt(pieces, at + 1)) ? at + 2 : at + 1;
  return { point: { unit: 'deictic', shift }, next, bare: false, instrumental: false };
}

/** «прошлогодний паводок», «летась», «сёлета» */
export function readYearAdjective(pieces: readonly Piece[], at: number): PointReading | null {
  const word = wordAt(pieces, at);
  const isLast = /^прошлогодн(?:ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими)$|^летась$/.test(word);
  // Belarusian has a word for each
  const relative = isLast
    ? 'previous'
    : word === 'селета'
      ? 'this'
      : /^налет[ао]$/.test(word)
        ? 'next'
        : null;
  if (relative === null) return null;
  const year = { kind: 'relative', relative } as const;
  return { point: { unit: 'year', year }, next: at + 1, bare: false, instrumental: true };
}

/** «на прошлой неделе», «в этом месяце», «следующем квартале», «тот же день», «на следующий день», «минувшие выходные» */
export function readCounted(pieces: readonly Piece[], at: number): PointReading | null {
  const demonstrative = /^(?:тот|того|тому|тем|том|та|той|ту|эт(?:от|ого|ому|им|ом|а|ой|у|и|их))$/.test(
    wordAt(pieces, at),
  );
  const isSame = demonstrative && wordAt(pieces, at + 1) === 'же';
  const relative: Relative | null = isSame ? 'same' : relativeOf(wordAt(pieces, at));
  if (!relative) return null;
  const noun = at + (isSame ? 2 : 1);
  const word = wordAt(pieces, noun);
  if (isSame && /^(?:вечер|утр)/.test(word)) return pointOf('day', 'same', noun + 1, word);
  const unit = UNITS.get(word);
  if (!unit || unit === 'halfyear' || (unit !== 'weekend' && isPluralUnit(word))) return null;
  // «в этот день» points back like «в тот же день»
  if (unit === 'day' && relative === 'this') return pointOf('day', 'same', noun + 1, word);
  if (unit === 'day' && relative !== 'same' && relative !== 'next') return null;
  return pointOf(unit, relative, noun + 1, word);
}

function pointOf(
  of: NonNullable<ReturnType<typeof UNITS.get>>,
  relative: Relative,
  next: number,
  word: string,
): PointReading {
  const isAdverb = relative === 'same';
  return {
    point: { unit: 'counted', of, relative },
    next,
    bare: false,
    instrumental: !isAdverb && isInstrumental(word),
  };
}

/** «последние дни», «прошлых лет» are vague; so are bare plurals. */
export const isPluralUnit = (word: string): boolean =>
  /^(?:дни|дней|дням|днями|днях|недель|неделям|неделями|неделях|месяцы|месяцев|месяцам|месяцами|месяцах|кварталы|кварталов|кварталам|кварталами|кварталах|полугодий|полугодиям|полугодиями|полугодиях|годы|лет|годов|годам|годами|годах|десятилетий|десятилетиям|десятилетиями|веков|векам|веками|столетий)$/.test(
    word,
  );
