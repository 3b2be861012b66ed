import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SozhError } from '../errors.js';
import type { Sink } from '../export/exporter.js';

/**
 * Writes a text file through a sink. It is written beside its place and moved there when it is whole: what stood there before stays until then,
 * and for good where the writing fails. Devices and pipes are written as they are.
 * @throws SozhError `output/cannot-write` with the reason
 */
export async function writeFile(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const place = await placeOf(path);
  const beside = place === null ? path : join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  try {
    await writeStream(beside, path, write);
    if (place !== null) await rename(beside, place).catch((cause: unknown) => refuse(path, cause));
  } catch (error) {
    if (place !== null) await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

/** Where the file itself is, behind links; null for what is no file and cannot be moved to. */
async function placeOf(path: string): Promise<string | null> {
  const there = await stat(path).catch(() => null);
  if (there === null) return path;
  return there.isFile() ? realpath(path) : null;
}

async function writeStream(file: string, shown: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const stream = createWriteStream(file, { encoding: 'utf8', flush: true });
  const failed = once(stream, 'error').then(([cause]) => refuse(shown, cause));
  const done = (async () => {
    await write(async (chunk) => {
      if (!stream.write(chunk)) await once(stream, 'drain');
    });
    stream.end();
    await once(stream, 'close');
  })();
  await Promise.race([done, failed]).finally(() => stream.destroy());
}

function refuse(path: string, cause: unknown): never {
  throw new SozhError(
    'output/cannot-write',
    `cannot write ${path} (${(cause as NodeJS.ErrnoException).code})`,
    { hint: 'choose another place with -o', cause },
  );
}
