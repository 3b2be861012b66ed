import { SozhError } from '../errors.js';
import { Fetcher } from '../fetch/fetcher.js';
import { findSources } from '../read/find-sources.js';
import type { ArticleReading, Reading, ReadOptions } from '../read/read-article.js';
import { readSource } from '../read/read-source.js';
import type { FieldMap } from '../read/rows/field-map.js';
import { countOf } from './count-of.js';
import { isUrl, onlyAnnounced, readUrl } from './read-url.js';
import type { Terminal } from './terminal.js';

/** An article as it was read, and the name of its source for people. */
export interface SourceArticle extends ArticleReading {
  readonly source: string;
}

/** What a person adds to the sources: the day of articles that do not say it, and which column of a table holds what. */
export interface SourceOptions {
  readonly published?: string;
  readonly map?: FieldMap;
  /** lets in addresses of one's own network that were typed */
  readonly allowPrivate?: boolean;
}

/** A source that could not be used, and why. */
export interface Failure {
  readonly source: string;
  readonly error: SozhError;
}

/**
 * Reads articles from many places. A source that cannot be used is told and kept in `failures`, and the others go on; what is wrong with
 * the store, or with the program itself, ends the reading.
 */
export class ArticleSources {
  readonly failures: Failure[] = [];
  /** told each failure as it comes; where nobody else wants to know, the person at the terminal */
  onFailure: (failure: Failure) => void = (failure) => this.tell(failure);
  /** how many sources have been begun: files, archives, standard input */
  begun = 0;
  #read = 0;

  constructor(
    private readonly places: readonly string[],
    private readonly options: SourceOptions,
    private readonly terminal: Terminal,
  ) {}

  /** The articles, source by source in the order of the places. */
  async *read(): AsyncGenerator<SourceArticle> {
    const { published, map } = this.options;
    const options = { ...(published ? { publishedAt: published } : {}), ...(map ? { map } : {}) };
    const fetcher = new Fetcher({ allowPrivate: this.options.allowPrivate ?? false });
    try {
      yield* this.#readPlaces(options, fetcher);
    } finally {
      await fetcher.close();
    }
  }

  async *#readPlaces(options: ReadOptions, fetcher: Fetcher): AsyncGenerator<SourceArticle> {
    for (const place of this.places) {
      if (isUrl(place)) {
        this.begun++;
        yield* this.#readingsOf(place, readUrl(place, fetcher, options));
        continue;
      }
      for await (const source of this.#sourcesIn(place)) {
        this.begun++;
        const name = source.kind === 'file' ? source.path : 'standard input';
        yield* this.#readingsOf(name, readSource(source, options));
      }
    }
  }

  /** The articles among the readings; failures are told and noted. */
  async *#readingsOf(name: string, readings: AsyncIterable<Reading>): AsyncGenerator<SourceArticle> {
    try {
      for await (const reading of readings)
        if ('error' in reading) this.fail(reading.source, reading.error);
        else if ('link' in reading) this.fail(reading.source, onlyAnnounced(reading.source));
        else {
          this.#read++;
          yield reading;
        }
    } catch (error) {
      this.fail(name, error);
    }
  }

  /** How many sources there are; null where that is not known beforehand. Reads folders, and no file. */
  async count(): Promise<number | null> {
    if (this.places.some((place) => place === '-' || isUrl(place))) return null;
    let all = 0;
    try {
      for await (const _ of findSources(this.places)) all++;
    } catch {
      // what is missing is told when its turn comes
      return null;
    }
    return all;
  }

  async *#sourcesIn(place: string) {
    try {
      yield* findSources([place]);
    } catch (error) {
      this.fail(place, error);
    }
  }

  /** Notes a source that cannot be used; whatever is no fault of a source is thrown on. */
  fail(source: string, error: unknown): void {
    if (!(error instanceof SozhError) || !error.code.startsWith('input/')) throw error;
    this.refuse(source, error);
  }

  /** Notes that an article cannot be used, for whatever reason. */
  refuse(source: string, error: SozhError): void {
    const failure = { source, error };
    this.failures.push(failure);
    this.onFailure(failure);
  }

  /** Says that a source failed, and why; not of one that was asked for alone: of that the command itself speaks in the end. */
  tell({ source, error }: Failure): void {
    const { err, paint } = this.terminal;
    if (!this.#alone(source))
      err(`${paint.red('failed')} ${error.message}${error.hint ? ` — ${error.hint}` : ''}`);
  }

  /** The name to put before the messages of an article: none where it is the only source that was asked for. */
  nameBefore(source: string): string | null {
    return this.#alone(source) ? null : source;
  }

  /** The failures as `--json` tells them. */
  get failed(): { readonly source: string; readonly reason: string }[] {
    return this.failures.map(({ source, error }) => ({ source, reason: error.message }));
  }

  #alone(source: string): boolean {
    const [place] = this.places;
    return this.places.length === 1 && (place === source || place === '-');
  }

  /** @throws SozhError the failure itself where there was but one source, else how many of them failed */
  throwFailures(): void {
    const [first] = this.failures;
    if (!first) return;
    if (this.#alone(first.source)) throw first.error;
    const all = this.failures.length + this.#read;
    throw new SozhError(
      'input/unreadable',
      `${this.failures.length} of ${countOf(all, 'source')} could not be used`,
      { facts: { failed: this.failed } },
    );
  }
}
