import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SozhError } from '../../errors.js';
import type { Format } from '../formats.js';
import { limitExpansion } from './limit-expansion.js';

/** One thing packed by gzip: what is in it is read as it would be without. Streamed; several members one after another are one. */
export const gzip: Format = {
  name: 'gzip',
  extensions: ['.gz'],
  recognises: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  async *read(content, options, readInner) {
    const name = content.name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
    const gunzip = createGunzip();
    const source = Readable.from(content.chunks(), { objectMode: false });
    source.once('error', (error) => gunzip.destroy(error));
    source.pipe(gunzip);
    const path = options.path?.replace(/\.gz$/i, '');
    const bytes = withReason(
      content.name,
      limitExpansion(content.name, gunzip, () => gunzip.bytesWritten),
    );
    try {
      const { mediaType: _, ...given } = options;
      yield* readInner({ name, bytes }, path ? { ...given, path } : given);
    } finally {
      source.destroy();
      gunzip.destroy();
    }
  },
};

/** The chunks; what zlib says of damaged ones becomes `input/unreadable`. */
export async function* withReason(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    if (cause instanceof SozhError) throw cause;
    throw new SozhError('input/unreadable', `${name} is damaged and cannot be unpacked`, {
      hint: 'get it anew',
      facts: { name, reason: cause instanceof Error ? cause.message : String(cause) },
      cause,
    });
  }
}
