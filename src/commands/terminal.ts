import { stripVTControlCharacters } from 'node:util';

/** Where a command writes: results to `out`, progress and messages to `err`. Colour follows NO_COLOR and whether a person looks on. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** shows how far long work is, on a terminal only; the next line replaces it */
  progress(text: string): void;
  readonly paint: Paint;
}

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

function makePaint(coloured: boolean): Paint {
  const wrap = (code: number) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return Object.fromEntries(
    Object.entries(CODES).map(([name, code]) => [name, wrap(code)]),
  ) as unknown as Paint;
}

/** The process' own streams. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const coloured = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    out: (text) => {
      clear();
      stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    err: (text) => {
      clear();
      stderr.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(stripVTControlCharacters(text).slice(0, (stderr.columns ?? 80) - 1));
      shown = true;
    },
    paint: makePaint(coloured),
  };
}
