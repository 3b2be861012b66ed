import { SozhError } from '../errors.js';
import type { FetchLimits } from './fetch-limits.js';

const CHECK_MS = 250;

/**
 * Watches over one exchange: its `signal` is aborted, with a `SozhError` as the reason, when the whole takes too long, when no byte of the
 * body comes, or when the bytes come too slowly. `end` is to be called in any case.
 */
export class TimeLimit {
  readonly #controller = new AbortController();
  readonly #began = Date.now();
  readonly #timer: NodeJS.Timeout;
  #firstByte: number | null = null;
  #bytes = 0;

  /** @param spentMs what earlier exchanges of the same retrieval took of its time */
  constructor(
    private readonly limits: FetchLimits,
    private readonly host: string,
    private readonly spentMs: number,
    outer?: AbortSignal,
  ) {
    this.#timer = setInterval(() => this.#check(), CHECK_MS);
    outer?.addEventListener('abort', () => this.#controller.abort(outer.reason), {
      once: true,
      signal: this.#controller.signal,
    });
    if (outer?.aborted) this.#controller.abort(outer.reason);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** milliseconds since it began */
  get elapsed(): number {
    return Date.now() - this.#began;
  }

  /** so many bytes of the body have come */
  count(bytes: number): void {
    this.#firstByte ??= Date.now();
    this.#bytes += bytes;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #check(): void {
    const { connectMs, firstByteMs, totalMs, graceMs, minimalRate } = this.limits;
    const coming = this.#firstByte === null ? 0 : Date.now() - this.#firstByte;
    if (this.spentMs + this.elapsed > totalMs) this.#stop(`takes longer than ${seconds(totalMs)}`);
    else if (this.#firstByte === null && this.elapsed > connectMs + firstByteMs)
      this.#stop(`sent nothing for ${seconds(connectMs + firstByteMs)}`);
    else if (coming > graceMs && this.#bytes < (coming / 1000) * minimalRate)
      this.#stop(`sends fewer than ${minimalRate} bytes a second`);
  }

  #stop(reason: string): void {
    this.end();
    this.#controller.abort(
      new SozhError('input/unreachable', `${this.host} ${reason}`, {
        hint: 'try again later',
        facts: { host: this.host },
      }),
    );
  }
}

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
