import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { SozhError } from '../../errors.js';
import { isArticleName } from '../article-name.js';
import { decodeBytes } from '../bytes/decode-bytes.js';
import type { Content, RandomAccess } from '../content.js';
import type { Format } from '../formats.js';
import { withReason } from './gzip.js';
import { bomb, FREE_BYTES, limitExpansion, MOST_RATIO } from './limit-expansion.js';

/** An archive that comes as a stream (in another one, through a pipe) is held whole, up to this. */
const MOST_STREAMED = 96 * 2 ** 20;

/**
 * The articles in a ZIP archive: those of its members that a folder would be searched for, in the order of its directory. Read member by member from
 * where they stand; nothing is written anywhere, so that names with `../` do no harm.
 */
export const zip: Format = {
  name: 'ZIP',
  extensions: ['.zip'],
  recognises: (head) =>
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6)),
  async *read(content, options, readInner) {
    const random = content.random ?? inMemory(await content.whole(MOST_STREAMED));
    const file = await open(content, random);
    let unpacked = 0;
    let found = 0;
    try {
      for await (const entry of entriesOf(content.name, file)) {
        const inside = memberName(entry);
        if (inside.endsWith('/') || !isArticleName(inside)) continue;
        found++;
        const name = `${content.name}/${inside}`;
        if (entry.isEncrypted()) {
          yield { source: name, error: refused(name, 'is encrypted') };
          continue;
        }
        // several members may share their bytes
        const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            unpacked += chunk.length;
            if (unpacked > FREE_BYTES && unpacked > MOST_RATIO * random.size) throw bomb(content.name);
            yield chunk;
          }
        };
        const chunks = withReason(name, memberChunks(file, entry));
        const bytes = counted(limitExpansion(name, chunks, () => entry.compressedSize));
        const { mediaType: _, ...given } = options;
        yield* readInner(
          { name, bytes },
          options.path ? { ...given, path: `${options.path}/${inside}` } : given,
        );
        if (unpacked > FREE_BYTES && unpacked > MOST_RATIO * random.size) throw bomb(content.name);
      }
    } finally {
      file.close();
    }
    if (found === 0)
      throw new SozhError('input/no-articles', `no articles in ${content.name}`, {
        hint: 'it holds no file of a kind that can be read',
        facts: { name: content.name },
      });
  },
};

const refused = (name: string, why: string, cause?: unknown): SozhError =>
  new SozhError('input/unreadable', `${name} ${why}`, { hint: 'unpack it first', facts: { name }, cause });

const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (start, stop) => bytes.subarray(start, stop),
});

class Reader extends RandomAccessReader {
  constructor(private readonly random: RandomAccess) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { random } = this;
    return Readable.from(
      (async function* () {
        for (let at = start; at < end; at += 65_536) yield await random.read(at, Math.min(end, at + 65_536));
      })(),
      { objectMode: false },
    );
  }
}

async function open(content: Content, random: RandomAccess): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new Reader(random), random.size, {
      decodeStrings: false,
      autoClose: false,
    });
  } catch (cause) {
    throw refused(content.name, 'is no whole ZIP archive', cause);
  }
}

async function* entriesOf(name: string, file: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* file.eachEntry();
  } catch (cause) {
    if (cause instanceof SozhError) throw cause;
    throw refused(name, 'is a damaged ZIP archive', cause);
  }
}

async function* memberChunks(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await file.openReadStreamPromise(entry);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } finally {
    stream.destroy();
  }
}

/** The name of a member: UTF-8, or the letters of the system that packed it (cp866 in Russian ones of old). */
const memberName = (entry: Entry): string =>
  decodeBytes(entry.fileNameRaw, ['ibm866']).text.replaceAll('\\', '/');
