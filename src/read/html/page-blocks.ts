import { isLetter } from '../letters.js';
import { ELEMENT_NODE, type Element, TEXT_NODE } from './dom.js';
import { restoreSigns } from './entities.js';
import { furnitureMark } from './furniture-elements.js';

/**
 * A stretch of running text as the page sets it apart: a paragraph, a heading, an item of a list, a row of a table, a line between two
 * `<br>`. `text` has single spaces, tabs between cells. `letters` counts letters, `linked` those of them that stand in links.
 */
export interface Block {
  readonly text: string;
  readonly letters: number;
  readonly linked: number;
  /** the innermost element that sets it apart */
  readonly element: Element;
  /** 1–6, 0 for what is no heading */
  readonly heading: number;
  readonly isRow: boolean;
  /** how many `<br>` stood before it; 0 where a new element begins */
  readonly breaks: number;
  /** elements that tell a time (`<time>`) in it */
  readonly times: readonly Element[];
}

/** Elements that begin and end a stretch of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article blockquote body center dd details div dl dt figure form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section
   summary table tbody td tfoot th thead tr ul caption`
    .split(/\s+/)
    .filter(Boolean),
);
const SKIPPED = new Set(
  'script style noscript template iframe svg math object embed textarea title'.split(' '),
);

/** The page's text in the order of the page, without what is marked as furniture; `left` tells how many elements were left out for that. */
export function readBlocks(root: Element): { readonly blocks: readonly Block[]; readonly left: number } {
  const walk = new BlockWalk(textLength(root));
  walk.enter(root);
  walk.flush(root);
  return { blocks: walk.blocks, left: walk.left };
}

class BlockWalk {
  readonly blocks: Block[] = [];
  left = 0;
  private pieces: string[] = [];
  private linked = 0;
  private links = 0;
  private isRow = false;
  private breaks = 0;
  private times: Element[] = [];

  constructor(private readonly whole: number) {}

  enter(element: Element): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) {
        const text = child.nodeValue ?? '';
        this.pieces.push(text);
        if (this.links > 0) this.linked += countLetters(text);
      } else if (child.nodeType === ELEMENT_NODE) this.visit(child as Element, element);
    }
  }

  private visit(element: Element, parent: Element): void {
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (name === 'br') {
      this.flush(parent);
      this.breaks++;
      return;
    }
    if (this.isFurniture(element, name)) {
      this.left++;
      if (BLOCKS.has(name)) this.flush(parent);
      else this.pieces.push(' ');
      return;
    }
    if (name === 'time') this.times.push(element);
    const isLink = name === 'a' && element.hasAttribute('href');
    if (isLink) this.links++;
    if (name === 'tr' && isDataRow(element)) this.row(element, parent);
    else if (BLOCKS.has(name)) {
      this.flush(parent);
      this.breaks = 0;
      this.enter(element);
      this.flush(element);
      this.breaks = 0;
    } else this.enter(element);
    if (isLink) this.links--;
  }

  private row(element: Element, parent: Element): void {
    this.flush(parent);
    for (const cell of element.children) {
      if (this.pieces.length > 0) this.pieces.push('\t');
      this.enter(cell);
    }
    this.isRow = true;
    this.flush(element);
    this.isRow = false;
  }

  /** A mark on what holds most of the page, or its heading, is about something else («with-sidebar»). */
  private isFurniture(element: Element, name: string): boolean {
    if (name === 'body' || name === 'html' || name === 'main') return false;
    const mark = furnitureMark(element, name);
    if (!mark) return false;
    if (element.querySelector('h1,[itemprop="articleBody"]')) return false;
    if (mark.sure) return true;
    const length = textLength(element);
    return length < this.whole / 2 && !(mark.unlessText && isRunningText(element, length));
  }

  flush(element: Element): void {
    const text = restoreSigns(this.pieces.join(''))
      .replace(/[^\S\t]+|\s*\n\s*/g, ' ')
      .replace(this.isRow ? / *\t */g : /\s+/g, this.isRow ? '\t' : ' ')
      .trim();
    const letters = countLetters(text);
    if (text !== '')
      this.blocks.push({
        text,
        letters,
        linked: Math.min(this.linked, letters),
        element,
        heading: /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : 0,
        isRow: this.isRow,
        breaks: this.breaks,
        times: this.times,
      });
    if (text !== '') this.breaks = 0;
    this.pieces = [];
    this.linked = 0;
    this.times = [];
  }
}

function countLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) letters++;
  return letters;
}

/** A row of figures and short words; a table that lays out a page has blocks in its cells. */
function isDataRow(row: Element): boolean {
  const { children } = row;
  if (children.length < 2) return false;
  for (const cell of children) {
    if (cell.querySelector('br,p,div,table,ul,ol,h1,h2,h3,h4')) return false;
    if ((cell.textContent?.length ?? 0) > 300) return false;
  }
  return true;
}

const LONG_PARAGRAPH = 120;

/** Three long paragraphs and little else: no box of links and teasers. `length` is that of its text. */
function isRunningText(element: Element, length: number): boolean {
  if (length < 3 * LONG_PARAGRAPH) return false;
  let paragraphs = 0;
  let sum = 0;
  const seek = (parent: Element, depth: number): void => {
    for (const child of parent.children)
      if (child.localName !== 'p') {
        if (depth < 3) seek(child, depth + 1);
      } else {
        const own = child.querySelector('a') ? 0 : textLength(child);
        sum += own;
        if (own >= LONG_PARAGRAPH) paragraphs++;
      }
  };
  seek(element, 0);
  return paragraphs >= 3 && sum > length * 0.8;
}

/** Number of characters of visible text under an element. */
export function textLength(element: Element): number {
  let sum = 0;
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === TEXT_NODE) sum += (child.nodeValue ?? '').trim().length;
    else if (child.nodeType === ELEMENT_NODE && !SKIPPED.has((child as Element).localName))
      sum += textLength(child as Element);
  return sum;
}
