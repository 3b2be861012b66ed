import { endsSentence } from '../prose.js';
import type { PdfContent, PdfItem, PdfPage } from './open-pdf.js';

/** A line of a page: from `left` to `right`, at `y`, in letters of `size` points. */
interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** share of the page's height above it */
  readonly depth: number;
}

/** The title as the largest letters of the first page say it, if they stand out, and the paragraphs. */
export interface PdfText {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

/** Lines further up or down than this share of the page may be its running head or foot. */
const MARGIN = 0.12;
const HEADING = 1.25;

/** Joins the lines of a PDF to paragraphs: broken words are made whole, running heads and page numbers left out. */
export function readPdfText(content: PdfContent): PdfText {
  const lines = dropRunningHeads(content.pages.flatMap(linesOf), content.pages.length);
  const size = usual(lines.map((line) => Math.round(line.size * 2) / 2));
  const heading = lines.filter((line) => line.page === 0 && line.size >= size * HEADING);
  const largest = Math.max(...heading.map((line) => line.size));
  const first = heading.findIndex((line) => line.size >= largest * 0.98);
  const titleLines =
    first < 0
      ? []
      : heading
          .slice(first)
          .filter((line) => Math.abs(line.size - largest) <= largest * 0.02)
          .slice(0, 5);
  const title =
    titleLines.length > 0
      ? joinPieces(
          titleLines.map(({ text }) => text),
          new Set(),
        )
      : null;
  const isTitle = title !== null && title.length <= 250 && /\p{L}{3}/u.test(title);
  const body = isTitle ? lines.filter((line) => !titleLines.includes(line)) : lines;
  const whole = new Set(body.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []));
  return {
    title: isTitle ? title : null,
    paragraphs: paragraphsOf(body).map((paragraph) =>
      joinPieces(
        paragraph.map(({ text }) => text),
        whole,
      ),
    ),
  };
}

/** Items on one height, in the order in which the file writes them: columns stay apart. */
function linesOf(page: PdfPage, number: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let row: PdfItem[] = [];
  const end = (): void => {
    const [first] = row;
    if (!first) return;
    let text = '';
    let right = first.x;
    for (const item of row) {
      // a gap as wide as a space is one
      const gap =
        item.x - right > item.size * 0.15 && text !== '' && !/\s$/.test(text) && !/^\s/.test(item.text);
      text += (gap ? ' ' : '') + item.text;
      right = item.x + item.width;
    }
    lines.push({
      text: text.replace(/\s+/g, ' ').trim(),
      left: Math.min(...row.map(({ x }) => x)),
      right,
      y: first.y,
      size: usual(row.map((item) => item.size)),
      page: number,
      depth: 1 - first.y / page.height,
    });
    row = [];
  };
  for (const item of page.items) {
    const last = row.at(-1);
    if (last && (Math.abs(item.y - last.y) > last.size * 0.5 || item.x < last.x - last.size)) end();
    row.push(item);
  }
  end();
  return lines.filter(({ text }) => text !== '');
}

/** Without page numbers, and without lines at the edge of pages that half of them have alike but for figures. */
function dropRunningHeads(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const atEdge = (line: PdfLine): boolean => line.depth < MARGIN || line.depth > 1 - MARGIN;
  const bare = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const counts = new Map<string, Set<number>>();
  for (const line of lines.filter(atEdge)) {
    const pagesWith = counts.get(bare(line.text)) ?? new Set();
    counts.set(bare(line.text), pagesWith.add(line.page));
  }
  return lines.filter((line) => {
    if (!atEdge(line)) return true;
    if (/^[-–—\s]*(?:с(?:тр)?\.?\s*)?\d{1,4}(?:\s*(?:из|\/|of)\s*\d{1,4})?[-–—\s]*$/iu.test(line.text))
      return false;
    const alike = counts.get(bare(line.text))?.size ?? 0;
    return pages < 2 || alike < 2 || alike < pages / 2;
  });
}

/** A new paragraph begins where the gap, the size or the indent changes, or behind a short line that ends a sentence. */
function paragraphsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const steps = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    return last && last.page === line.page && last.y > line.y ? [Math.round(last.y - line.y)] : [];
  });
  // most lines go on: a lower quarter of the steps is the distance of lines, not of paragraphs
  const leading = steps.sort((one, other) => one - other)[Math.floor(steps.length / 4)] ?? 0;
  const edge = usual(lines.map((line) => Math.round(line.left)));
  const right = usual(lines.map((line) => Math.round(line.right)));
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    if (!last || begins(line, last, { leading, edge, right })) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs;
}

function begins(
  line: PdfLine,
  last: PdfLine,
  { leading, edge, right }: { leading: number; edge: number; right: number },
): boolean {
  if (Math.abs(line.size - last.size) > last.size * 0.12) return true;
  const goesOn = /^\p{Ll}/u.test(line.text) || /\p{L}[-\u00ad]$/u.test(last.text);
  if (line.page !== last.page || line.y > last.y) return !goesOn && endsSentence(last.text);
  if (last.y - line.y > leading * 1.45) return true;
  if (goesOn) return false;
  const indent = line.left - edge;
  const isIndented =
    indent > line.size * 0.6 && indent < line.size * 5 && Math.abs(last.left - line.left) > 1;
  if (isIndented) return true;
  return endsSentence(last.text) && last.right < right - line.size * 3;
}

/** One text of the lines: a hyphen at a line's end goes, unless the word is written with one elsewhere. */
function joinPieces(lines: readonly string[], whole: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const end = /(?<head>\p{L}+)[-\u00ad\u2010]$/u.exec(text)?.groups?.head;
    const start = /^\p{Ll}+/u.exec(line)?.[0];
    if (end && start) text = text.slice(0, -1) + (whole.has(`${end}-${start}`) ? '-' : '') + line;
    else text += (text === '' ? '' : ' ') + line;
  }
  return text.replace(/\u00ad/g, '').trim();
}

/** The most frequent value, 0 for none. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
