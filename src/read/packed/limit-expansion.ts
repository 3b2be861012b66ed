import { SozhError } from '../../errors.js';

/**
 * What unpacks to more than this many times its size, beyond the first 64 MB, is a bomb. Texts pack to a fifth, tables of
 * ten years with the same words in each row to a fortieth.
 */
export const MOST_RATIO = 200;
export const FREE_BYTES = 64 * 2 ** 20;

/**
 * The same chunks, until they outgrow what was packed: then `input/too-large`. `packed` tells how many packed bytes they came from
 * so far.
 */
export async function* limitExpansion(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  packed: () => number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > FREE_BYTES && size > MOST_RATIO * packed()) throw bomb(name);
    yield chunk;
  }
}

/** The error for an archive that is made to fill the memory or the time of who opens it. */
export const bomb = (name: string): SozhError =>
  new SozhError('input/too-large', `${name} unpacks to more than ${MOST_RATIO} times its size`, {
    hint: 'unpack it yourself if you trust it',
    facts: { name, ratio: MOST_RATIO },
  });
