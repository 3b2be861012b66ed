import type { DateMention, Resolved } from '../model/document.js';
import { contains, type Span } from '../model/span.js';
import type { ParsedToken, Sentence } from '../model/token.js';
import { type CivilDay, parseDay } from './civil.js';
import { namesPaper } from './scan.js';
import { SPEAKING } from './words/speech-words.js';

/** Somebody's words, and the day on which they were said: «вчера» in them counts from it. */
export interface SaidDay extends Span {
  readonly day: CivilDay;
}

/**
 * The quotations of which the text says the day: «Вчера мы подписали договор», — сказал он 5 мая; 5 мая он заявил: «Завтра …». Only those
 * with a date in them. `dates`: all dates of the text, counted from the article's day. A day that stands with another verb
 * («сказал посол, который 5 мая прилетел») is not that of the speech.
 */
export function findSaidDays(
  { article, paragraphs, sentences }: Resolved,
  dates: readonly DateMention[],
): SaidDay[] {
  const found: SaidDay[] = [];
  if (dates.length < 2) return found;
  for (const paragraph of paragraphs) {
    const inside = dates.filter((mention) => contains(paragraph, mention));
    if (inside.length < 2) continue;
    const quotations = findQuotations(article.text.slice(paragraph.start, paragraph.stop)).map((span) => ({
      start: paragraph.start + span.start,
      stop: paragraph.start + span.stop,
    }));
    const isQuoted = (span: Span) => quotations.some((quotation) => contains(quotation, span));
    for (const quotation of quotations) {
      if (!inside.some((mention) => contains(quotation, mention))) continue;
      const outside = inside.filter(
        (mention) =>
          !isQuoted(mention) &&
          !namesPaper(mention, article.text) &&
          isBeside(mention, quotation, sentences[mention.sentence]),
      );
      const said = outside.find((mention) => isOfSpeech(mention, sentences[mention.sentence], isQuoted));
      const day = said && dayOf(said);
      if (day != null) found.push({ ...quotation, day });
    }
  }
  return found;
}

const dayOf = ({ time }: DateMention): CivilDay | null =>
  time.precision === 'day' || time.precision === 'minute' ? parseDay(time.edtf) : null;

/** Whether the date stands in a sentence of the quotation, or in what follows it at once: «…», — сказал он 5 мая. */
function isBeside(date: Span, quotation: Span, sentence: Span | undefined): boolean {
  if (!sentence) return false;
  const overlaps = sentence.start < quotation.stop && sentence.stop > quotation.start;
  const adjoins =
    (sentence.start >= quotation.stop && sentence.start - quotation.stop <= ADJOINING) ||
    (sentence.stop <= quotation.start && quotation.start - sentence.stop <= ADJOINING);
  return (overlaps || adjoins) && date.start < quotation.stop + FAR && date.stop > quotation.start - FAR;
}

/** Signs and spaces between a quotation and its neighbour, and how far from it the day of speech may stand, in UTF-16 units. */
const ADJOINING = 5;
const FAR = 200;

/** Whether the date belongs to a verb of saying: the first verb above it, or the one above its converb («выступая 5 мая, отметил»). */
function isOfSpeech(
  date: DateMention,
  sentence: Sentence<ParsedToken> | undefined,
  isQuoted: (span: Span) => boolean,
): boolean {
  const tokens = sentence?.tokens ?? [];
  let at = tokens.findIndex((token) => token.start >= date.start && token.start < date.stop);
  for (let step = 0; step < 6 && at >= 0; step += 1) {
    const token = tokens[at]!;
    if (isVerb(token) && isQuoted(token)) break;
    if (isVerb(token)) {
      if (isSpeaking(token)) return true;
      if (token.features.VerbForm !== 'Conv') return false;
    }
    if (token.head === at) break;
    at = token.head;
  }
  return isNextToSpeech(date, tokens, isQuoted);
}

/** Where the tree leads nowhere: a verb of saying at most four words off, with no other verb and no comma between. */
function isNextToSpeech(
  date: Span,
  tokens: readonly ParsedToken[],
  isQuoted: (span: Span) => boolean,
): boolean {
  const before = tokens.filter(({ stop }) => stop <= date.start).reverse();
  const after = tokens.filter(({ start }) => start >= date.stop);
  return [before, after].some((side) => {
    const near = side.slice(0, 5);
    const end = near.findIndex((token) => /^[,;:«»"—–-]$/.test(token.text) || isQuoted(token));
    const verb = (end < 0 ? near : near.slice(0, end)).find(
      (token) => isVerb(token) || SPEAKING.test(token.text),
    );
    return verb !== undefined && isSpeaking(verb);
  });
}

const isVerb = (token: ParsedToken): boolean => token.pos === 'VERB' || token.pos === 'AUX';

const isSpeaking = (token: ParsedToken): boolean =>
  SPEAKING.test(token.lemma) || SPEAKING.test(token.text.toLowerCase());

/** Stretches between quotation marks, and what a dash of dialogue opens: «— Вчера …, — сказал он». Spans exclude the marks. */
function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/«([^»]+)»|“([^”]+)”|„([^“”]+)[“”]|"([^"]+)"/g)) {
    found.push({ start: match.index + 1, stop: match.index + match[0].length - 1 });
  }
  const dialogue = /^[—–-]\s(.+?)[,.!?]\s[—–-]\s/u.exec(text);
  if (dialogue) found.push({ start: 2, stop: 2 + dialogue[1]!.length });
  return found;
}
