import type { DateMention } from '../model/document.js';
import type { ParsedToken, Sentence } from '../model/token.js';
import { type CivilDay, parseDay, toDate } from './civil.js';
import type { Piece } from './cut-pieces.js';
import { parseEdtf } from './edtf.js';
import { type Mood, moodAt } from './mood.js';

/** What the rules see: one sentence in pieces, the day it is counted from, and the dates spoken of before. */
export interface Scan {
  readonly text: string;
  readonly sentence: Sentence<ParsedToken>;
  readonly sentenceIndex: number;
  readonly pieces: readonly Piece[];
  /** the day the article was published, in a quotation the day it was said; null where it is not known */
  readonly anchor: CivilDay | null;
  /** offset of the article's clock, `+03:00` */
  readonly zone: string;
  /** all dates before this place, in the order of the text */
  readonly before: readonly DateMention[];
  /** those of the whole article; empty where only one is looked at */
  readonly sentences: readonly Sentence<ParsedToken>[];
}

/** Whether a word of this kind governs the piece, at most three arcs up. */
export function isGoverned(scan: Scan, at: number, words: RegExp): boolean {
  const { tokens } = scan.sentence;
  let index = scan.pieces[at]?.token ?? 0;
  for (let step = 0; step < 3; step += 1) {
    index = tokens[index]?.head ?? -1;
    const token = tokens[index];
    if (!token) return false;
    if (words.test(token.lemma) || words.test(token.text.toLowerCase())) return true;
  }
  return false;
}

/** How far back «в тот же день» may reach, in sentences. */
const LONGEST_REACH = 12;

/** The mood at a piece; the preposition of the date helps to tell a target from an act. */
export function moodAtPiece(scan: Scan, at: number, preposition: string): Mood {
  return moodAt(scan.sentence.tokens, scan.pieces[at]?.token ?? 0, preposition);
}

/** The day last spoken of, other than the article's own: what «в тот же день», «через неделю» in a story count from. */
export function spokenDay(scan: Scan, reach = LONGEST_REACH): CivilDay | null {
  for (const mention of recent(scan, reach)) {
    const { edtf, start, precision } = mention.time;
    const isSince = precision === 'open' && /^\d{4}-\d\d-\d\d\/\.\.$/.test(edtf);
    if (precision !== 'day' && precision !== 'minute' && !isSince) continue;
    const day = parseDay(edtf) ?? parseDay(start ?? '');
    if (day !== null) return day;
  }
  return null;
}

/** How far back «сегодня» may stand before «тем же днём», in sentences. */
const TODAY_REACH = 2;

/** What «тем же днём» points back to: the day last spoken of, else the article's own («сегодня освобождён; в тот же день назначен»). */
export function sameDay(scan: Scan): CivilDay | null {
  const { before, sentenceIndex, anchor } = scan;
  const isToday = before.some(
    ({ sentence, time }) => sentenceIndex - sentence <= TODAY_REACH && parseDay(time.edtf) === anchor,
  );
  return spokenDay(scan) ?? (isToday ? anchor : null);
}

/** How far back «накануне форума» looks for the day of the forum, in sentences. */
const EVENT_REACH = 5;

/**
 * The first day of an event spoken of before by the same noun: the only date of the last sentence that has the noun, where that is of
 * days («Форум пройдёт 24–25 мая»). Null where it is not so plain.
 */
export function dayOfEvent(scan: Scan, noun: string): CivilDay | null {
  for (let index = scan.sentenceIndex - 1; index >= scan.sentenceIndex - EVENT_REACH; index -= 1) {
    const sentence = scan.sentences[index];
    if (!sentence?.tokens.some((token) => token.lemma === noun)) continue;
    const [mention, another] = scan.before.filter((other) => other.sentence === index);
    if (!mention || another || !/^(?:day|minute)$/.test(mention.time.precision)) return null;
    return parseDay(mention.time.edtf);
  }
  return null;
}

/** The month last spoken of, by a day in it or by name. */
export function spokenMonth(scan: Scan, reach = LONGEST_REACH): { year: number; month: number } | null {
  for (const mention of recent(scan, reach)) {
    const side = sideOf(mention);
    if (/^\d{4}-(?:0[1-9]|1[0-2])/.test(side)) {
      return { year: Number(side.slice(0, 4)), month: Number(side.slice(5, 7)) };
    }
  }
  return null;
}

/** The year last spoken of, in whatever date. */
export function spokenYear(scan: Scan, reach = LONGEST_REACH): number | null {
  for (const mention of recent(scan, reach)) {
    const start = parseEdtf(sideOf(mention));
    if (start?.start != null) return toDate(start.start).year;
  }
  return null;
}

/**
 * The past year that opens the sentence and so frames it: «В 2017 году добыча росла: в мае открыли новый карьер».
 * A year that stands further inside belongs to its own clause.
 */
export function framingYear(scan: Scan): number | null {
  if (scan.anchor === null) return null;
  for (const mention of scan.before) {
    if (mention.sentence !== scan.sentenceIndex) continue;
    const opening = scan.text.slice(scan.sentence.start, mention.start);
    if (!/^[^\p{L}]*(?:(?:но|а|и|еще|ещё|уже)\s+)?во?\s+(?:\p{L}+\s+)?$/iu.test(opening)) return null;
    if (!/^\d{4}$/.test(mention.time.edtf)) return null;
    const year = Number(mention.time.edtf);
    return year < toDate(scan.anchor).year ? year : null;
  }
  return null;
}

function* recent(scan: Scan, reach: number): Iterable<DateMention> {
  for (let i = scan.before.length - 1; i >= 0; i -= 1) {
    const mention = scan.before[i];
    if (!mention || scan.sentenceIndex - mention.sentence > reach) return;
    if (namesPaper(mention, scan.text)) continue;
    // the article's own day is where «вчера» counts from, not what a story points back to
    if (parseDay(mention.time.edtf) !== scan.anchor || scan.anchor === null) yield mention;
  }
}

/** Whether a date is the name of a paper («конвенция от 22 января 1993 года»), no day that the story moved to. */
export const namesPaper = (mention: DateMention, text: string): boolean =>
  /(?:^|\s)(?:от|ад)\s$/.test(text.slice(Math.max(0, mention.start - 4), mention.start));

/** The first date of an interval, or the last where the first is open. */
function sideOf(mention: DateMention): string {
  const [first = '', last = ''] = mention.time.edtf.split('/');
  return first === '..' ? last : first;
}
