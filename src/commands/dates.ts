import { SozhError } from '../errors.js';
import type { Article } from '../model/article.js';
import { findDates, type Knowledge, loadKnowledge } from '../pipeline.js';
import { renderTable } from './render-table.js';
import type { Terminal } from './terminal.js';

export interface DatesFlags {
  readonly anchor?: string;
  readonly jsonl?: boolean;
}

/**
 * `sozh dates TEXT --anchor ISO`: the temporal expressions of a text and their values. With `--jsonl` each line of standard input is
 * `{"sentence", "anchor"}` and each line of output `{"dates": [{"phrase","start","stop","edtf","time"}]}`.
 */
export async function datesCommand(
  text: string | undefined,
  flags: DatesFlags,
  terminal: Terminal,
): Promise<void> {
  if (flags.jsonl) return answerLines(terminal);
  if (text === undefined)
    throw new SozhError('usage/bad-argument', 'no text to look for dates in', {
      hint: 'sozh dates "Встреча пройдёт послезавтра." --anchor 2023-05-22',
    });
  const { dates, undated } = findDates(articleOf(text, flags.anchor ?? null), loadKnowledge());
  const rows = dates.map(({ phrase, time }) => [phrase, time.edtf, time.start, time.end, time.basis]);
  if (rows.length > 0) terminal.out(renderTable(['phrase', 'edtf', 'from', 'to (exclusive)', 'basis'], rows));
  else terminal.err('no dates found');
  const vague = undated.map(({ start, stop }) => `«${text.slice(start, stop)}»`);
  if (vague.length > 0)
    terminal.err(terminal.paint.dim(`without a place in the calendar: ${vague.join(', ')}`));
  if (!flags.anchor)
    terminal.err(terminal.paint.dim('«yesterday» and the like need the day of the text: --anchor'));
}

async function answerLines(terminal: Terminal): Promise<void> {
  let knowledge: Knowledge | undefined;
  for await (const line of linesOfStdin()) {
    const { sentence, anchor } = parseLine(line);
    knowledge ??= loadKnowledge();
    const { dates } = findDates(articleOf(sentence, anchor), knowledge);
    const found = dates.map(({ phrase, start, stop, time }) => ({
      phrase,
      start,
      stop,
      edtf: time.edtf,
      time,
    }));
    terminal.out(JSON.stringify({ dates: found }));
  }
}

const articleOf = (text: string, publishedAt: string | null): Article => ({
  id: 'article:0000000000000000',
  title: '',
  publishedAt,
  language: 'ru',
  url: null,
  outlet: null,
  aliases: [],
  text,
});

export async function* linesOfStdin(): AsyncGenerator<string> {
  let rest = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}

function parseLine(line: string): { sentence: string; anchor: string | null } {
  try {
    const { sentence, anchor } = JSON.parse(line) as { sentence?: unknown; anchor?: unknown };
    if (typeof sentence === 'string') return { sentence, anchor: typeof anchor === 'string' ? anchor : null };
  } catch {
    // said below
  }
  throw new SozhError('input/bad-data', `not a line of {"sentence", "anchor"}: ${line.slice(0, 80)}`);
}
