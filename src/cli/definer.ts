import type { Command } from 'commander';
import { showExamples } from '../commands/examples.js';
import type { Terminal } from '../commands/terminal.js';

/** What the files of this folder define commands with. */
export interface Definer {
  /** a new command, with its examples at the end of its help */
  define(name: string, description: string): Command;
  /** what `--store` says, once the arguments have been read */
  place(): string;
  /** flags of a command, and the store beside them */
  at<T extends object>(flags: T): T & { store: string };
  readonly terminal: Terminal;
}

/** A definer that adds to `program`, which has the option `--store`. */
export function createDefiner(program: Command, terminal: Terminal): Definer {
  const place = (): string => program.opts<{ store: string }>().store;
  return {
    define: (name, description) =>
      program.command(name).description(description).addHelpText('after', showExamples(name)),
    place,
    at: (flags) => ({ ...flags, store: place() }),
    terminal,
  };
}
