import type { Message } from '../model/message.js';
import type { Terminal } from './terminal.js';

export interface MessageOptions {
  /** the name of the article, where several are read */
  readonly source?: string | null;
  /** also what is merely worth knowing */
  readonly everything?: boolean;
}

/** Prints the messages of a document to the error stream, one a line: warnings and errors always, what is merely worth knowing on request. */
export function showMessages(
  messages: readonly Message[],
  terminal: Terminal,
  { source, everything }: MessageOptions = {},
): void {
  const { paint } = terminal;
  for (const { severity, code, reason, hint } of messages) {
    if (severity === 'info' && !everything) continue;
    const colour = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim;
    terminal.err(
      `${colour(severity)} ${source ? `${source}: ` : ''}${reason}${hint ? ` — ${hint}` : ''} ${paint.dim(`[${code}]`)}`,
    );
  }
}
