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

/**
 * Same length as the text, blind to case, ё, kinds of quotation marks, dashes and spaces: for comparing, with offsets
 * that stay true.
 */
export const foldForComparison = (text: string): string =>
  text
    .replace(/[А-ЯЁA-ZЎІ]/g, (letter) => letter.toLowerCase())
    .replace(/ё/g, 'е')
    .replace(/[«»“”„‟]/g, '"')
    .replace(/[—–−‑]/g, '-')
    .replace(/\s/g, ' ');

const SENTENCE_END = /(?<=[.!?…:]["')]*)\s+/u;
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
  const linesWith = new Map<string, Set<number>>();
  for (const [index, own] of sentences.entries())
    for (const sentence of own) linesWith.set(sentence, (linesWith.get(sentence) ?? new Set()).add(index));

  return lines.map((line, index) => {
    const own = folded[index]!;
    const isShorter = (at: number): boolean => folded[at]!.length < own.length;
    // cheap first: a copy shares whole sentences with two shorter lines or more
    const sharers = sentences[index]!.flatMap((sentence) => [...linesWith.get(sentence)!]).filter(isShorter);
    if (own.length < LEAST_COPY || new Set(sharers).size < 2) return [line];
    const others = [...folded.keys()].filter(isShorter);
    const gaps = uncovered(
      own,
      others.flatMap((at) => sentences[at]!),
    );
    const left = gaps.reduce((sum, [start, stop]) => sum + (stop - start), 0);
    if (1 - left / own.length < FLATTENED) return [line];
    const stands = (text: string): boolean =>
      others.some((at) => folded[at]!.includes(foldForComparison(text)));
    return gaps
      .map(([start, stop]) => line.slice(start, stop).trim())
      .filter((rest) => countWords(rest) >= 5 && !stands(rest));
  });
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
