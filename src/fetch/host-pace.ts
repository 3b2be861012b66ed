import { setTimeout as sleep } from 'node:timers/promises';
import { SozhError } from '../errors.js';

/** Who asks to wait longer than this is left alone for now. */
const LONGEST_WAIT_MS = 30_000;

/**
 * When each host may be asked again: once in `intervalMs`, less often where its robots.txt says so (Crawl-delay), and not before the moment
 * that it named (Retry-After).
 */
export class HostPace {
  readonly #free = new Map<string, number>();

  constructor(private readonly intervalMs: number) {}

  /**
   * Waits until a host may be asked, and takes the turn.
   * @throws SozhError `input/unreachable` where that would be too long
   */
  async wait(host: string, delayMs: number, signal?: AbortSignal): Promise<void> {
    const now = Date.now();
    const free = Math.max(now, this.#free.get(host) ?? 0);
    if (free - now > LONGEST_WAIT_MS) throw asksToWait(host, free - now);
    this.#free.set(host, free + Math.min(Math.max(this.intervalMs, delayMs), LONGEST_WAIT_MS));
    if (free > now) await sleep(free - now, undefined, signal ? { signal } : {});
  }

  /** The host has asked for peace. */
  holdOff(host: string, ms: number): void {
    this.#free.set(host, Math.max(this.#free.get(host) ?? 0, Date.now() + ms));
  }

  /** True where the wait that the host asked for is short enough to be waited for here and now. */
  isShort(ms: number): boolean {
    return ms <= LONGEST_WAIT_MS;
  }
}

export const asksToWait = (host: string, ms: number): SozhError =>
  new SozhError('input/unreachable', `${host} asks not to be read for another ${Math.ceil(ms / 1000)} s`, {
    hint: 'try again later',
    facts: { host, retryAfterMs: ms },
  });
