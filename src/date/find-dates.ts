import type { DateMention } from '../model/document.js';
import type { ParsedToken, Sentence } from '../model/token.js';
import { type CivilDay, parseDay, toDay } from './civil.js';
import { cutPieces } from './cut-pieces.js';
import type { SaidDay } from './find-said-days.js';
import { grammarOf } from './grammar.js';
import type { Period } from './period.js';
import { type Match, makeTime, type Rule } from './rules/rule.js';
import type { Scan } from './scan.js';

/**
 * Where a sentence stands. `anchor`: ISO day or date-time of the article, null where unknown. `text`: the article's text, into
 * which the spans point. `before`: dates of earlier sentences in the order of the text (the last dozen will do). `said`: quotations
 * whose day of speech is known. `sentences`: all of the article, for what points back («накануне форума»).
 */
export interface DateContext {
  readonly anchor: string | null;
  /** of the article: `ru`, `be`, `en` */
  readonly language: string;
  readonly sentenceIndex: number;
  readonly text: string;
  readonly before?: readonly DateMention[];
  readonly said?: readonly SaidDay[];
  readonly sentences?: readonly Sentence<ParsedToken>[];
}

/** The dates of a sentence, and how many more there would be if the article's day were known. */
export interface SentenceDates {
  readonly dates: readonly DateMention[];
  readonly unanchored: number;
}

const NOTHING: SentenceDates = Object.freeze({ dates: [], unanchored: 0 });

/** How many dates are kept for what points back to them: enough for a dozen sentences. */
export const REMEMBERED = 24;

const DEFAULT_ZONE = '+03:00';

/**
 * Finds the temporal expressions of a sentence and gives them values, in the order of the text, never overlapping.
 * Bare months and days are dated by the tense of their clause: the latest in the past, the next in a plan. Expressions counted
 * from the article's day are left out where that is not known. Never throws; time is linear in the sentence's length.
 */
export function findDates(sentence: Sentence<ParsedToken>, context: DateContext): DateMention[] {
  return [...scanDates(sentence, context).dates];
}

/** As `findDates`, with the count of expressions that lacked an anchor. */
export function scanDates(sentence: Sentence<ParsedToken>, context: DateContext): SentenceDates {
  const { text, sentenceIndex } = context;
  const { openings: gate, words } = grammarOf(context.language);
  if (!gate.mayHoldDates(sentence.tokens)) return NOTHING;
  const pieces = cutPieces(sentence, text, words);
  const openings = gate.rulesOf(pieces);
  if (!openings) return NOTHING;
  const { anchor: published, zone } = readAnchor(context.anchor);
  const { said = [], sentences = [] } = context;
  const dates: DateMention[] = [];
  let before = context.before ?? [];
  let unanchored = 0;
  let at = 0;
  while (at < pieces.length) {
    const { start: place } = pieces[at]!;
    const anchor = said.find(({ start, stop }) => place >= start && place < stop)?.day ?? published;
    const scan: Scan = { text, sentence, sentenceIndex, pieces, anchor, zone, before, sentences };
    const hit = farthest(openings[at] ?? [], scan, at);
    for (const { first, next, value } of hit?.match.found ?? []) {
      const start = pieces[first]?.start;
      const stop = pieces[next - 1]?.stop;
      if (start === undefined || stop === undefined || !hit) continue;
      if (!value) {
        if (anchor === null) unanchored += 1;
        continue;
      }
      if (!isWritable(value.period)) continue;
      const phrase = text.slice(start, stop);
      const time = makeTime(value, phrase, zone);
      dates.push({ start, stop, phrase, time, sentence: sentenceIndex, rule: hit.rule.name });
    }
    if (hit?.match.found.length) before = [...(context.before ?? []), ...dates].slice(-REMEMBERED);
    at = hit ? Math.max(hit.match.next, at + 1) : at + 1;
  }
  return { dates, unanchored };
}

/** The article's day and clock. A time in UTC is moved to the default zone: 22:30Z is the next day in Minsk and Moscow. */
function readAnchor(publishedAt: string | null): { anchor: CivilDay | null; zone: string } {
  const day = parseDay(publishedAt ?? '');
  const zone = /[+-]\d\d:\d\d$/.exec(publishedAt ?? '')?.[0] ?? DEFAULT_ZONE;
  const utcHour = /T(\d\d):.*(?:Z|[+-]00:00)$/.exec(publishedAt ?? '')?.[1];
  if (day === null || utcHour === undefined) return { anchor: day, zone };
  return { anchor: Number(utcHour) >= 21 ? day + 1 : day, zone: DEFAULT_ZONE };
}

/** ISO 8601 writes the years 1 to 9999; what lies beyond comes only of strange anchors. */
const isWritable = ({ start, end }: Period): boolean =>
  (start === null || (start >= FIRST_DAY && start <= LAST_DAY)) &&
  (end === null || (end > FIRST_DAY && end <= LAST_DAY));

const FIRST_DAY = toDay(1, 1, 1);
const LAST_DAY = toDay(9999, 12, 31);

function farthest(rules: readonly Rule[], scan: Scan, at: number): { rule: Rule; match: Match } | null {
  let best: { rule: Rule; match: Match } | null = null;
  for (const rule of rules) {
    const match = rule.match(scan, at);
    if (match && match.next > (best?.match.next ?? at)) best = { rule, match };
  }
  return best;
}
