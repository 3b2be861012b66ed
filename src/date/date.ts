import type { Dated, DateMention, Resolved } from '../model/document.js';
import type { Message } from '../model/message.js';
import { REMEMBERED, scanDates } from './find-dates.js';

/**
 * The stage: gives the document its dates, counted from `article.publishedAt`. Where that is null, only dates that name their year
 * are found, and one message `date/no-anchor` says so if any expression had to be left out.
 */
export function date(document: Resolved): Dated {
  const { article, sentences } = document;
  const dates: DateMention[] = [];
  let unanchored = 0;
  sentences.forEach((sentence, sentenceIndex) => {
    const found = scanDates(sentence, {
      anchor: article.publishedAt,
      language: article.language,
      sentenceIndex,
      text: article.text,
      before: dates.slice(-REMEMBERED),
    });
    dates.push(...found.dates);
    unanchored += found.unanchored;
  });
  const messages = unanchored === 0 ? document.messages : [...document.messages, noAnchor(unanchored)];
  return { ...document, messages, dates };
}

function noAnchor(count: number): Message {
  return {
    code: 'date/no-anchor',
    severity: 'warning',
    reason: `the article's day is not known, so ${count} relative date${count === 1 ? ' was' : 's were'} left out`,
    hint: 'give --published',
  };
}
