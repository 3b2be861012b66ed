import { SozhError } from '../errors.js';

/** So many bytes at the beginning are looked at to tell what something is. */
const HEAD = 65_536;

/** Bytes that can be read from any place, without holding them whole (an open file). `stop` is exclusive. */
export interface RandomAccess {
  readonly size: number;
  read(start: number, stop: number): Promise<Uint8Array>;
}

/**
 * The bytes of one source, looked at first and taken once: `head` may be asked again and again, then one of `chunks` and `whole`.
 * `random` is null where the bytes come as a stream.
 */
export class Content {
  private seen: Uint8Array[] = [];
  private readonly rest: AsyncIterator<Uint8Array>;
  private ended = false;

  constructor(
    readonly name: string,
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
    readonly random: RandomAccess | null = bytes instanceof Uint8Array ? inMemory(bytes) : null,
  ) {
    this.rest = (bytes instanceof Uint8Array ? once(bytes) : bytes)[Symbol.asyncIterator]();
  }

  /** The first 64 KB, or all where it is less. */
  async head(): Promise<Uint8Array> {
    await this.fill(HEAD);
    const [first] = this.seen;
    return (this.seen.length === 1 && first ? first : Buffer.concat(this.seen)).subarray(0, HEAD);
  }

  /** All bytes, piece by piece. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      const seen = this.seen;
      this.seen = [];
      yield* seen;
      while (!this.ended) {
        const next = await this.rest.next();
        if (next.done) this.ended = true;
        else yield next.value;
      }
    } finally {
      await this.close();
    }
  }

  /** At most `most` bytes from the beginning; `cut` where there were more. */
  async upTo(most: number): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
    await this.fill(most + 1);
    await this.close();
    const [first] = this.seen;
    const bytes = this.seen.length === 1 && first ? first : Buffer.concat(this.seen);
    return { bytes: bytes.subarray(0, most), cut: bytes.length > most };
  }

  /** All bytes; throws `input/too-large` where there are more than `most`. */
  async whole(most: number): Promise<Uint8Array> {
    const { bytes, cut } = await this.upTo(most);
    if (cut) throw tooLarge(this.name, most);
    return bytes;
  }

  /** Lets go of a stream that is not read to its end. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.rest.return?.();
  }

  private async fill(wanted: number): Promise<void> {
    let size = this.seen.reduce((sum, chunk) => sum + chunk.length, 0);
    while (size < wanted && !this.ended) {
      const next = await this.rest.next();
      if (next.done) this.ended = true;
      else {
        this.seen.push(next.value);
        size += next.value.length;
      }
    }
  }
}

/** The error for a source that is longer than what is taken into memory of its kind. */
export const tooLarge = (name: string, most: number): SozhError =>
  new SozhError('input/too-large', `${name} is larger than ${Math.round(most / 2 ** 20)} MB`, {
    hint: 'split it, or give its parts',
    facts: { name, most },
  });

const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (start, stop) => bytes.subarray(start, stop),
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
