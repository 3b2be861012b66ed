import { type OpenOptions, openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { askPassword } from './ask-password.js';
import type { Terminal } from './terminal.js';

/** Opens the store that a command was given: what it waits for is shown, and a password is asked for where a person sits at the keyboard. */
export function openForCommand(
  location: string,
  terminal: Terminal,
  options: Pick<OpenOptions, 'readOnly' | 'mustExist' | 'migrate'> = {},
): Promise<Store> {
  return openStore(location, {
    ...options,
    onProgress: (message) => terminal.progress(message),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { askPassword } : {}),
  });
}
