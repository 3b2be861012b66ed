import { endsSentence } from './prose.js';

/**
 * A line that is not blank: `text` with single spaces, `columns` the parts that gaps of two or more spaces set apart,
 * `block` the number of its blank-line separated block.
 */
export interface Line {
  readonly text: string;
  readonly columns: readonly string[];
  readonly block: number;
}

/** The lines of a normalised text without the blank ones. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let block = 0;
  for (const row of text.split('\n')) {
    const trimmed = row.trim();
    if (trimmed === '') block++;
    else lines.push({ text: trimmed.replace(/ +/g, ' '), columns: trimmed.split(/ {2,}/), block });
  }
  return lines;
}

/** A mail or an old file breaks its lines at a fixed width: they end in mid-sentence, and none is longer. */
const WRAP_WIDTH = { least: 40, most: 120 };

/**
 * Joins the lines of each block where the text was wrapped at a fixed width (most line ends inside blocks stand in mid-sentence).
 * `standsAlone` names lines that are never joined (datelines, page furniture).
 */
export function joinWrappedLines(lines: readonly Line[], standsAlone: (line: Line) => boolean): Line[] {
  const inside = lines.filter((line, index) => lines[index + 1]?.block === line.block && !standsAlone(line));
  const wrapped = inside.filter(({ text }) => text.length >= WRAP_WIDTH.least && !endsSentence(text));
  const isWrapped = wrapped.length > 1 && wrapped.length >= inside.length / 2;
  if (!isWrapped || lines.some(({ text }) => text.length > WRAP_WIDTH.most)) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.block !== line.block || standsAlone(last) || standsAlone(line)) {
      joined.push(line);
      continue;
    }
    const broken = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
    const text = broken ? last.text.slice(0, -1) + line.text : `${last.text} ${line.text}`;
    joined[joined.length - 1] = { text, columns: [text], block: line.block };
  }
  return joined;
}
