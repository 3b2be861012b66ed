import { countWords, endsSentence } from '../prose.js';
import { foldForComparison } from '../repeated-text.js';
import type { Element } from './dom.js';
import { findTeasers } from './find-teasers.js';
import { bodyWeight } from './furniture-elements.js';
import type { Block } from './page-blocks.js';

/** Letters in links, as a share: more, and it is a list of links. Set on pages of some thirty sites. */
const MOST_LINKED = 0.5;
const LEAST_PROSE = 25;
/** What an element further out is worth of the text in it. */
const DECAY = 0.6;
/** What a teaser of another article is worth of its text: several may be longer than a short article. */
const TEASER = 0.1;

const isLinks = (block: Block): boolean => block.letters > 0 && block.linked / block.letters > MOST_LINKED;

/** How much a block speaks for being an article's: the letters of running text, not of links. */
function proseOf(block: Block): number {
  if (block.heading > 0 || block.isRow || block.letters < LEAST_PROSE || isLinks(block)) return 0;
  const words = countWords(block.text);
  if (words < 5) return 0;
  const share = 1 - block.linked / block.letters;
  return block.letters * share * share * (endsSentence(block.text) ? 1 : 0.4);
}

/**
 * The blocks of the article among those of a page: the element with most running text in or near it, the paragraphs beside it that read the
 * same, and the lead between heading and text; lists of links and what announces them are left out. `title` is the index of the block
 * with the heading, or -1.
 */
export function findMainText(blocks: readonly Block[], title: number): Block[] {
  const prose = blocks.map(proseOf);
  const teasers = findTeasers(blocks);
  for (const index of teasers) prose[index]! *= TEASER;
  const best = bestElement(blocks, prose, title);
  if (!best) return [];
  const inside = new Set<number>();
  for (const [index, block] of blocks.entries())
    if (best.contains(block.element) && (index > title || title < 0)) inside.add(index);
  // the heading stands behind all of the text: it is another's
  if (inside.size === 0)
    for (const [index, block] of blocks.entries()) if (best.contains(block.element)) inside.add(index);
  if ([...inside].some((index) => prose[index]! > 0 && !teasers.has(index)))
    for (const index of teasers) inside.delete(index);
  addSiblings(blocks, prose, best, title, inside);
  const first = Math.min(...inside);
  if (title >= 0 && first - title <= FARTHEST_LEAD) addLead(blocks, prose, title + 1, first, inside);
  return dropLinkLists([...inside].sort((one, other) => one - other).map((index) => blocks[index]!));
}

/** So many blocks may stand between the heading and the element of the text: the lead, and its own headings. */
const FARTHEST_LEAD = 12;

/** The lead between the heading and the text, also where the page sets it as a heading, and the headings behind it. */
function addLead(
  blocks: readonly Block[],
  prose: readonly number[],
  start: number,
  stop: number,
  inside: Set<number>,
): void {
  let begun = false;
  for (let index = start; index < stop; index++) {
    const block = blocks[index]!;
    const leads = prose[index]! > 0 || isLeadHeading(block);
    if (leads || (begun && block.heading > 1 && block.linked === 0)) inside.add(index);
    begun ||= leads;
  }
}

/** `<h2>Стороны договорились открыть в Почепе общий склад, работать он начнёт осенью.</h2>` right below the heading. */
const isLeadHeading = (block: Block): boolean =>
  block.heading > 1 && block.linked === 0 && endsSentence(block.text) && countWords(block.text) >= 8;

/** The element with most prose, near prose counting more than deep prose; text under a page's heading counts most. */
function bestElement(blocks: readonly Block[], prose: readonly number[], title: number): Element | null {
  const scores = new Map<Element, number>();
  for (const [index, block] of blocks.entries()) {
    let worth = prose[index]! * (title >= 0 && index < title ? 0.3 : 1);
    if (worth === 0) continue;
    // a paragraph in an element of its own: the element around it holds the article
    let element: Element | null =
      block.element.localName === 'p' ? block.element.parentElement : block.element;
    for (let far = 0; element && far < 8; far++, worth *= DECAY) {
      scores.set(element, (scores.get(element) ?? 0) + worth);
      element = element.parentElement;
    }
  }
  let best: Element | null = null;
  let highest = 0;
  for (const [element, score] of scores) {
    const weighed = score * bodyWeight(element);
    if (weighed > highest) [best, highest] = [element, weighed];
  }
  return best;
}

