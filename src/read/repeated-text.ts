import { countWords, endsSentence } from './prose.js';

/**
 * Share of a long line that must stand in shorter ones before it counts as the page's flattened copy. Set on saved pages: a
 * copy has 0.95 and more, an article 0.
 */
const FLATTENED = 0.8;
const LEAST_COPY = 100;
const LEAST_PIECE = 15;
const LEAST_REPEAT = 20;
const LEAST_TEASER = 40;
/** So many sentences that open alike are compared; a page has few. */
const MOST_ALIKE = 100;

/**
 * Same length as the text, blind to case, ё, kinds of quotation marks, dashes and spaces: for comparing, with offsets
 * that stay true.
 */
export function foldForComparison(text: string): string {
  const lower = text.toLowerCase();
  // «İ» becomes two
  const folded =
    lower.length === text.length ? lower : text.replace(/[А-ЯЁA-ZЎІ]/g, (letter) => letter.toLowerCase());
  return folded.replace(FOLDED, (sign) =>
    sign === 'ё' ? 'е' : DASH.test(sign) ? '-' : QUOTE.test(sign) ? '"' : ' ',
  );
}

const QUOTE = /[«»“”„‟]/;
const DASH = /[—–−‑]/;
const FOLDED = /[ё«»“”„‟—–−‑]|[^\S ]/g;

// no more than three closing marks: looking back over a long run of them costs its length squared
const SENTENCE_END = /(?<=[.!?…:]["')]{0,3})\s+/u;
const sentencesOf = (folded: string): string[] =>
  folded.split(SENTENCE_END).filter((piece) => piece.length >= LEAST_PIECE);

/**
 * A saved page often holds its article twice: once flattened into one line (a meta description, a hidden block), once in
 * paragraphs. Gives for each line what stays of it: itself; nothing where it is a flattened copy, but for stretches (five
 * words or more) that no other line has.
 */
export function dropFlattenedCopies(lines: readonly string[]): string[][] {
  const folded = lines.map(foldForComparison);
  const sentences = folded.map(sentencesOf);
  const shortest = shortestLinesWith(folded, sentences);
  const pieces = new PieceIndex(sentences);

  return lines.map((line, index) => {
    const own = folded[index]!;
    const isShorter = (at: number): boolean => folded[at]!.length < own.length;
    // cheap first: a copy shares whole sentences with two shorter lines or more
    const sharers = sentences[index]!.flatMap((sentence) => shortest.get(sentence)!).filter(isShorter);
    if (own.length < LEAST_COPY || new Set(sharers).size < 2) return [line];
    const gaps = uncovered(own, pieces.inside(own, isShorter));
    const left = gaps.reduce((sum, [start, stop]) => sum + (stop - start), 0);
    if (1 - left / own.length < FLATTENED) return [line];
    const stands = (text: string): boolean =>
      folded.some((other, at) => isShorter(at) && other.includes(foldForComparison(text)));
    return gaps
      .map(([start, stop]) => line.slice(start, stop).trim())
      .filter((rest) => countWords(rest) >= 5 && !stands(rest));
  });
}

/** For each sentence the two shortest of the lines that it stands in: who asks for two shorter lines needs no more. */
function shortestLinesWith(
  folded: readonly string[],
  sentences: readonly (readonly string[])[],
): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [index, own] of sentences.entries())
    for (const sentence of new Set(own)) {
      const known = [...(lines.get(sentence) ?? []), index];
      lines.set(
        sentence,
        known.sort((one, other) => folded[one]!.length - folded[other]!.length).slice(0, 2),
      );
    }
  return lines;
}

/** The sentences of all lines by how they open, so that those which stand in a line are found in one walk along it. */
class PieceIndex {
  private readonly pieces: { readonly text: string; readonly line: number }[] = [];
  private readonly byOpening = new Map<string, number[]>();

