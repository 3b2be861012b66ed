import { closeSync, openSync, writeSync } from 'node:fs';
import { SozhError } from '../errors.js';

/**
 * What became of one article, or of a source that gave none: `stored`; `known` (there already, not read again); `retracted` (left out,
 * since a person took it out); `failed`. `ms` is the time that its extraction took.
 */
export interface Settled {
  readonly source: string;
  readonly id: string | null;
  readonly status: 'stored' | 'known' | 'retracted' | 'failed';
  readonly statements: number | null;
  readonly reason: string | null;
  readonly ms: number | null;
}

/** The file of `--report`: a line of JSON for each article, written as it is settled, so that a run that is killed has told what it did. */
export class IngestReport {
  readonly #file: number;

  /** @throws SozhError `output/cannot-write` */
  constructor(private readonly path: string) {
    this.#file = this.#try(() => openSync(path, 'w'));
  }

  add({ source, id, status, statements, reason, ms }: Settled): void {
    const line = JSON.stringify({ source, id, status, statements, reason, ms });
    this.#try(() => writeSync(this.#file, `${line}\n`));
  }

  close(): void {
    closeSync(this.#file);
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new SozhError('output/cannot-write', `cannot write ${this.path} (${code})`, {
        hint: 'choose another place with --report',
        cause,
      });
    }
  }
}
