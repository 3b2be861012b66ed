import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line that a reader types, and what is said to be printed then. */
export interface Command {
  readonly line: string;
  /** lines of stdout and stderr as they come; `…` stands for any number of lines; none = nothing is claimed */
  readonly shown: readonly string[];
}

/** A fenced block of a page: a file that the reader writes, commands that he runs, or something else. */
export interface Block {
  /** the info string: `console`, `console neo4j`, `console until Ctrl-C`, `jsonl mine.jsonl` */
  readonly kind: string;
  readonly text: string;
}

export const LANGUAGES = ['en', 'ru'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

/** The file names of the pages in a language, sorted. */
export function listPages(language: PageLanguage): string[] {
  return readdirSync(join('docs/handbook', language)).sort();
}

/** The text of a page. */
export function readPage(language: PageLanguage, name: string): string {
  return readFileSync(join('docs/handbook', language, name), 'utf8');
}

/** The fenced blocks of a page, in order. */
export function findBlocks(page: string): Block[] {
  return [...page.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
    kind: kind!,
    text: text!,
  }));
}

/** The name of the file that a block is, as in `jsonl mine.jsonl`; null where it is none. */
export function fileOf({ kind }: Block): string | null {
  return /^\w+ (\S+\.\w+)$/.exec(kind)?.[1] ?? null;
}

/** The commands of a `console` block: lines that begin with `$ `, each with the lines below it. */
export function findCommands({ text }: Block): Command[] {
  const commands: { line: string; shown: string[] }[] = [];
  for (const line of text.trimEnd().split('\n'))
    if (line.startsWith('$ ')) commands.push({ line: line.slice(2), shown: [] });
    else if (commands.length > 0) commands.at(-1)!.shown.push(line.trimEnd());
    else throw new RangeError(`a block of commands begins with output: ${line}`);
  return commands;
}

/**
 * Whether the shown lines are what was printed: the same lines one after another, with gaps only where `…` stands.
 * @returns the first line that is not there, null where all are; `the end` where more was printed than is shown
 */
export function findMissing(shown: readonly string[], printed: string): string | null {
  if (shown.length === 0) return null;
  const lines = withoutMoment(printed).trimEnd().split('\n');
  let at = 0;
  let open = false;
  for (const run of runsOf(shown.map(withoutMoment))) {
    if (run === null) {
      open = true;
      continue;
    }
    const found = open ? findRun(lines, run, at) : at;
    const missing = run.find((line, index) => lines[found + index]?.trimEnd() !== line);
    if (missing !== undefined) return missing;
    at = found + run.length;
    open = false;
  }
  return open || at === lines.length ? null : 'the end';
}

/** The time of day is another one each time; sums have no-break spaces, which nobody can tell apart in a page. */
const withoutMoment = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replace(/^\d\d:\d\d:\d\d(?= )/gm, '00:00:00');

/** Lines without a gap between them, and null for each gap. */
function runsOf(shown: readonly string[]): (string[] | null)[] {
  const runs: (string[] | null)[] = [];
  for (const line of shown) {
    const last = runs.at(-1);
    if (line === '…') runs.push(null);
    else if (last) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Where the lines of `run` stand one after another, from `from` on; where they do not, the place that has the most of them. */
function findRun(lines: readonly string[], run: readonly string[], from: number): number {
  let best = { at: from, count: -1 };
  for (let at = from; at < lines.length; at++) {
    const wrong = run.findIndex((line, index) => lines[at + index]?.trimEnd() !== line);
    if (wrong < 0) return at;
    if (wrong > best.count) best = { at, count: wrong };
  }
  return best.at;
}
