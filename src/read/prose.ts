import { isLetterOrDigit } from './letters.js';

/** Whether a line ends as a sentence does (closing quotes and brackets may follow the mark). */
export const endsSentence = (text: string): boolean => /[.!?…]["'»”“)\]]*$/u.test(text);

/** Number of words, numbers included. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetterOrDigit(unit)) {
      if (!inside) words++;
      inside = true;
    } else if (unit !== 0x27 && unit !== 0x2019 && unit !== 0x2d) inside = false;
  }
  return words;
}

/** A line that reads as running text: six words or more, ended as a sentence. */
export const isProse = (text: string): boolean => countWords(text) >= 6 && endsSentence(text);

const PAST = /[аеиоуыяё]л(?:а|о|и|ся|ась|ось|ись)?$/u;
const PRESENT = /(?:[аеёиуюя]т|[еёиуюая]тся)$/u;
/** Nouns of mastheads and datelines that end as verbs do. */
const NOUNS = new Set(
  `канал телеканал журнал портал материал филиал квартал отдел раздел отдела раздела начала дела генерал вокзал
  комитет совет университет институт депутат секретариат аппарат кабинет интернет визит пакет лет кандидат результат
  факультет бюджет кредит формат сайт транзит эскорт сертификат чат комбинат агрокомбинат`.split(/\s+/),
);

/**
 * Whether a lower-case word of this stretch looks like a finite Russian verb («прошло», «откроется»). Endings only: `read` has no
 * dictionary, and needs no more than to tell a masthead from a sentence.
 */
export function hasVerb(text: string): boolean {
  for (const word of text.match(/(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu) ?? [])
    if (!NOUNS.has(word) && (PAST.test(word) || PRESENT.test(word))) return true;
  return false;
}
