import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { SozhError } from '../errors.js';
import { FORMATS } from './formats.js';

/** Something to read articles from: a file, by the path as it was given, or standard input. */
export type Source = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'stdin' };

const EXTENSIONS: ReadonlySet<string> = new Set(FORMATS.flatMap((format) => format.extensions));

/**
 * Expands arguments into sources, one by one, in order: a file stands for itself, `-` for standard input, a folder for
 * the article files in it and its subfolders (sorted by name, hidden ones and links to folders left out). Throws
 * `input/missing` for what is not there, `input/no-articles` for a folder without articles and `input/unreadable` where
 * the system refuses.
 */
export async function* findSources(places: Iterable<string>): AsyncGenerator<Source> {
  for (const place of places) {
    if (place === '-') {
      yield { kind: 'stdin' };
      continue;
    }
    if (!(await isFolder(place))) {
      yield { kind: 'file', path: place };
      continue;
    }
    let found = false;
    for await (const path of walk(place)) {
      found = true;
      yield { kind: 'file', path };
    }
    if (!found)
      throw new SozhError('input/no-articles', `no articles in ${place}`, {
        hint: `a folder is searched for ${[...EXTENSIONS].join(' and ')} files`,
        facts: { path: place },
      });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  // by code unit, not by locale: the same order on every machine
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (
      EXTENSIONS.has(extname(entry.name).toLowerCase()) &&
      !(entry.isSymbolicLink() && (await isFolder(path)))
    )
      yield path;
  }
}

/** The error for a file or folder that cannot be read: `input/missing` or `input/unreadable`. */
export function unreadable(path: string, cause: unknown): SozhError {
  const code = (cause as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new SozhError('input/missing', `${path} does not exist`, {
        hint: 'check the path',
        facts: { path },
        cause,
      })
    : new SozhError('input/unreadable', `cannot read ${path} (${code ?? 'unknown reason'})`, {
        hint: 'check its permissions',
        facts: { path },
        cause,
      });
}
