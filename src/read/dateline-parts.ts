import {
  AGENCIES,
  BODIES,
  DATE_COMPANY,
  DATE_PRECEDED,
  ISSUE,
  PRESS_WORDS,
  REPORTER,
} from './outlet-words.js';
import { countWords } from './prose.js';
import type { WrittenDate } from './publication-date.js';

/** Stands for a day that was cut out of a line. */
export const DATE_MARK = '\u0001';
/** A quoted name. */
export const QUOTED = /[«"„“][^«»"„“”]*[»"”“]/gu;
const WHOLLY_QUOTED = /^[«"„“][^«»"„“”]*[»"”“]$/u;
const BARS = / [|·•/] |\/\/|\|/u;
const SEPARATORS = /\s*(?:[|·•/;()[\]—–]|,(?!\d)|[.:](?=\s|$|[/)]))\s*/u;

/** Whether bars, dots or slashes set the parts apart, as in a site's heading («Вести | Общество | 14.03.2023»). */
export const isBarred = (line: string): boolean => BARS.test(line);

/** Cuts a dateline at its separators; what stands in quotation marks stays whole, and so do domains and numbers. */
export function splitParts(line: string): string[] {
  const kept: string[] = [];
  const masked = line.replace(/ - /g, ' — ').replace(QUOTED, (quoted) => {
    kept.push(quoted);
    return `\u0002${kept.length - 1}\u0003`;
  });
  return masked
    .split(SEPARATORS)
    .map((part) => part.replace(/\u0002(\d+)\u0003/g, (_, index: string) => kept[Number(index)] ?? '').trim())
    .filter((part) => /[\p{L}\p{N}\u0001]/u.test(part));
}

const WORDS = /\p{L}[\p{L}'’-]*/gu;
const isUpperCase = (words: string): boolean =>
  (words.match(WORDS) ?? []).every((word) => word === word.toUpperCase());
const isCapitalised = (words: string): boolean =>
  (words.match(WORDS) ?? []).every((word) => /^\p{Lu}/u.test(word));

/**
 * What may stand with the day between two separators: nothing, «№ 16 от», an outlet, a place in capitals («ВИТЕБСК 15
 * июля 2005») or, beside a day in figures, any name («Витебск 15.07.2005»). All else is a sentence or a caption
 * («Митинг 12 марта 2011 года в Минске»).
 */
export function mayStandWithDate(words: string, date: WrittenDate, hasSource: boolean): boolean {
  const bare = words.replace(QUOTED, '').replace(DATE_COMPANY, '').trim();
  if (/\d/u.test(bare) || countWords(bare) > 5) return false;
  const inFigures = date.numeric && date.year !== null;
  if (isUpperCase(bare) || DATE_PRECEDED.test(words)) return true;
  return isCapitalised(bare) && (inFigures || (hasSource && countWords(bare) === 1));
}

/** «Гомель», «Великие Луки», «Брянская область», «МИНСК», «St Petersburg»: a place as far as its form can tell. */
export const isPlace = (part: string): boolean =>
  /^(?:г|пос|аг|с|д)$/u.test(part) ||
  /^(?:г\.? ?)?\p{Lu}[\p{L}-]+(?: (?:область|район|край|республика|вобласць|раён))?$/u.test(part) ||
  /^\p{Lu}\p{L}*(?:ий|ый|ая|яя|ое|ее|ые|ие|ыя|ія) (?:\p{Lu}[\p{L}-]+|область|район|край)$/u.test(part) ||
  /^[A-Z][A-Za-z-]+ [A-Z][A-Za-z-]+$/.test(part) ||
  (countWords(part) <= 3 && isUpperCase(part));

/** An outlet, an agency, a publishing body or a reporter's mark. */
export const isSource = (part: string): boolean =>
  [AGENCIES, PRESS_WORDS, BODIES, ISSUE, WHOLLY_QUOTED].some((mark) => mark.test(part)) ||
  REPORTER.test(`${part}.`);
