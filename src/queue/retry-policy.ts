import { SozhError } from '../errors.js';

/** So often a job is tried before it is put on the dead-letter list. */
export const ATTEMPTS = 5;
/**
 * A job whose worker died with it so often is no longer given to others: it may be what kills them. Many times, since workers on machines
 * that come and go, or that have too much to do, die of other things; what an article does to its thread counts as an attempt instead.
 */
export const TAKEOVERS = 20;
/** So many jobs that are done are remembered, so that they are not put again. */
export const REMEMBERED = 10_000;

const FIRST_MS = 1_000;
const JITTER = 0.5;

/** How BullMQ is told of the same back-off. */
export const BACK_OFF = { type: 'exponential', delay: FIRST_MS, jitter: JITTER } as const;

/** How long after its n-th failed attempt, counted from 1, a job waits: 1, 2, 4, 8 s, up to a half less, so that jobs that failed together part. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  return FIRST_MS * 2 ** (attempt - 1) * (1 - JITTER * random());
}

/** Whether a job fails each time alike: there is no use in trying it again. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof SozhError && error.code.startsWith('input/');

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
