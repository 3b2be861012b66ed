import { readFile } from 'node:fs/promises';
import { SozhError } from '../errors.js';
import { type Source, unreadable } from './find-sources.js';
import { FORMATS } from './formats.js';
import type { ArticleReading, ReadOptions } from './read-article.js';

/**
 * Reads the articles of one source: its bytes by the first format that recognises them. `options` add what the caller
 * knows; the path of a file is added here. Throws `input/missing`, `input/unreadable`, `input/empty` and
 * `input/binary`.
 */
export async function readSource(
  source: Source,
  options: Omit<ReadOptions, 'path'> = {},
): Promise<readonly ArticleReading[]> {
  const name = source.kind === 'file' ? source.path : 'standard input';
  const bytes =
    source.kind === 'file'
      ? await readFile(source.path).catch((cause: unknown) => {
          throw unreadable(source.path, cause);
        })
      : await readStdin();
  const format = FORMATS.find((candidate) => candidate.recognises(bytes, name));
  if (!format)
    throw new SozhError('input/unreadable', `${name} is in a format that cannot be read`, {
      hint: `save the article as ${FORMATS.map((known) => known.name).join(' or ')}`,
      facts: { name },
    });
  return format.read(bytes, source.kind === 'file' ? { ...options, path: source.path } : options);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
