import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import picomatch from 'picomatch';
import { SozhError } from '../errors.js';
import { EXTENSIONS, isArticleName } from './article-name.js';

/** Something to read articles from: a file, by the path as it was given, or standard input. */
export type Source = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'stdin' };

/**
 * Expands arguments into sources, one by one, in order: a file stands for itself, `-` for standard input, a folder for
 * the article files in it and its subfolders (sorted by name, hidden ones, READMEs and links to folders left out), a pattern
 * (`news/2023-*`) for the files that it fits, of whatever kind. Throws `input/missing` for what is not there,
 * `input/no-articles` for a folder or pattern without articles and `input/unreadable` where the system refuses.
 */
export async function* findSources(places: Iterable<string>): AsyncGenerator<Source> {
  for (const place of places) {
    if (place === '-') {
      yield { kind: 'stdin' };
      continue;
    }
    const pattern = await patternOf(place);
    if (!pattern && !(await isFolder(place))) {
      yield { kind: 'file', path: place };
      continue;
    }
    let found = false;
    for await (const path of pattern ? matching(pattern) : walk(place, isArticleName)) {
      found = true;
      yield { kind: 'file', path };
    }
    if (!found)
      throw new SozhError(
        'input/no-articles',
        pattern ? `nothing fits ${place}` : `no articles in ${place}`,
        {
          hint: pattern
            ? 'check the pattern; ** stands for any folders'
            : `a folder is searched for ${[...EXTENSIONS].join(' ')}`,
          facts: { path: place },
        },
      );
  }
}

/** A pattern, with the folder that it begins in; null for what is there by that very name, or is no pattern. */
async function patternOf(place: string): Promise<{ folder: string; fits: (path: string) => boolean } | null> {
  const { base, glob, isGlob } = picomatch.scan(place);
  if (!isGlob) return null;
  const isThere = await stat(place).then(
    () => true,
    () => false,
  );
  return isThere ? null : { folder: base || '.', fits: picomatch(glob) };
}

async function* matching(pattern: {
  readonly folder: string;
  readonly fits: (path: string) => boolean;
}): AsyncGenerator<string> {
  if (!(await isFolder(pattern.folder))) return;
  for await (const path of walk(pattern.folder, () => true))
    if (pattern.fits(relative(pattern.folder, path).replaceAll('\\', '/'))) yield path;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function* walk(folder: string, takes: (name: string) => boolean): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  // by code unit, not by locale: the same order on every machine
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(path, takes);
    else if (takes(entry.name) && !(entry.isSymbolicLink() && (await isFolder(path)))) yield path;
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
