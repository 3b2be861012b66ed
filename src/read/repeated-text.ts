import { countWords, endsSentence } from './prose.js';

/**
 * Share of a long paragraph that must stand in shorter ones before it counts as the page's flattened copy. Set on saved
 * pages: a copy has 0.95 and more, an article 0.
 */
const FLATTENED = 0.8;
const LEAST_COPY = 200;
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

const sentencesOf = (folded: string): string[] =>
  folded.split(/(?<=[.!?…:]["')]*)\s+/u).filter((piece) => piece.length >= LEAST_PIECE);

/** What of `folded` none of the pieces covers, as spans. */
function uncovered(folded: string, pieces: readonly string[]): [number, number][] {
  const covered = new Uint8Array(folded.length);
  for (const piece of pieces)
    for (let at = folded.indexOf(piece); at >= 0; at = folded.indexOf(piece, at + piece.length))
      covered.fill(1, at, at + piece.length);
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
 * A saved page often holds its article twice: once flattened into one line (a meta description, a hidden block), once
 * in paragraphs. The flattened copy goes; a stretch of it that no paragraph has (five words or more) stays as a
 * paragraph.
 */
export function dropFlattenedCopies(paragraphs: readonly string[]): string[] {
  const folded = paragraphs.map(foldForComparison);
  const sentences = folded.map(sentencesOf);
  const times = new Map<string, number>();
  for (const sentence of sentences.flat()) times.set(sentence, (times.get(sentence) ?? 0) + 1);
  return paragraphs.flatMap((paragraph, index) => {
    const own = folded[index]!;
    // cheap first: a copy shares at least two whole sentences with the rest
    if (
      own.length < LEAST_COPY ||
      sentences[index]!.filter((sentence) => times.get(sentence)! > 1).length < 2
    )
      return [paragraph];
    const others = folded.flatMap((other, at) => (at !== index && other.length < own.length ? [at] : []));
    const sources = others.filter((at) => sentences[at]!.some((sentence) => own.includes(sentence)));
    const gaps = uncovered(
      own,
      sources.flatMap((at) => sentences[at]!),
    );
    const left = gaps.reduce((sum, [start, stop]) => sum + (stop - start), 0);
    if (sources.length < 2 || 1 - left / own.length < FLATTENED) return [paragraph];
    const stands = (text: string): boolean =>
      others.some((at) => folded[at]!.includes(foldForComparison(text)));
    return gaps
      .map(([start, stop]) => paragraph.slice(start, stop).trim())
      .filter((rest) => countWords(rest) >= 5 && !stands(rest));
  });
}

/**
 * Paragraphs and headings that stand twice, once; and teasers that only begin or repeat a part of another paragraph
 * («Делегация прибыла…») not at all. Short lines of talk («— Да.») may come again.
 */
export function dropRepeats(paragraphs: readonly string[]): string[] {
  const folded = paragraphs.map((paragraph) => foldForComparison(paragraph));
  const seen = new Set<string>();
  return paragraphs.filter((_, index) => {
    const own = folded[index]!;
    const isTalk = own.length < LEAST_REPEAT && (/^-\s/u.test(own) || endsSentence(own) || own.endsWith(':'));
    if (seen.has(own) && !isTalk) return false;
    seen.add(own);
    const teaser = own.replace(/\s*(?:\.\.\.|…)$/u, '');
    return !(
      teaser.length >= LEAST_TEASER &&
      folded.some((other) => other.length > own.length && other.includes(teaser))
    );
  });
}

/**
 * The paragraphs without the title: it is none of them, nor does it run into the text of one without a full stop, as in
 * a flattened page. A first sentence that says the same as the title stays.
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
