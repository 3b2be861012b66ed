import { readFile, rename, writeFile } from 'node:fs/promises';
import { SozhError } from '../../errors.js';
import type { Validators } from '../../fetch/fetcher.js';

/** What was seen of one source. */
export interface SourceMemory {
  /** by which its server knows what was sent; null where something of that is still to be read */
  validators: Validators | null;
  /** what is known of each article, by its address or path: another mark, and it is read again */
  seen: Record<string, string>;
  /** how often articles could not be had so far */
  tried: Record<string, number>;
  failures: number;
  /** the instant before which it is not looked at again, ISO 8601 */
  next: string | null;
}

/** The file in which `watch` keeps what it has seen: beside an embedded store; for others in the folder where one stands. */
export const memoryPath = (store: string): string =>
  store.includes('://') || store === 'memory:' ? './sozh.watch.json' : `${store}.watch.json`;

const VERSION = 1;

/**
 * What `watch` has seen so far, by source. It only spares work: without it everything is read again, which changes nothing in the store.
 */
export class WatchMemory {
  private constructor(
    readonly path: string,
    private readonly sources: Record<string, SourceMemory>,
  ) {}

  /** Reads the file; where there is none, nothing was seen. @throws SozhError `input/bad-data` for another file of this name */
  static async load(path: string): Promise<WatchMemory> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new SozhError('input/unreadable', `cannot read ${path} (${error.code})`, { cause: error });
    });
    if (text === null) return new WatchMemory(path, {});
    try {
      const { watch, sources } = JSON.parse(text) as {
        watch?: unknown;
        sources?: Record<string, SourceMemory>;
      };
      if (watch === VERSION && typeof sources === 'object') return new WatchMemory(path, sources);
    } catch {
      // said below
    }
    throw new SozhError('input/bad-data', `${path} is not what sozh watch writes`, {
      hint: 'remove it: everything is read once more, and what is known already changes nothing',
      facts: { path },
    });
  }

  of(source: string): SourceMemory {
    const known = Object.hasOwn(this.sources, source) ? this.sources[source] : undefined;
    return (this.sources[source] = known ?? {
      validators: null,
      seen: {},
      tried: {},
      failures: 0,
      next: null,
    });
  }

  /** Writes the file anew, wholly or not at all. @throws SozhError `output/cannot-write` */
  async save(): Promise<void> {
    const making = `${this.path}.${process.pid}`;
    try {
      await writeFile(making, `${JSON.stringify({ watch: VERSION, sources: this.sources })}\n`);
      await rename(making, this.path);
    } catch (cause) {
      throw new SozhError(
        'output/cannot-write',
        `cannot write ${this.path} (${(cause as NodeJS.ErrnoException).code})`,
        {
          hint: 'choose another place with --state',
          cause,
        },
      );
    }
  }
}
