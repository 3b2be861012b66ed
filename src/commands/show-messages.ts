import type { Message } from '../model/message.js';
import type { Terminal } from './terminal.js';

/** Prints the messages of a document to the error stream: warnings and errors always, what is merely worth knowing on request. */
export function showMessages(messages: readonly Message[], terminal: Terminal, everything = true): void {
  const { paint } = terminal;
  for (const { severity, code, reason, hint } of messages) {
    if (severity === 'info' && !everything) continue;
    const colour = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim;
    terminal.err(`${colour(severity)} ${reason}${hint ? ` — ${hint}` : ''} ${paint.dim(`[${code}]`)}`);
  }
}
