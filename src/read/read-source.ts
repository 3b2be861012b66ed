import { type FileHandle, open } from 'node:fs/promises';
import type { RandomAccess } from './content.js';
import { type Source, unreadable } from './find-sources.js';
import type { Reading, ReadOptions } from './read-article.js';
import { readRandomly, readRetrieved } from './read-retrieved.js';

/** So much is read from a file at once. */
const CHUNK = 2 ** 18;

/**
 * The articles of a file or of standard input, one by one. `options` add what the caller knows; the path of a file is
 * added here. A part that cannot be read is given as a failure. Throws `input/missing`, `input/unreadable`, `input/empty`,
 * `input/binary` and `input/too-large`.
 */
export async function* readSource(
  source: Source,
  options: Omit<ReadOptions, 'path'> = {},
): AsyncGenerator<Reading> {
  if (source.kind === 'stdin') {
    yield* readRetrieved({ name: 'standard input', bytes: process.stdin }, options);
    return;
  }
  const { path } = source;
  const refused = (cause: unknown): never => {
    throw unreadable(path, cause);
  };
  const handle = await open(path).catch(refused);
  try {
    const stats = await handle.stat().catch(refused);
    // a pipe has no size, and cannot be read from any place
    const random = stats.isFile() ? randomAccess(handle, stats.size) : null;
    const retrieved = { name: path, bytes: chunksOf(handle, random !== null, refused) };
    const given = { ...options, path };
    yield* random ? readRandomly(retrieved, given, random) : readRetrieved(retrieved, given);
  } finally {
    await handle.close();
  }
}

function randomAccess(handle: FileHandle, size: number): RandomAccess {
  return {
    size,
    async read(start, stop) {
      const bytes = new Uint8Array(stop - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    },
  };
}

async function* chunksOf(
  handle: FileHandle,
  fromStart: boolean,
  refused: (cause: unknown) => never,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const bytes = new Uint8Array(CHUNK);
    const { bytesRead } = await handle.read(bytes, 0, CHUNK, fromStart ? at : null).catch(refused);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield bytes.subarray(0, bytesRead);
  }
}
