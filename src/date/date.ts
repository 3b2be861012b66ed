import type { Dated, DateMention, Resolved } from '../model/document.js';
import type { Message } from '../model/message.js';
import { REMEMBERED, type SentenceDates, scanDates } from './find-dates.js';
import { findSaidDays, type SaidDay } from './find-said-days.js';

/**
 * The stage: gives the document its dates, counted from `article.publishedAt`; inside a quotation from the day on which it was said, where
 * the text tells it. Where the article's day is null, only dates that name their year
 * are found, and one message `date/no-anchor` says so if any expression had to be left out.
 */
export function date(document: Resolved): Dated {
  const plain = scanDocument(document, []);
  const said = findSaidDays(document, plain.dates);
  const { dates, unanchored } = said.length === 0 ? plain : scanDocument(document, said);
  const messages = unanchored === 0 ? document.messages : [...document.messages, noAnchor(unanchored)];
  return { ...document, messages, dates };
}

function scanDocument({ article, sentences }: Resolved, said: readonly SaidDay[]): SentenceDates {
  const dates: DateMention[] = [];
  let unanchored = 0;
  sentences.forEach((sentence, sentenceIndex) => {
    const found = scanDates(sentence, {
      anchor: article.publishedAt,
      said: said.filter(({ start, stop }) => start < sentence.stop && stop > sentence.start),
      language: article.language,
      sentenceIndex,
      text: article.text,
      sentences,
      before: dates.slice(-REMEMBERED),
    });
    dates.push(...found.dates);
    unanchored += found.unanchored;
  });
  return { dates, unanchored };
}

function noAnchor(count: number): Message {
  return {
    code: 'date/no-anchor',
    severity: 'warning',
    reason: `the article's day is not known, so ${count} relative date${count === 1 ? ' was' : 's were'} left out`,
    hint: 'give --published',
  };
}
