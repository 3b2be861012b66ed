import { SozhError } from '../errors.js';
import type { Retrieved } from '../model/retrieved.js';
import { Content, type RandomAccess } from './content.js';
import { FORMATS } from './formats.js';
import type { Reading, ReadOptions } from './read-article.js';

/** Archives within archives, deeper than anybody packs them by hand. */
const DEEPEST = 4;
/** The longest articles have half of it. Each letter takes some 300 bytes while it is read. */
const MOST_LETTERS = 400_000;

/**
 * The articles of something that was retrieved, one by one, by the first format that recognises it; what stands inside (members of an
 * archive, rows of a table) is read the same way. A part that cannot be read is given as a failure, and the others go on. Nothing is held
 * whole where the format can be read piece by piece. `options` add what the caller knows, and win over what `retrieved` declares.
 * Throws, where nothing of it can be used, `SozhError` with a code of `input/`: `empty`, `binary`, `unreadable`, `too-large`.
 */
export const readRetrieved = (retrieved: Retrieved, options: ReadOptions = {}): AsyncGenerator<Reading> =>
  readAt(retrieved, options, 0);

/** The same for bytes that can be read from any place. */
export const readRandomly = (
  retrieved: Retrieved,
  options: ReadOptions,
  random: RandomAccess,
): AsyncGenerator<Reading> => readAt(retrieved, options, 0, random);

async function* readAt(
  retrieved: Retrieved,
  options: ReadOptions,
  depth: number,
  random?: RandomAccess,
): AsyncGenerator<Reading> {
  const { name, bytes, url, charset, mediaType, retrievedAt } = retrieved;
  if (depth > DEEPEST)
    throw new SozhError('input/unreadable', `${name} is packed more than ${DEEPEST} times over`, {
      hint: 'unpack it first',
      facts: { name },
    });
  const content = new Content(name, bytes, random);
  try {
    const head = await content.head();
    const format = FORMATS.find((candidate) => candidate.recognises(head, name, mediaType));
    if (!format)
      throw new SozhError('input/unreadable', `${name} is in a format that cannot be read`, {
        hint: `what can be read: ${FORMATS.map((known) => known.name).join(', ')}`,
        facts: { name },
      });
    const known = {
      mostLetters: MOST_LETTERS,
      ...(url === undefined ? {} : { url }),
      ...(charset === undefined ? {} : { charset }),
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(retrievedAt === undefined ? {} : { retrievedAt }),
      ...options,
    };
    yield* format.read(content, known, (inner, given) => readInner(inner, given, depth + 1));
  } finally {
    await content.close();
  }
}

/** A part that fails as a whole is a failure of its own, not of what it stands in. */
async function* readInner(inner: Retrieved, options: ReadOptions, depth: number): AsyncGenerator<Reading> {
  try {
    yield* readAt(inner, options, depth);
  } catch (error) {
    if (!(error instanceof SozhError) || !error.code.startsWith('input/')) throw error;
    yield { source: inner.name, error };
  }
}
