import { SozhError } from '../errors.js';
import type { Terminal } from './terminal.js';

/**
 * Tells a person what went wrong, in one line, and in a second what to do next. Gives the exit code by the table of errors; only a bug shows
 * its stack. What the parser of the command line refuses it has told itself: its errors have an `exitCode` and a code `commander.…`.
 */
export function reportError(error: unknown, { err, paint }: Pick<Terminal, 'err' | 'paint'>): number {
  if (error instanceof SozhError) {
    err(`${paint.red('sozh:')} ${error.message}${error.hint ? `\n      ${error.hint}` : ''}`);
    return error.exitCode;
  }
  const { code, exitCode, stack } = (error ?? {}) as { code?: unknown; exitCode?: unknown; stack?: unknown };
  if (typeof code === 'string' && code.startsWith('commander.')) return exitCode === 0 ? 0 : 2;
  err(`sozh: a bug, please report it: ${stack ?? String(error)}`);
  return 1;
}

/** An error of standard output: a reader that went away (`sozh query | head`) is none; a full disk is, and nothing more can be written. */
export function reportOutput(cause: NodeJS.ErrnoException, terminal: Terminal): never {
  if (cause.code === 'EPIPE') process.exit(0);
  const error = new SozhError('output/cannot-write', `cannot write to standard output (${cause.code})`, {
    cause,
  });
  process.exit(reportError(error, terminal));
}
