import { once } from 'node:events';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { SozhError } from '../../src/errors.js';
import { openQueue } from '../../src/queue/open-queue.js';
import { GiveBack, type Queue, type WorkOptions } from '../../src/queue/queue.js';
import { ChildPrograms } from '../store/child-programs.js';
import { sampleJob, sampleJobs } from './sample-jobs.js';

const OPTIONS: WorkOptions = { inHand: 3, takeoverMs: 1_500 };

/** What every queue must do; `locate` gives the place of an empty one. */
export function testQueue(locate: () => Promise<string>): void {
  const open: Queue[] = [];
  const children = new ChildPrograms('test/queue', ['src/queue', 'src/model', 'src/errors.ts']);
  afterEach(async () => {
    for (const queue of open.splice(0)) await queue.close();
  });
  afterAll(() => children.remove());

  const openHere = async (location: string) => {
    const queue = await openQueue(location);
    open.push(queue);
    return queue;
  };
  /** An empty queue, as two processes see it. */
  const openTwice = async () => {
    const location = await locate();
    return [await openHere(location), await openHere(location)] as const;
  };

  describe('putting', () => {
    it('passes over what is known: waiting, in hand, given up or done', async () => {
      const [queue, other] = await openTwice();
      expect(await queue.put(sampleJobs(3))).toEqual({ added: 3, known: 0 });
      expect(await other.put([...sampleJobs(5), sampleJob(4)])).toEqual({ added: 2, known: 4 });
      expect(await queue.counts()).toEqual({ waiting: 5, delayed: 0, working: 0, failed: 0, done: 0 });
      const work = await queue.work(async ({ id }) => {
        if (id === sampleJob(0).id) throw new SozhError('input/bad-data', 'unfit');
        if (id === sampleJob(1).id) await other.put(sampleJobs(5));
      }, OPTIONS);
      await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ failed: 1, done: 4 });
      await work.stop();
      expect(await other.put(sampleJobs(5))).toEqual({ added: 0, known: 5 });
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, working: 0, failed: 1, done: 4 });
    });
  });

  describe('working', () => {
    it('gives each job to one of the workers, as it was put', async () => {
      const [one, other] = await openTwice();
      const jobs = sampleJobs(40);
      await one.put(jobs);
      const seen: [string, unknown][] = [];
      const take = (name: string) => async (job: unknown) => {
        seen.push([name, job]);
        await new Promise((resolve) => setTimeout(resolve, 30));
      };
      const works = [await one.work(take('one'), OPTIONS), await other.work(take('other'), OPTIONS)];
      await expect.poll(() => one.counts(), { timeout: 15_000 }).toMatchObject({ done: 40 });
      for (const work of works) await work.stop();
      const byId = (jobs: readonly unknown[]) =>
        (jobs as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(seen.map(([, job]) => job))).toEqual(byId(jobs));
      expect(new Set(seen.map(([name]) => name)).size).toBe(2);
    });

    it('has no more in hand at a time than it may', async () => {
      const [queue] = await openTwice();
      await queue.put(sampleJobs(12));
      let inHand = 0;
      let most = 0;
      const work = await queue.work(async () => {
        most = Math.max(most, ++inHand);
        await new Promise((resolve) => setTimeout(resolve, 50));
        inHand--;
      }, OPTIONS);
      await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ done: 12 });
      await work.stop();
      expect(most).toBe(3);
    });

    it('tries a job that failed again, later and later, and gives it up after the fifth time', async () => {
      const [queue] = await openTwice();
      await queue.put([sampleJob(1)]);
      const failures: [string, string, boolean][] = [];
      const moments: number[] = [];
      const onFailure = (...failure: [string, string, boolean]) => failures.push(failure);
      const handle = async () => {
        moments.push(performance.now());
        throw new Error(`no luck, time ${moments.length}`);
      };
      const work = await queue.work(handle, { ...OPTIONS, onFailure });
      await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ delayed: 1 });
      await expect.poll(() => queue.counts(), { timeout: 30_000 }).toMatchObject({ failed: 1, delayed: 0 });
      await work.stop();
      expect(failures.map(([source, , last]) => [source, last])).toEqual(
        [false, false, false, false, true].map((last) => ['news/1.txt', last]),
      );
      const waits = moments.slice(1).map((moment, index) => moment - moments[index]!);
      for (const [index, wait] of waits.entries())
        expect(wait, `wait ${index}`).toBeGreaterThan(450 * 2 ** index);
      expect(await queue.failed(10)).toMatchObject([
        {
          id: sampleJob(1).id,
          source: 'news/1.txt',
          title: 'Новость 1',
          attempts: 5,
          reason: 'no luck, time 5',
        },
      ]);
    }, 60_000);

    it('gives up at once what fails each time alike; replayed, it is worked on with all attempts before it', async () => {
      const [queue] = await openTwice();
      await queue.put(sampleJobs(3));
      let fit = false;
      const handled: string[] = [];
      const handle = async ({ source }: { source: string }) => {
        if (!fit) throw new SozhError('input/bad-data', `unfit: ${source}`);
        handled.push(source);
        if (handled.length === 1) throw new Error('once');
      };
      const work = await queue.work(handle, OPTIONS);
      await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ failed: 3 });
      const failed = await queue.failed(10);
      expect(failed.map(({ attempts, reason }) => [attempts, reason]).sort()).toEqual(
        [0, 1, 2].map((number) => [1, `unfit: news/${number}.txt`]),
      );
      for (const { failedAt } of failed) expect(Date.now() - Date.parse(failedAt!)).toBeLessThan(60_000);
      expect(await queue.failed(2)).toHaveLength(2);
      expect(await queue.replay(['0000000000000000-0000000000000000'])).toBe(0);
      fit = true;
      expect(await queue.replay([sampleJob(1).id])).toBe(1);
      await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ failed: 2, done: 1 });
      expect(handled).toEqual(['news/1.txt', 'news/1.txt']);
      expect(await queue.replay()).toBe(2);
      await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ failed: 0, done: 3 });
      await work.stop();
    }, 60_000);

    it('takes a job back that is given back, and counts no attempt', async () => {
      const [one, other] = await openTwice();
      await one.put([sampleJob(1)]);
      const failures: string[] = [];
      let begun: () => void = () => {};
      const began = new Promise<void>((resolve) => (begun = resolve));
      let leave: () => void = () => {};
      const work = await one.work(
        () =>
          new Promise((_, reject) => {
            leave = () => reject(new GiveBack('stop'));
            begun();
          }),
        { ...OPTIONS, onFailure: (_, reason) => failures.push(reason) },
      );
      await began;
      const stopped = work.stop();
      leave();
      await stopped;
      expect(await other.counts()).toMatchObject({ waiting: 1, working: 0, delayed: 0 });
      const second = await other.work(async () => {}, OPTIONS);
      await expect.poll(() => other.counts(), { timeout: 10_000 }).toMatchObject({ done: 1 });
      await second.stop();
      expect(failures).toEqual([]);
    });

    it('finishes what is in hand when it stops, and takes up no more', async () => {
      const [queue] = await openTwice();
      await queue.put(sampleJobs(9));
      const finished: string[] = [];
      const work = await queue.work(async ({ id }) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        finished.push(id);
      }, OPTIONS);
      await expect
        .poll(() => queue.counts(), { timeout: 10_000, interval: 20 })
        .toMatchObject({ working: 3 });
      await work.stop();
      expect(finished.length).toBeLessThan(9);
      expect(await queue.counts()).toMatchObject({
        working: 0,
        done: finished.length,
        waiting: 9 - finished.length,
      });
    });

    it('takes over what a worker had in hand that was killed', async () => {
      const location = await locate();
      const queue = await openHere(location);
      await queue.put(sampleJobs(2));
      const child = children.start('work-child', location);
      let said = '';
      child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
      await expect.poll(() => said.split('\n').length, { timeout: 15_000 }).toBe(3);
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      expect(await queue.counts()).toMatchObject({ working: 2, waiting: 0 });
      const seen: string[] = [];
      const troubles: string[] = [];
      const work = await queue.work(async ({ id }) => void seen.push(id), {
        ...OPTIONS,
        onTrouble: (message) => troubles.push(message),
      });
      await expect.poll(() => queue.counts(), { timeout: 15_000 }).toMatchObject({ done: 2, working: 0 });
      await work.stop();
      expect(seen.sort()).toEqual(said.trim().split('\n').sort());
      expect(troubles.filter((message) => /is taken over: its worker has gone$/.test(message))).toHaveLength(
        2,
      );
    }, 60_000);
  });

  describe('a claim', () => {
    it('is one worker’s until it is given up, or runs out', async () => {
      const [one, other] = await openTwice();
      const first = await one.claim('assembly', 60_000);
      expect(first).not.toBeNull();
      expect(await other.claim('assembly', 60_000)).toBeNull();
      await first!.release();
      const second = await other.claim('assembly', 600);
      expect(second).not.toBeNull();
      await second!.keep();
      expect(await one.claim('assembly', 60_000)).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await one.claim('assembly', 60_000)).not.toBeNull();
    });
  });
}
