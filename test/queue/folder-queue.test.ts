import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/open-queue.js';
import { testQueue } from './conformance.js';
import { sampleJob, sampleJobs } from './sample-jobs.js';

const folder = mkdtempSync(join(tmpdir(), 'sozh-folder-queue-'));
let made = 0;
const locate = async () => join(folder, `queue-${++made}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a queue in a folder', () => {
  testQueue(locate);

  it('is not made by those who only look', async () => {
    const refused = await openQueue(join(folder, 'absent'), { mustExist: true }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ code: 'input/missing', exitCode: 3 });
    expect(readdirSync(folder)).not.toContain('absent');
  });

  it('can be read by its owner alone', async () => {
    const location = await locate();
    const queue = await openQueue(location);
    await queue.put([sampleJob(1)]);
    expect(statSync(join(location, 'waiting')).mode & 0o077).toBe(0);
    expect(statSync(join(location, 'waiting', `${sampleJob(1).id}.json`)).mode & 0o077).toBe(0);
    expect(readdirSync(location).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('cannot be made where a file is', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openQueue(join(folder, 'file'))).rejects.toMatchObject({
      code: 'output/cannot-write',
      exitCode: 6,
    });
  });

  it.each([
    ['an hour ahead', 3_600],
    ['an hour behind', -3_600],
  ])('works with files whose times are %s, as after a jump of the clock', async (_, seconds) => {
    const location = await locate();
    const queue = await openQueue(location);
    await queue.put(sampleJobs(2));
    const [waiting, working] = sampleJobs(2).map(({ id }) => `${id}.json`);
    renameSync(join(location, 'waiting', working!), join(location, 'working', working!));
    const time = Date.now() / 1000 + seconds;
    utimesSync(join(location, 'waiting', waiting!), time, time);
    utimesSync(join(location, 'working', working!), time, time);
    const work = await queue.work(async () => {}, { inHand: 1, takeoverMs: 1_000 });
    await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ done: 2 });
    await work.stop();
  });

  it('puts a file aside that is no job', async () => {
    const location = await locate();
    const queue = await openQueue(location);
    await queue.put([sampleJob(1)]);
    writeFileSync(join(location, 'waiting', `${sampleJob(2).id}.json`), '{"job": {"id":');
    const work = await queue.work(async () => {}, { inHand: 1, takeoverMs: 1_000 });
    await expect
      .poll(() => queue.counts(), { timeout: 10_000 })
      .toMatchObject({ done: 1, waiting: 0, working: 0 });
    await work.stop();
    expect(readdirSync(join(location, 'failed'))).toEqual([`${sampleJob(2).id}.json.unreadable`]);
  });
});