  constructor(sentences: readonly (readonly string[])[]) {
    for (const [line, own] of sentences.entries())
      for (const text of own) {
        const opening = text.slice(0, LEAST_PIECE);
        const known = this.byOpening.get(opening);
        if (!known) this.byOpening.set(opening, [this.pieces.length]);
        else if (known.length < MOST_ALIKE) known.push(this.pieces.length);
        this.pieces.push({ text, line });
      }
  }

  /** The sentences of the lines wanted that stand in `folded`, in the order of the page. */
  inside(folded: string, isWanted: (line: number) => boolean): string[] {
    const found = new Set<number>();
    for (let at = 0; at + LEAST_PIECE <= folded.length; at++)
      for (const piece of this.byOpening.get(folded.slice(at, at + LEAST_PIECE)) ?? []) {
        const { text, line } = this.pieces[piece]!;
        if (isWanted(line) && folded.startsWith(text, at)) found.add(piece);
      }
    return [...found].sort((one, other) => one - other).map((piece) => this.pieces[piece]!.text);
  }
}

/**
 * What of `folded` none of the pieces covers, as spans. Pieces come in the order of the page, so each is sought first
 * behind the last one.
 */
function uncovered(folded: string, pieces: readonly string[]): [number, number][] {
  const covered = new Uint8Array(folded.length);
  let last = 0;
  for (const piece of pieces) {
    const behind = folded.indexOf(piece, last);
    const at = behind >= 0 ? behind : folded.indexOf(piece);
    if (at < 0) continue;
    last = at + piece.length;
    covered.fill(1, at, last);
  }
  const gaps: [number, number][] = [];
  for (let at = 0; at < folded.length; at++) {
    if (covered[at]) continue;
    const start = at;
    while (at < folded.length && !covered[at]) at++;
    gaps.push([start, at]);
  }
  return gaps;
}

/**
 * Paragraphs and headings that stand twice, once; and teasers that only begin or repeat a part of another paragraph
 * («Делегация прибыла…») not at all. Short lines of talk («— Да.») may come again.
 */
export function dropRepeats(paragraphs: readonly string[]): string[] {
  const folded = paragraphs.map(foldForComparison);
  const linesFrom = linesByOpening(folded);
  const seen = new Set<string>();
  return paragraphs.filter((_, index) => {
    const own = folded[index]!;
    const isTalk = own.length < LEAST_REPEAT && (/^-\s/u.test(own) || endsSentence(own) || own.endsWith(':'));
    if (seen.has(own) && !isTalk) return false;
    seen.add(own);
    const teaser = own.replace(/\s*(?:\.\.\.|…)$/u, '');
    if (teaser.length < LEAST_TEASER) return true;
    const hosts = linesFrom.get(teaser.slice(0, LEAST_TEASER)) ?? [];
    return !hosts.some((at) => folded[at]!.length > own.length && folded[at]!.includes(teaser));
  });
}

/** Which lines hold a sentence that opens with these LEAST_TEASER characters. */
function linesByOpening(folded: readonly string[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [index, line] of folded.entries()) {
    let start = 0;
    for (const sentence of line.split(SENTENCE_END)) {
      start = line.indexOf(sentence, start);
      const opening = line.slice(start, start + LEAST_TEASER);
      const known = lines.get(opening);
      if (known) known.push(index);
      else lines.set(opening, [index]);
      start += sentence.length;
    }
  }
  return lines;
}

/**
 * The paragraphs without the title: it is none of them, nor does it run into the text of one without a full stop, as in a
 * flattened page. A first sentence that says the same as the title stays.
 */
export function dropTitle(paragraphs: readonly string[], title: string): string[] {
  const bare = (text: string): string => foldForComparison(text).replace(/[.!\s]+$/u, '');
  const wanted = bare(title);
  if (!wanted) return [...paragraphs];
  return paragraphs.flatMap((paragraph) => {
    if (bare(paragraph) === wanted) return [];
    const runsOn =
      wanted.length >= LEAST_PIECE &&
      foldForComparison(paragraph).startsWith(wanted) &&
      /^\s+["«„“]?\p{Lu}/u.test(paragraph.slice(wanted.length));
    return [runsOn ? paragraph.slice(wanted.length).trim() : paragraph];
  });
}
