import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/open-queue.js';
import { parseLocation } from '../../src/queue/redis/parse-location.js';
import { freePort } from '../servers/neo4j-server.js';
import { type RedisServer, redisIsAbsent, startRedis } from '../servers/redis-server.js';
import { testQueue } from './conformance.js';
import { sampleJob, sampleJobs } from './sample-jobs.js';

const refusal = (location: string) =>
  openQueue(location).then(
    (queue) => queue.close().then(() => null),
    (error: unknown) => error,
  );

describe('the address of a Redis', () => {
  it('is taken apart', () => {
    expect(parseLocation('rediss://anna@example.org:6380/2')).toEqual({
      tls: true,
      user: 'anna',
      host: 'example.org',
      port: 6380,
      database: 2,
      shown: 'rediss://anna@example.org:6380/2',
    });
    expect(parseLocation('redis://[::1]')).toMatchObject({
      host: '::1',
      port: 6379,
      database: 0,
      user: null,
    });
  });

  it.each(['redis://', 'redis://host/a', 'redis://host/0/1', 'redis://host?x=1', 'redis://ho st'])(
    'is refused: %s',
    async (location) => {
      expect(await refusal(location)).toMatchObject({ code: 'usage/bad-argument', exitCode: 2 });
    },
  );

  it('holds no password, and the refusal does not repeat it', async () => {
    const refused = (await refusal('redis://anna:hunter2@127.0.0.1')) as Error;
    expect(refused).toMatchObject({ code: 'usage/bad-argument' });
    expect(JSON.stringify([refused.message, refused])).not.toContain('hunter2');
  });

  it('is one that a queue speaks', async () => {
    expect(await refusal('amqp://host')).toMatchObject({ code: 'usage/bad-argument' });
  });
});

const absent = redisIsAbsent();

describe.skipIf(absent !== null)(`a queue in Redis${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: RedisServer;
  let database = 0;
  beforeAll(async () => {
    server = await startRedis({ extra: 'databases 64' });
  });
  afterAll(() => server?.remove());

  testQueue(async () => `${server.location}/${++database}`);

  it('has lost nothing when its server is killed while jobs are put and worked on', async () => {
    const location = `${server.location}/${++database}`;
    const queue = await openQueue(location);
    await queue.put(sampleJobs(100));
    const handled = new Set<string>();
    const troubles: string[] = [];
    const work = await queue.work(
      async ({ id }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        handled.add(id);
      },
      { inHand: 4, takeoverMs: 2_000, onTrouble: (message) => troubles.push(message) },
    );
    await expect.poll(() => handled.size, { timeout: 10_000, interval: 10 }).toBeGreaterThan(20);
    await server.kill();
    // put while it is away: it waits until it is back
    const putting = queue.put(sampleJobs(120));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await server.start();
    expect((await putting).added).toBe(20);
    await expect
      .poll(() => queue.counts(), { timeout: 30_000 })
      .toEqual({ waiting: 0, delayed: 0, working: 0, failed: 0, done: 120 });
    await work.stop();
    expect(handled.size).toBe(120);
    expect(troubles.join('\n')).toMatch(/^(?:No Redis at|Redis at \S+ does not answer)/);
    await queue.close();
  }, 60_000);

  it('says what is the matter with its server', async () => {
    expect(await refusal(`redis://127.0.0.1:${await freePort()}`)).toMatchObject({
      code: 'queue/unreachable',
      exitCode: 4,
      retriable: true,
    });
    const locked = await startRedis({ password: 'geheim-7' });
    const kept = process.env.REDIS_PASSWORD;
    try {
      for (const password of [undefined, 'falsch-8']) {
        if (password) process.env.REDIS_PASSWORD = password;
        const refused = (await refusal(locked.location)) as Error;
        expect(refused).toMatchObject({ code: 'queue/refused', exitCode: 5 });
        expect(refused.message).toBe(`Redis at ${locked.location} refuses the password of its default user`);
        expect(`${refused.stack}${JSON.stringify(refused)}`).not.toMatch(/falsch|geheim/);
      }
      process.env.REDIS_PASSWORD = 'geheim-7';
      expect(await refusal(locked.location)).toBeNull();
    } finally {
      if (kept === undefined) delete process.env.REDIS_PASSWORD;
      else process.env.REDIS_PASSWORD = kept;
      await locked.remove();
    }
  });

  it('warns of a server that may lose jobs', async () => {
    const careless = await startRedis({ extra: 'appendonly no\nmaxmemory-policy allkeys-lru' });
    const warnings: string[] = [];
    const queue = await openQueue(careless.location, { onWarning: (message) => warnings.push(message) });
    await queue.put([sampleJob(1)]);
    await queue.close();
    await careless.remove();
    expect(warnings).toEqual([
      expect.stringMatching(/maxmemory-policy is allkeys-lru and should be noeviction$/),
      expect.stringMatching(/appendonly is off and should be on$/),
    ]);
  });

  it('refuses jobs when its memory is full, and takes them when there is room', async () => {
    const small = await startRedis();
    const client = new Redis(small.port, '127.0.0.1');
    const queue = await openQueue(small.location);
    await client.config('SET', 'maxmemory', '1');
    await expect(queue.put(sampleJobs(5))).rejects.toMatchObject({ code: 'queue/refused', exitCode: 5 });
    await client.config('SET', 'maxmemory', '0');
    expect((await queue.put(sampleJobs(5))).added).toBe(5);
    client.disconnect();
    await queue.close();
    await small.remove();
  });

  it('gives up what is no job of this version', async () => {
    const location = `${server.location}/${++database}`;
    const { Queue: BullQueue } = await import('bullmq');
    const foreign = new BullQueue('articles', {
      connection: { host: '127.0.0.1', port: server.port, db: database },
      prefix: '{sozh}',
    });
    await foreign.add('article', { text: 'of another version' }, { jobId: 'foreign', attempts: 5 });
    await foreign.close();
    const queue = await openQueue(location);
    const work = await queue.work(async () => {}, { inHand: 1, takeoverMs: 2_000 });
    await expect.poll(() => queue.counts(), { timeout: 10_000 }).toMatchObject({ failed: 1 });
    await work.stop();
    expect(await queue.failed(1)).toMatchObject([
      { id: 'foreign', reason: 'this is no job of this version of Sozh', attempts: 1 },
    ]);
    await queue.close();
  });
});
