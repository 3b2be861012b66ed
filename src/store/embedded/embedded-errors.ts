import { existsSync, statSync } from 'node:fs';
import { SozhError } from '../../errors.js';
import { findHolder } from './find-holder.js';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim();

/** Why a file could not be opened, in one line. */
export function refuseOpening(path: string, error: unknown): SozhError {
  const message = messageOf(error);
  const facts = { path };
  if (/Permission denied|Read-only file system/.test(message)) {
    return new SozhError('store/refused', `The store ${path} may not be written here`, {
      hint: 'Give another --store, or yourself the right to write into its folder.',
      facts,
      cause: error,
    });
  }
  if (/No space left on device/.test(message)) return refuseForRoom(error);
  if (message.includes('GRAFEO-X001') && message.includes('lock')) {
    const holder = findHolder(path);
    const who = holder ? ` by process ${holder.pid} (${holder.command})` : '';
    return new SozhError('store/locked', `The store ${path} is in use${who}`, {
      hint: 'Wait until the other program is done, or give another --store.',
      facts: { ...facts, ...(holder ? { pid: holder.pid } : {}) },
      cause: error,
    });
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    return new SozhError('store/corrupt', `${path} is a folder, not a store`, {
      hint: 'A store is one file.',
      facts,
      cause: error,
    });
  }
  if (/not a Grafeo database|GRAFEO-X002/.test(message)) {
    return new SozhError('store/corrupt', `${path} is not a store`, {
      hint: 'Give the path of a file that sozh made, or of one that is not there yet.',
      facts,
      cause: error,
    });
  }
  if (/GRAFEO-S\d+/.test(message)) {
    const where = /damaged at byte \d+/.exec(message)?.[0] ?? 'damaged';
    return new SozhError('store/corrupt', `The store ${path} is ${where}`, {
      hint: 'Restore it from a dump (sozh restore), or from a copy of the file.',
      facts,
      cause: error,
    });
  }
  return new SozhError('store/refused', `Cannot open the store ${path}: ${firstLine(message)}`, {
    facts,
    cause: error,
  });
}

/** An error while the store is open: a wrong statement, a broken constraint, a full disk. */
export function translateError(error: unknown): unknown {
  if (error instanceof SozhError || !(error instanceof Error)) return error;
  const message = messageOf(error);
  const status = (error as { gqlStatus?: string }).gqlStatus;
  if (status === '25G03') return refuseQuery('The statement writes', 'query only reads.');
  if (/GRAFEO-Q\d+/.test(message)) return refuseQuery(firstLine(message), null, error);
  if (/No space left on device/.test(message)) return refuseForRoom(error);
  if (/GRAFEO-/.test(message)) {
    return new SozhError('store/refused', `The store refused: ${firstLine(message)}`, { cause: error });
  }
  return error;
}

const refuseForRoom = (cause: unknown): SozhError =>
  new SozhError('store/refused', 'The disk of the store is full', {
    hint: 'Make room and run the same command again: what was written whole is kept.',
    cause,
  });

export function refuseQuery(reason: string, hint: string | null, cause?: unknown): SozhError {
  return new SozhError('store/bad-query', reason, { ...(hint ? { hint } : {}), cause });
}

/** `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected a Cypher clause --> query:1:1 …`: the words that help, and the place. */
function firstLine(message: string): string {
  const [line = ''] = message.split('\n');
  const place = /--> query:(\d+):(\d+)/.exec(message);
  const words = line.replace(/^.*GRAFEO-[A-Z]\d+:\s*/, '').replace(/\[Cypher\]\s*/, '');
  return place ? `${words} (line ${place[1]}, column ${place[2]})` : words;
}
