import { randomUUID } from 'node:crypto';
import { type Job as BullJob, Queue as BullQueue, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { type Job, jobSchema } from '../../model/job.js';
import {
  type Claim,
  type FailedJob,
  GiveBack,
  type Queue,
  type QueueCounts,
  type Work,
  type WorkOptions,
} from '../queue.js';
import { ATTEMPTS, BACK_OFF, isHopeless, REMEMBERED, reasonOf, TAKEOVERS } from '../retry-policy.js';
import { connect, connectionOptions } from './connect.js';
import { parseLocation, type RedisLocation } from './parse-location.js';
import { isConnectionError, translateError } from './redis-errors.js';

/** All keys begin so; the braces keep them on one node of a cluster. */
const PREFIX = '{sozh}';
const NAME = 'articles';
/** So many failed jobs are read at once. */
const PAGE = 500;
/** Gives a claim up, or keeps it, only where it is still one's own. */
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`;
const KEEP = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end`;

/** Jobs in a Redis, by BullMQ: any number of workers on any number of machines. */
export class RedisQueue implements Queue {
  readonly location: string;
  readonly #queue: BullQueue;
  readonly #works: Worker[] = [];

  private constructor(
    private readonly place: RedisLocation,
    private readonly client: Redis,
  ) {
    this.location = place.shown;
    this.#queue = new BullQueue(NAME, this.#options());
    // what fails is told by the command that fails
    this.#queue.on('error', () => {});
  }

  /** Connects to `redis://user@host:port/database`; see `connect` for what it throws and warns of. */
  static async open(location: string, onWarning: (message: string) => void = () => {}): Promise<RedisQueue> {
    const place = parseLocation(location);
    return new RedisQueue(place, await connect(place, onWarning));
  }

  async put(jobs: readonly Job[]): Promise<{ added: number; known: number }> {
    const unique = [...new Map(jobs.map((job) => [job.id, job])).values()];
    return this.#do(async () => {
      const there = await Promise.all(unique.map(({ id }) => this.client.exists(this.#queue.toKey(id))));
      const fresh = unique.filter((_, index) => there[index] === 0);
      const opts = { attempts: ATTEMPTS, backoff: BACK_OFF, stackTraceLimit: 1 };
      // BullMQ itself passes over an id that it has, should another have been quicker
      if (fresh.length > 0)
        await this.#queue.addBulk(
          fresh.map((data) => ({ name: 'article', data, opts: { ...opts, jobId: data.id } })),
        );
      return { added: fresh.length, known: jobs.length - fresh.length };
    });
  }

  async work(handle: (job: Job) => Promise<void>, options: WorkOptions): Promise<Work> {
    const { inHand, takeoverMs, onFailure = () => {}, onTrouble = () => {} } = options;
    let stopping = false;
    const take = async (job: Job) => {
      // BullMQ may have asked for one more before it was told to stop
      if (stopping) throw new GiveBack('the worker stops');
      await handle(job);
    };
    const worker = new Worker(NAME, (job, token) => handleOne(job, token, take), {
      ...this.#options(),
      // a worker waits for its server as long as it takes
      connection: { ...connectionOptions(this.place), maxRetriesPerRequest: null },
      concurrency: inHand,
      lockDuration: takeoverMs,
      stalledInterval: takeoverMs,
      maxStalledCount: TAKEOVERS,
      removeOnComplete: { count: REMEMBERED },
      runRetryDelay: 1_000,
    });
    worker.on('failed', (job, error) => {
      if (job) onFailure(job.data?.source ?? job.id, error.message, job.finishedOn !== undefined);
    });
    worker.on('stalled', (id) => onTrouble(`job ${id} is taken over: its worker has gone`));
    let away = false;
    worker.on('error', (error) => {
      const connection = isConnectionError(error);
      if (!connection || !away) onTrouble(translateError(error, this.place).message);
      away ||= connection;
    });
    worker.on('ready', () => {
      if (away) onTrouble(`Redis at ${this.location} answers again`);
      away = false;
    });
    await this.#do(() => worker.waitUntilReady());
    this.#works.push(worker);
    return {
      stop: () => {
        stopping = true;
        return worker.close();
      },
    };
  }

  async counts(): Promise<QueueCounts> {
    const states = ['waiting', 'prioritized', 'delayed', 'active', 'failed', 'completed'] as const;
    const counts = await this.#do(() => this.#queue.getJobCounts(...states));
    const of = (state: (typeof states)[number]) => counts[state] ?? 0;
    return {
      waiting: of('waiting') + of('prioritized'),
      delayed: of('delayed'),
      working: of('active'),
      failed: of('failed'),
      done: of('completed'),
    };
  }

  async failed(limit: number): Promise<FailedJob[]> {
    const jobs = await this.#do(() => this.#queue.getFailed(0, limit - 1));
    return jobs.filter(Boolean).map((job) => ({
      id: job.id ?? '',
      source: String(job.data?.source ?? ''),
      title: String(job.data?.article?.title ?? ''),
      attempts: job.attemptsMade,
      reason: /stalled more than/.test(job.failedReason ?? '')
        ? 'the workers that had it ended, each time'
        : (job.failedReason ?? ''),
      failedAt: job.finishedOn ? new Date(job.finishedOn).toISOString() : null,
    }));
  }

  async replay(ids?: readonly string[]): Promise<number> {
    return this.#do(async () => {
      let replayed = 0;
      const again = async (jobs: readonly (BullJob | undefined)[]) => {
        for (const job of jobs) {
          if (!job || !(await job.isFailed())) continue;
          await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
          replayed++;
        }
      };
      if (ids) await again(await Promise.all(ids.map((id) => this.#queue.getJob(id))));
      else {
        // those that fail again meanwhile are not met twice
        let left = await this.#queue.getFailedCount();
        for (let jobs: BullJob[] = []; left > 0; left -= jobs.length) {
          jobs = await this.#queue.getFailed(0, Math.min(PAGE, left) - 1);
          if (jobs.length === 0) break;
          await again(jobs);
        }
      }
      return replayed;
    });
  }

  async claim(name: string, ms: number): Promise<Claim | null> {
    const key = this.#queue.toKey(`claim:${name}`);
    const mine = randomUUID();
    if ((await this.#do(() => this.client.set(key, mine, 'PX', ms, 'NX'))) === null) return null;
    return {
      keep: async () => void (await this.#do(() => this.client.eval(KEEP, 1, key, mine, ms))),
      release: async () => void (await this.#do(() => this.client.eval(RELEASE, 1, key, mine))),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#works.map((worker) => worker.close()));
    await this.#queue.close().catch(() => {});
    this.client.disconnect();
  }

  #options() {
    // version and settings of the server were looked at when it was connected to
    return { connection: connectionOptions(this.place), prefix: PREFIX, skipVersionCheck: true };
  }

  async #do<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translateError(error, this.place);
    }
  }
}

async function handleOne(
  job: BullJob,
  token: string | undefined,
  handle: (job: Job) => Promise<void>,
): Promise<void> {
  const parsed = jobSchema.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError('this is no job of this version of Sozh');
  try {
    await handle(parsed.data);
  } catch (error) {
    if (error instanceof GiveBack) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    // the worker tells the reason and no more: a stack would stand in the server's memory
    throw isHopeless(error) ? new UnrecoverableError(reasonOf(error)) : new Error(reasonOf(error));
  }
}
