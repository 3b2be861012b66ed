const LONGEST_MS = 6 * 3_600_000;
/** Programs that were started together shall not all ask together. */
const JITTER = 0.1;

export interface DelayOptions {
  readonly intervalMs: number;
  /** how often in a row it failed */
  readonly failures: number;
  /** what the server asked for (Retry-After), null where it did not */
  readonly retryAfterMs: number | null;
  /** from 0 to 1 */
  readonly random: number;
}

/**
 * Milliseconds until a source is looked at again: the interval, doubled with every failure in a row up to six hours (or the interval, if that
 * is longer), never less than the server asked for, and a tenth more or less by chance.
 */
export function nextDelay({ intervalMs, failures, retryAfterMs, random }: DelayOptions): number {
  const grown = Math.min(intervalMs * 2 ** Math.min(failures, 20), Math.max(LONGEST_MS, intervalMs));
  const spread = grown * (1 - JITTER + 2 * JITTER * random);
  return Math.round(Math.max(spread, Math.min(retryAfterMs ?? 0, 4 * LONGEST_MS)));
}
