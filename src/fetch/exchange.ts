import type { Dispatcher } from 'undici';
import { explainFailure } from './explain-failure.js';
import type { FetchLimits } from './fetch-limits.js';
import { ACCEPTED_ENCODINGS, readBody, tooLarge } from './read-body.js';
import { TimeLimit } from './time-limit.js';
import { USER_AGENT } from './user-agent.js';

/** The whole answer to one request; `bytes` only of answers that bring a page (200 to 299). */
export interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** in lower case; of headers that came twice the first */
  readonly header: (name: string) => string | undefined;
  readonly elapsedMs: number;
}

export interface ExchangeOptions {
  readonly dispatcher: Dispatcher;
  readonly limits: FetchLimits;
  readonly headers?: Readonly<Record<string, string>>;
  /** what earlier exchanges of the same retrieval took of its time */
  readonly spentMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks for one URL, without following where it leads.
 * @throws SozhError `input/unreachable`, `input/too-large`, `input/unreadable`, `input/refused`; the reason of `signal` where that ended it
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer> {
  const { dispatcher, limits, headers, spentMs = 0, signal } = options;
  const host = url.host;
  const time = new TimeLimit(limits, host, spentMs, signal);
  try {
    const {
      statusCode,
      headers: given,
      body,
    } = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5',
        'accept-language': 'ru, be;q=0.9, en;q=0.8',
        'accept-encoding': ACCEPTED_ENCODINGS,
        ...headers,
      },
      signal: time.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    // an error of a body that nobody reads would end the process
    body.on('error', () => {});
    const header = (name: string): string | undefined => {
      const value = given[name];
      return Array.isArray(value) ? value[0] : value;
    };
    const brings = statusCode >= 200 && statusCode < 300;
    if (!brings) {
      body.destroy();
      return { status: statusCode, bytes: new Uint8Array(), header, elapsedMs: time.elapsed };
    }
    if (Number(header('content-length') ?? 0) > limits.wireBytes) {
      body.destroy();
      throw tooLarge(host, limits.wireBytes, false);
    }
    const encoding = header('content-encoding') ?? '';
    const onBytes = (count: number) => time.count(count);
    const bytes = await readBody(body, encoding, { limits, host, signal: time.signal, onBytes });
    return { status: statusCode, bytes, header, elapsedMs: time.elapsed };
  } catch (error) {
    throw explainFailure(error, host, time.signal);
  } finally {
    time.end();
  }
}
