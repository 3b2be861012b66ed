import { Agent } from 'undici';
import { SozhError } from '../errors.js';
import { checkUrl } from './check-url.js';
import { connectGuarded } from './connect-guarded.js';
import { parseContentType } from './content-type.js';
import { type Answer, exchange } from './exchange.js';
import { explainStatus } from './explain-status.js';
import { DEFAULT_LIMITS, type FetchLimits } from './fetch-limits.js';
import { HostPace } from './host-pace.js';
import { Robots } from './robots.js';

/** By what a server knows whether a page has changed since: ETag and Last-Modified, as it sent them. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page as it came: `url` is where redirects led, `retrievedAt` the moment in UTC, `mediaType` and `charset` are what the server calls it. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly retrievedAt: string;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly validators: Validators;
}

export interface FetcherOptions {
  /** lets in the origins that are given to `permit`, wherever they are */
  readonly allowPrivate?: boolean;
  readonly limits?: Partial<FetchLimits>;
  /** least time between two requests to one host */
  readonly intervalMs?: number;
}

export interface FetchOptions {
  readonly validators?: Validators;
  readonly signal?: AbortSignal;
}

const INTERVAL_MS = 1000;
const ROBOTS_BYTES = 2 * 2 ** 20;

/**
 * Retrieves pages and feeds: http and https, only from the public internet, within limits of time and size, politely (robots.txt, one request
 * a second to a host, Retry-After). `close` ends its connections.
 */
export class Fetcher {
  readonly #permitted = new Set<string>();
  readonly #limits: FetchLimits;
  readonly #agent: Agent;
  readonly #pace: HostPace;
  readonly #robots = new Robots((url) => this.#readRobots(url));

  constructor(private readonly options: FetcherOptions = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#pace = new HostPace(options.intervalMs ?? INTERVAL_MS);
    this.#agent = new Agent({
      connect: connectGuarded(this.#permitted, this.#limits.connectMs),
      // none is kept: it would be dead after the seconds that an article takes to be understood
      pipelining: 0,
    });
  }

  /** A person has typed this URL: with `allowPrivate` its origin (and no other) may be anywhere. */
  permit(url: string): void {
    if (this.options.allowPrivate && URL.canParse(url)) this.#permitted.add(new URL(url).origin);
  }

  /**
   * The page at a URL; null where it has not changed since it was sent with `validators`.
   * @throws SozhError `input/refused` for places where nothing may be fetched, `input/missing`, `input/unreachable` (try again), `input/too-large`,
   * `input/unreadable`; the reason of `signal` where that ended it
   */
  async fetch(text: string, options: FetchOptions = {}): Promise<FetchedPage | null> {
    const { etag = null, lastModified = null } = options.validators ?? {};
    const headers = {
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    };
    const url = checkUrl(text, this.#permitted);
    let { answer, at } = await this.#follow(url, headers, options.signal, true);
    if (answer.status === 429 || answer.status === 503) {
      const { retryAfterMs } = explainStatus(answer, at).facts as { retryAfterMs: number | null };
      if (retryAfterMs !== null) this.#pace.holdOff(at.host, retryAfterMs);
      if (retryAfterMs !== null && this.#pace.isShort(retryAfterMs))
        ({ answer, at } = await this.#follow(url, headers, options.signal, true));
    }
    if (answer.status === 304) return null;
    if (answer.status !== 200 && answer.status !== 203) throw explainStatus(answer, at);
    const { bytes, header } = answer;
    return {
      bytes,
      url: at.href,
      retrievedAt: new Date().toISOString(),
      ...parseContentType(header('content-type')),
      validators: { etag: header('etag') ?? null, lastModified: header('last-modified') ?? null },
    };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #follow(
    from: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
    polite: boolean,
    limits = this.#limits,
  ): Promise<{ answer: Answer; at: URL }> {
    let url = from;
    let spentMs = 0;
    const seen = new Set<string>();
    for (;;) {
      if (polite) await this.#pace.wait(url.host, await this.#robots.ask(url), signal);
      const options = { dispatcher: this.#agent, limits, headers, spentMs, ...(signal ? { signal } : {}) };
      const answer = await exchange(url, options);
      spentMs += answer.elapsedMs;
      const next = answer.header('location');
      if (![301, 302, 303, 307, 308].includes(answer.status) || next === undefined)
        return { answer, at: url };
      seen.add(url.href);
      url = checkUrl(URL.canParse(next, url.href) ? new URL(next, url.href).href : next, this.#permitted);
      if (seen.has(url.href) || seen.size > limits.redirects) throw goesRound(from, seen.size);
    }
  }

  async #readRobots(place: URL): Promise<string | null> {
    const limits = { ...this.#limits, wireBytes: ROBOTS_BYTES, bytes: ROBOTS_BYTES };
    try {
      const { answer, at } = await this.#follow(place, {}, undefined, false, limits);
      if (answer.status >= 500 || answer.status === 429) throw explainStatus(answer, at);
      return answer.status === 200 ? Buffer.from(answer.bytes).toString('utf8') : null;
    } catch (error) {
      // what leads elsewhere, is no text or has no end says nothing
      if (error instanceof SozhError && !error.retriable) return null;
      throw error;
    }
  }
}

const goesRound = (url: URL, redirects: number): SozhError =>
  new SozhError('input/unreachable', `${url.href} only leads on and on (${redirects} redirects)`, {
    hint: 'open it in a browser, save it, and give the file',
    facts: { url: url.href },
  });
