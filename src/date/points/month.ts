import type { Piece } from '../cut-pieces.js';
import { MONTH_ADJECTIVES, MONTHS, relativeOf } from '../words/calendar-words.js';
import { isInstrumental, type PointReading, wordAt } from './point.js';
import { readYear } from './read-year.js';

/** «в мае 2023 года», «мае прошлого года», «январе», «в минувшем мае» */
export function readMonth(pieces: readonly Piece[], at: number): PointReading | null {
  const relative = relativeOf(wordAt(pieces, at));
  const noun = relative ? at + 1 : at;
  const word = wordAt(pieces, noun);
  const month = MONTHS.get(word);
  if (month === undefined || isPersonalName(pieces, noun)) return null;
  const year = relative ? null : readYear(pieces, noun + 1);
  return {
    point: { unit: 'month', month, year: year?.value ?? null, relative },
    next: year?.next ?? noun + 1,
    bare: relative === null && year === null,
    // «этим маем» answers «когда?»
    instrumental: relative === null && (isInstrumental(word) || word === 'маем'),
  };
}

/** «мартовское заседание» — lower case only inside a sentence: «Октябрьский район», «Майский» are names */
export function readMonthAdjective(pieces: readonly Piece[], at: number): PointReading | null {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || (at > 0 && piece.text.charAt(0) !== piece.lower.charAt(0))) return null;
  const follower = wordAt(pieces, at + 1);
  // «майские праздники», «мартовские коты», «октябрьская революция» name kinds of things, not a month of this year
  if (/^(?:праздник|каникул|революци|кот|выходн|дн)/.test(follower)) return null;
  const month = MONTH_ADJECTIVES.find(([stem]) => stem.test(piece.lower))?.[1];
  if (month === undefined) return null;
  return {
    point: { unit: 'month', month, year: null, relative: null },
    next: at + 1,
    bare: false,
    instrumental: false,
  };
}

/** «Игорь Май», «Август Бебель», «Марта»: a capital inside a sentence, or before another capital, unless all is in capitals. */
function isPersonalName(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const opensSentence = at === 0 || (at === 1 && pieces[0]?.kind === 'sign');
  return !opensSentence || /^\p{Lu}\p{Ll}/u.test(pieces[at + 1]?.text ?? '');
}
