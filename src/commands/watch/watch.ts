import { setTimeout as sleep } from 'node:timers/promises';
import { SozhError } from '../../errors.js';
import { Fetcher } from '../../fetch/fetcher.js';
import { nextDelay } from '../../fetch/next-delay.js';
import type { ArticleReading } from '../../read/read-article.js';
import { onStopSignals } from '../on-stop-signals.js';
import { isUrl, onlyAnnounced } from '../read-url.js';
import type { Terminal } from '../terminal.js';
import { type Found, findNews } from './find-news.js';
import { ArticlePutter } from './put-articles.js';
import { memoryPath, type SourceMemory, WatchMemory } from './watch-memory.js';
import { WatchReport } from './watch-report.js';

export interface WatchFlags {
  readonly store: string;
  /** milliseconds */
  readonly interval?: number;
  readonly once?: boolean;
  readonly state?: string;
  readonly json?: boolean;
  readonly allowPrivate?: boolean;
  readonly gazetteer?: readonly string[];
}

const FEED_MS = 15 * 60_000;
const FOLDER_MS = 30_000;
/** So many articles are read before they are put into the store. */
const PORTION = 10;
/** An article that could not be had so often is given up, until its feed says something new of it. */
const MOST_TRIES = 5;

/**
 * `sozh watch FEED|FOLDER…`: reads what is new again and again, until Ctrl-C: what is begun then is finished. With `once` it looks at each
 * source one time.
 * @throws SozhError with `once`, where sources could not be read
 */
export async function watchCommand(
  places: readonly string[],
  flags: WatchFlags,
  terminal: Terminal,
): Promise<void> {
  const stop = new AbortController();
  const release = onStopSignals(() => stop.abort());
  const fetcher = new Fetcher({ allowPrivate: flags.allowPrivate ?? false });
  try {
    const memory = await WatchMemory.load(flags.state ?? memoryPath(flags.store));
    await new Watch(places, flags, { fetcher, memory, terminal, signal: stop.signal }).run();
  } finally {
    release();
    await fetcher.close();
  }
}

interface Tools {
  readonly fetcher: Fetcher;
  readonly memory: WatchMemory;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

class Watch {
  readonly #putter: ArticlePutter;
  readonly #report: WatchReport;
  readonly #failed: string[] = [];

  constructor(
    private readonly places: readonly string[],
    private readonly flags: WatchFlags,
    private readonly tools: Tools,
  ) {
    this.#putter = new ArticlePutter(flags.store, flags.gazetteer ?? [], tools.terminal);
    this.#report = new WatchReport(tools.terminal, flags.json ?? false);
  }

  async run(): Promise<void> {
    const { memory, signal } = this.tools;
    for (;;) {
      for (const place of this.places) {
        const { next } = memory.of(place);
        if (signal.aborted) return;
        if (this.flags.once || next === null || Date.parse(next) <= Date.now()) await this.#look(place);
      }
      if (this.flags.once) return this.#throwFailed();
      const due = this.places.map((place) => Date.parse(memory.of(place).next ?? '') || 0);
      const wait = Math.max(100, Math.min(...due) - Date.now());
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  }

  /** Looks at a source once, and remembers what it saw after every portion. */
  async #look(place: string): Promise<void> {
    const { fetcher, memory, signal } = this.tools;
    const known = memory.of(place);
    let counts = { read: 0, failed: 0 };
    let retryAfterMs: number | null = null;
    try {
      const { validators } = known;
      const news = await findNews(place, { fetcher, validators, signal, settled: !this.flags.once });
      if (news) {
        const fresh = news.found.filter(({ key, mark }) => known.seen[key] !== mark);
        counts = await this.#readAll(place, fresh, known);
        forgetOthers(known, news.found);
        const isDone = news.found.every(({ key, mark }) => known.seen[key] === mark);
        known.validators = isDone ? news.validators : null;
      }
      known.failures = 0;
    } catch (error) {
      if (signal.aborted) return memory.save();
      const told = this.#tell(place, place, error);
      this.#failed.push(place);
      known.failures++;
      retryAfterMs = (told.facts.retryAfterMs as number | null | undefined) ?? null;
    }
    const intervalMs = this.flags.interval ?? (isUrl(place) ? FEED_MS : FOLDER_MS);
    const delay = nextDelay({ intervalMs, failures: known.failures, retryAfterMs, random: Math.random() });
    known.next = new Date(Date.now() + delay).toISOString();
    await memory.save();
    this.#report.looked({ source: place, ...counts, next: this.flags.once ? null : known.next });
  }

  async #readAll(place: string, found: readonly Found[], known: SourceMemory) {
    const counts = { read: 0, failed: 0 };
    for (let first = 0; first < found.length && !this.tools.signal.aborted; first += PORTION) {
      const portion = found.slice(first, first + PORTION);
      const readings: ArticleReading[] = [];
      const done: Found[] = [];
      for (const one of portion) {
        if (this.tools.signal.aborted) break;
        const { articles, failure } = await this.#read(place, one);
        if (failure) counts.failed++;
        if (failure?.retriable && !this.tools.signal.aborted && (known.tried[one.key] ?? 0) + 1 < MOST_TRIES)
          known.tried[one.key] = (known.tried[one.key] ?? 0) + 1;
        else if (!failure || !this.tools.signal.aborted) done.push(one);
        readings.push(...articles);
      }
      if (readings.length > 0)
        for (const put of await this.#putter.put(readings)) {
          if (!put.isRetracted) counts.read++;
          this.#report.article(place, put);
        }
      for (const { key, mark } of done) {
        known.seen[key] = mark;
        delete known.tried[key];
      }
      await this.tools.memory.save();
    }
    return counts;
  }

  async #read(place: string, { key, read }: Found) {
    const articles: ArticleReading[] = [];
    let failure: SozhError | null = null;
    try {
      for await (const reading of read()) {
        if ('article' in reading) articles.push(reading);
        else {
          const error = 'error' in reading ? reading.error : onlyAnnounced(reading.source);
          failure = this.#tell(place, reading.source, error);
        }
      }
    } catch (error) {
      if (!this.tools.signal.aborted) failure = this.#tell(place, key, error);
      else failure = new SozhError('input/unreachable', `${key} was not read to its end`);
    }
    return { articles, failure };
  }

  /** What is no fault of a source, nor of a store that others use just now, ends the watch. */
  #tell(place: string, where: string, error: unknown): SozhError {
    const isOurs = error instanceof SozhError;
    if (!isOurs || !(error.code.startsWith('input/') || (error.retriable && !this.flags.once))) throw error;
    this.#report.failed(place, where, error);
    return error;
  }

  #throwFailed(): void {
    if (this.#failed.length === 0) return;
    throw new SozhError('input/unreadable', `${this.#failed.join(', ')} could not be read`, {
      facts: { failed: this.#failed },
    });
  }
}

/** What a feed no longer names will not come again; a folder's files that are gone may be forgotten, too. */
function forgetOthers(known: SourceMemory, found: readonly Found[]): void {
  const keys = new Set(found.map(({ key }) => key));
  for (const part of [known.seen, known.tried])
    for (const key of Object.keys(part)) if (!keys.has(key)) delete part[key];
}
