import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SozhError } from '../../errors.js';
import { type Job, jobSchema } from '../../model/job.js';
import type { Claim, FailedJob, Queue, QueueCounts, Work, WorkOptions } from '../queue.js';
import { ATTEMPTS, backOffMs, isHopeless, REMEMBERED, reasonOf, TAKEOVERS } from '../retry-policy.js';
import { FolderWork } from './folder-work.js';

const STATES = ['waiting', 'working', 'failed'] as const;
type State = (typeof STATES)[number];

/** What a file of the queue holds. `attempts` counts those that failed, `takeovers` the workers that ended with it in hand. */
export interface JobFile {
  readonly job: Job;
  readonly attempts: number;
  readonly takeovers: number;
  readonly reason?: string;
  readonly failedAt?: string;
}

/**
 * Jobs in a folder, a file each, for the processes of one machine: `waiting/`, `working/`, `failed/`, and `done`, a line for each id. Where a
 * job is follows from where its file is, and files are moved by `rename`, which is whole or not at all. The time of a file tells in
 * `waiting/` from when on it may be taken up, in `working/` when its worker last gave a sign of life.
 */
export class FolderQueue implements Queue {
  readonly #works: FolderWork[] = [];

  private constructor(readonly location: string) {}

  /** @throws SozhError `input/missing` where it must be there, `output/cannot-write` where no folder can be made or written */
  static open(location: string, mustExist: boolean): FolderQueue {
    if (mustExist && !existsSync(join(location, 'waiting')))
      throw new SozhError('input/missing', `There is no queue at ${location}`, {
        hint: `Make one: sozh enqueue SOURCE --queue ${location}`,
      });
    const queue = new FolderQueue(location);
    if (!mustExist)
      queue.#write(() => {
        for (const state of STATES) mkdirSync(join(location, state), { recursive: true, mode: 0o700 });
      });
    return queue;
  }

  async put(jobs: readonly Job[]): Promise<{ added: number; known: number }> {
    const done = new Set(this.#done());
    let added = 0;
    for (const job of jobs) {
      if (done.has(job.id) || STATES.some((state) => existsSync(this.path(state, job.id)))) continue;
      added += this.#write(() => this.#create(job)) ? 1 : 0;
    }
    return { added, known: jobs.length - added };
  }

  async work(handle: (job: Job) => Promise<void>, options: WorkOptions): Promise<Work> {
    const work = new FolderWork(this, handle, options);
    this.#works.push(work);
    return work;
  }

  async counts(): Promise<QueueCounts> {
    const now = Date.now();
    const waiting = this.names('waiting');
    const delayed = waiting.filter((id) => mustWait(this.timeOf('waiting', id) ?? 0, now)).length;
    return {
      waiting: waiting.length - delayed,
      delayed,
      working: this.names('working').length,
      failed: this.names('failed').length,
      done: Math.min(this.#done().length, REMEMBERED),
    };
  }

  async failed(limit: number): Promise<FailedJob[]> {
    const files = this.names('failed').flatMap((id) => this.read('failed', id) ?? []);
    return files
      .map(({ job, attempts, reason = '', failedAt = null }) => ({
        id: job.id,
        source: job.source,
        title: job.article.title,
        attempts,
        reason,
        failedAt,
      }))
      .sort((one, other) => ((one.failedAt ?? '') > (other.failedAt ?? '') ? -1 : 1))
      .slice(0, limit);
  }

  async replay(ids: readonly string[] = this.names('failed')): Promise<number> {
    let replayed = 0;
    for (const id of ids) {
      const file = this.read('failed', id);
      if (!file) continue;
      this.write('waiting', { job: file.job, attempts: 0, takeovers: 0 });
      rmSync(this.path('failed', id), { force: true });
      replayed++;
    }
    return replayed;
  }

  async claim(name: string, ms: number): Promise<Claim | null> {
    const path = join(this.location, `${name}.claim`);
    const mine = `${Date.now() + ms} ${randomUUID()}`;
    const until = existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) : 0;
    if (until > Date.now() && until <= Date.now() + ms) return null;
    rmSync(path, { force: true });
    try {
      writeFileSync(path, mine, { flag: 'wx' });
    } catch {
      return null;
    }
    return {
      keep: async () => writeFileSync(path, `${Date.now() + ms} ${mine.split(' ')[1]}`),
      release: async () => rmSync(path, { force: true }),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#works.map((work) => work.stop()));
  }

  /** Takes a job up that may be: null where another process was quicker, or where it has to wait. */
  take(id: string): JobFile | null {
    const time = this.timeOf('waiting', id);
    if (time === null || mustWait(time, Date.now())) return null;
    try {
      // a sign of life first: between the two it would look forsaken
      this.touch('waiting', id);
      renameSync(this.path('waiting', id), this.path('working', id));
    } catch {
      return null;
    }
    const file = this.read('working', id);
    if (!file) this.#giveUp(id, 'this is no job of this version of Sozh');
    return file;
  }

  /** Gives a job back, to be taken up at once. */
  giveBack(id: string): void {
    try {
      renameSync(this.path('working', id), this.path('waiting', id));
    } catch {
      // another has taken it over
    }
  }

  finish(id: string): void {
    appendFileSync(join(this.location, 'done'), `${id}\n`);
    rmSync(this.path('working', id), { force: true });
  }

  /** Counts an attempt that failed; gives whether it was the last. */
  fail({ job, attempts, takeovers }: JobFile, error: unknown): boolean {
    const last = isHopeless(error) || attempts + 1 >= ATTEMPTS;
    const failed = { job, attempts: attempts + 1, takeovers, reason: reasonOf(error) };
    if (last) this.write('failed', { ...failed, failedAt: new Date().toISOString() });
    else this.write('waiting', failed, Date.now() + backOffMs(attempts + 1));
    rmSync(this.path('working', job.id), { force: true });
    return last;
  }

  /** Gives the jobs of workers that have shown no sign of life back, or up; gives their ids. */
  takeOver(takeoverMs: number): string[] {
    const forsaken = this.names('working').filter((id) => {
      const time = this.timeOf('working', id);
      // a time far ahead is of before the clock was put back
      return time !== null && Math.abs(Date.now() - time) > takeoverMs;
    });
    for (const id of forsaken) {
      const file = this.read('working', id);
      if (!file || file.takeovers >= TAKEOVERS) this.#giveUp(id, 'the workers that had it ended, each time');
      else {
        this.write('waiting', { ...file, takeovers: file.takeovers + 1 });
        rmSync(this.path('working', id), { force: true });
      }
    }
    return forsaken;
  }

  touch(state: State, id: string): void {
    const now = new Date();
    utimesSync(this.path(state, id), now, now);
  }

  names(state: State): string[] {
    return readdirSync(join(this.location, state))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length));
  }

  /** Moment in milliseconds, null where the job is not there. */
  timeOf(state: State, id: string): number | null {
    return statSync(this.path(state, id), { throwIfNoEntry: false })?.mtimeMs ?? null;
  }

  /** Null where it is not there, or no job. */
  read(state: State, id: string): JobFile | null {
    try {
      const file = JSON.parse(readFileSync(this.path(state, id), 'utf8')) as JobFile;
      return { ...file, job: jobSchema.parse(file.job) };
    } catch {
      return null;
    }
  }

  /** Writes a file beside its place and moves it there, so that nobody meets half of it. */
  write(state: State, file: JobFile, time?: number): void {
    const beside = this.#beside(file);
    if (time !== undefined) utimesSync(beside, new Date(time), new Date(time));
    renameSync(beside, this.path(state, file.job.id));
  }

  path(state: State, id: string): string {
    return join(this.location, state, `${id}.json`);
  }

  /** False where another process has put the same meanwhile. */
  #create(job: Job): boolean {
    const beside = this.#beside({ job, attempts: 0, takeovers: 0 });
    try {
      linkSync(beside, this.path('waiting', job.id));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(beside, { force: true });
    }
  }

  #beside(file: JobFile): string {
    const beside = join(this.location, `${randomUUID()}.part`);
    try {
      writeFileSync(beside, JSON.stringify(file), { mode: 0o600, flush: true });
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    return beside;
  }

  #giveUp(id: string, reason: string): void {
    const file = this.read('working', id);
    if (file) this.write('failed', { ...file, reason, failedAt: new Date().toISOString() });
    else renameSync(this.path('working', id), `${this.path('failed', id)}.unreadable`);
    rmSync(this.path('working', id), { force: true });
  }

  #done(): string[] {
    const path = join(this.location, 'done');
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  }

  #write<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new SozhError('output/cannot-write', `cannot write to the queue ${this.location} (${code})`, {
        cause,
      });
    }
  }
}

/** Whether a job that failed has to wait: no longer than any back-off is, should the clock have been put back. */
const mustWait = (time: number, now: number): boolean =>
  time > now && time <= now + backOffMs(ATTEMPTS, () => 0);