/** Running text beside the best element, in the elements around it: parts of an article that the page sets apart. */
function addSiblings(
  blocks: readonly Block[],
  prose: readonly number[],
  best: Element,
  title: number,
  inside: Set<number>,
): void {
  const kind = kindOf(best);
  let around: Element | null = best.parentElement;
  for (let far = 0; around && far < 3 && around.localName !== 'html'; far++, around = around.parentElement) {
    const parts = new Map<Element, number[]>();
    for (const [index, block] of blocks.entries()) {
      if (inside.has(index) || index <= title || !around.contains(block.element)) continue;
      const part = childOf(around, block.element);
      if (!part || part.contains(best)) continue;
      const known = parts.get(part);
      if (known) known.push(index);
      else parts.set(part, [index]);
    }
    for (const [part, own] of parts)
      if (readsAsArticle(blocks, prose, own, part, kindOf(part) === kind && kind.length > 4))
        for (const index of own) inside.add(index);
  }
}

const kindOf = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

/** The child of `around` that holds `element`. */
function childOf(around: Element, element: Element): Element | null {
  let part: Element = element;
  while (part.parentElement && part.parentElement !== around) part = part.parentElement;
  return part.parentElement === around ? part : null;
}

function readsAsArticle(
  blocks: readonly Block[],
  prose: readonly number[],
  own: readonly number[],
  part: Element,
  isSameKind: boolean,
): boolean {
  const letters = own.reduce((sum, index) => sum + blocks[index]!.letters, 0);
  const linked = own.reduce((sum, index) => sum + blocks[index]!.linked, 0);
  const worth = own.reduce((sum, index) => sum + prose[index]!, 0);
  if (isSameKind) return worth > letters * 0.4 && linked < letters * 0.4;
  // a teaser links its headline; a comment has a name and a time
  return (
    worth > Math.max(60, letters * 0.7) &&
    linked < letters * 0.15 &&
    !part.querySelector('h2 a,h3 a,h4 a,a h2,a h3,a h4,time,form,input,img + a')
  );
}

/** Without blocks that are links, and without the short line that announces such a list («По теме»). */
function dropLinkLists(blocks: readonly Block[]): Block[] {
  // a whole sentence of the text may be a link, but the last one is an invitation («Подпишитесь на наш канал …»)
  const isList = blocks.map(
    (block, index) =>
      isLinks(block) &&
      !(
        index < blocks.length - 1 &&
        endsSentence(block.text) &&
        countWords(block.text) > 12 &&
        isAlone(block)
      ),
  );
  return blocks.filter((block, index) => {
    if (isList[index]) return false;
    const announces =
      isList[index + 1] && !endsSentence(block.text) && countWords(block.text) <= 6 && proseOf(block) === 0;
    return !announces;
  });
}

const isAlone = (block: Block): boolean => block.element.localName === 'p';

/** The block that holds the title, by its text; headings before other elements, the first of equals; -1 for none. */
export function findTitleBlock(blocks: readonly Block[], title: string): number {
  const wanted = bare(title);
  if (!wanted) return -1;
  const same = blocks.flatMap((block, index) => (saysTheSame(block.text, wanted) ? [index] : []));
  const unlinked = same.filter((index) => !isLinks(blocks[index]!));
  const among = unlinked.length > 0 ? unlinked : same;
  return among.find((index) => blocks[index]!.heading > 0 && blocks[index]!.heading <= 2) ?? among[0] ?? -1;
}

/** Whether a text has the letters and figures of a heading, which is `wanted` bare. */
export const saysTheSame = (text: string, wanted: string): boolean =>
  text.length >= wanted.length && text.length <= 2 * wanted.length + 20 && bare(text) === wanted;

/** For comparing headings: letters and figures, without case. */
export const bare = (text: string): string =>
  foldForComparison(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
