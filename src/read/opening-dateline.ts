import { type Dateline, readDateline } from './dateline.js';
import { isPersonName } from './outlet.js';
import { AGENCIES, PRESS_WORDS, REPORTER } from './outlet-words.js';
import { countWords, hasVerb } from './prose.js';

/** Where the dateline that opens a paragraph may end. A comma ends none. */
const CUTS = /(?:\.|\/\.?|[»"”)]\.?)(?=\s+\S)|\s[—–-](?=\s)/gu;
const FURTHEST = 160;

// «МИНСК, 18 ноября», «4 февраля, Минск»: a place in the nominative beside the day
const namesPlace = ({ parts }: Dateline): boolean =>
  parts.some(
    (part) => /^(?:г\.?\s*)?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}$/u.test(part) && countWords(part) <= 3,
  );

const namesSource = (part: string): boolean =>
  countWords(part) <= 6 &&
  !hasVerb(part.replace(/«[^»]*»/gu, '')) &&
  (AGENCIES.test(part) ||
    REPORTER.test(part) ||
    PRESS_WORDS.test(part) ||
    /^[«"„][^«»"„“”]+[»"”]$/u.test(part));

/**
 * A dateline that opens the first paragraph: «МИНСК, 18 ноября /Агентство/. Делегация …», «Минск, 4 февраля. Корр.
 * агентства. …», «МОСКВА, 24 ноя — «Лента», Анна Сомова. …». Gives it with the number of characters to leave out;
 * null where the paragraph opens with a sentence. A day counts only beside a place, an outlet, a reporter's mark or a
 * time.
 */
export function readOpeningDateline(paragraph: string): { dateline: Dateline; length: number } | null {
  const bracket = paragraph.startsWith('(') ? 1 : 0;
  const opening = paragraph.slice(bracket, FURTHEST);
  const cuts = [...opening.matchAll(CUTS)].map((cut) => ({
    start: cut.index,
    stop: cut.index + cut[0].length,
  }));
  for (const [index, cut] of cuts.entries()) {
    const head = opening.slice(0, cut.start + (/["»”]/u.test(opening[cut.start] ?? '') ? 1 : 0));
    const dateline = readDateline(head);
    if (!dateline || !(namesPlace(dateline) || dateline.parts.some(namesSource) || dateline.date.time))
      continue;
    if (dateline.date.numeric && dateline.date.year === null) continue;
    let { stop } = cut;
    let last = dateline;
    for (const next of cuts.slice(index + 1)) {
      const part = opening.slice(stop, next.stop).replace(/^[\s/(—–-]+|[\s/)).:—–-]+$/gu, '');
      const names = part.split(/,\s*/u);
      if (!names.every((name) => namesSource(name) || isPersonName(name) || REPORTER.test(`${name}.`))) break;
      if (!names.some(namesSource) && !last.parts.some(namesSource) && !REPORTER.test(`${part}.`)) break;
      last = { ...last, parts: [...last.parts, ...names] };
      stop = next.stop;
    }
    const rest = opening.slice(stop).replace(/^[\s/).:—–-]+/u, '');
    return { dateline: last, length: bracket + opening.length - rest.length };
  }
  return null;
}
