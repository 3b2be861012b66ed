import type { Job } from '../model/job.js';

/** How many jobs are where. `waiting` may be taken up now, `delayed` after a while (they failed before), `working` are in somebody's hand. */
export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly working: number;
  /** the dead-letter list: given up after some attempts, kept until they are replayed */
  readonly failed: number;
  /** done and still remembered: only the last ten thousand are */
  readonly done: number;
}

/** A job that was given up. */
export interface FailedJob {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly attempts: number;
  readonly reason: string;
  /** moment in UTC, by the clock of the worker or the server; null where it is not known */
  readonly failedAt: string | null;
}

export interface WorkOptions {
  /** so many jobs are in hand at a time */
  readonly inHand: number;
  /** after so long without a sign of life a worker is taken for dead, and others take up its jobs */
  readonly takeoverMs: number;
  /** told of each attempt that failed: whether it was the last one */
  readonly onFailure?: (job: string, reason: string, last: boolean) => void;
  /** told in a line what is the matter with the queue itself, which goes on by itself when it can */
  readonly onTrouble?: (message: string) => void;
}

/** Work that was begun. */
export interface Work {
  /** Takes up no more jobs, and is done when those in hand are finished or given back. */
  stop(): Promise<void>;
}

/** Something that only one worker does at a time. */
export interface Claim {
  /** Keeps it for as long again. */
  keep(): Promise<void>;
  release(): Promise<void>;
}

/** Thrown by who handles a job to give it back untouched: another takes it up at once, and no attempt is counted. */
export class GiveBack extends Error {
  override readonly name = 'GiveBack';
}

/**
 * The port that every queue implements; test/queue holds the one list of cases that all must pass.
 *
 * Each job is delivered at least once: one whose worker dies is delivered again. Who handles jobs must therefore come to the same when it
 * handles one twice, as the store does with articles. A job fails when `handle` throws: it is tried again as `retry-policy.ts` says, and
 * at last put on the dead-letter list.
 *
 * Errors are `SozhError`s: `queue/unreachable` (try again), `queue/refused`.
 */
export interface Queue {
  /** What a person would call it: a path, or a URL without password. */
  readonly location: string;
  /** Puts jobs; those that are known (waiting, in hand, failed, or done lately) are passed over. */
  put(jobs: readonly Job[]): Promise<{ added: number; known: number }>;
  work(handle: (job: Job) => Promise<void>, options: WorkOptions): Promise<Work>;
  counts(): Promise<QueueCounts>;
  /** The dead-letter list, the latest first, at most `limit`. */
  failed(limit: number): Promise<FailedJob[]>;
  /** Puts failed jobs back, with all their attempts before them: these, or all; gives how many there were. */
  replay(ids?: readonly string[]): Promise<number>;
  /** Null where another worker has it. It ends by itself after `ms`, unless it is kept. */
  claim(name: string, ms: number): Promise<Claim | null>;
  close(): Promise<void>;
}
