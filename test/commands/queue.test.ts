import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.js';
import { freePort } from '../servers/neo4j-server.js';
import { type RedisServer, redisIsAbsent, startRedis } from '../servers/redis-server.js';
import { SozhProgram } from './sozh-program.js';

const PASSWORD = 'geheim-4711';
const absent = redisIsAbsent();

let sozh: SozhProgram;
let names: string[];
// a worker loads its models first, which takes long on a machine that has much to do
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  sozh = new SozhProgram();
  names = readdirSync('data/articles').filter((file) => file.endsWith('.txt'));
  for (const name of names) sozh.write(`articles/${name}`, readFileSync(`data/articles/${name}`, 'utf8'));
  for (let copy = 0; copy < 30; copy++)
    sozh.write(
      `many/${String(copy).padStart(2, '0')}.txt`,
      `${readFileSync(`data/articles/${names[copy % names.length]}`, 'utf8')}\n\nВ номере ${copy} газеты.\n`,
    );
  sozh.write(`few/${names[0]}`, readFileSync(`data/articles/${names[0]}`, 'utf8'));
  sozh.write('articles/empty.txt', '');
});
afterAll(() => sozh.remove());

/** What became of a worker that was started and told to stop. */
const endOf = (child: ReturnType<SozhProgram['start']>) => {
  let err = '';
  let out = '';
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { ended, said: () => err, printed: () => out };
};

describe('a queue in a folder', () => {
  it('is filled by enqueue, which tells of bad sources, and emptied by a worker to the graph of ingest', async () => {
    const put = await sozh.run(['enqueue', 'articles', '--json']);
    expect(put.code).toBe(3);
    expect(JSON.parse(put.out)).toEqual({
      read: names.length,
      added: names.length,
      known: 0,
      failed: [{ source: 'articles/empty.txt', reason: 'articles/empty.txt is empty' }],
      queue: './sozh.queue',
    });
    expect((await sozh.run(['enqueue', `articles/${names[0]}`])).out).toBe(
      '1 article read, 0 new, 1 known → ./sozh.queue\n',
    );
    const worked = await sozh.run(['worker', '--until-empty', '--json']);
    expect(worked.code, worked.err).toBe(0);
    expect(JSON.parse(worked.out)).toMatchObject({
      articles: names.length,
      written: names.length,
      failed: 0,
    });
    await sozh.run(['ingest', ...names.map((name) => `articles/${name}`), '--store', 'plain.graph']);
    expect(await sozh.hashOf('sozh.graph')).toBe(await sozh.hashOf('plain.graph'));
    const status = await sozh.run(['queue', '--json']);
    expect(JSON.parse(status.out)).toMatchObject({ waiting: 0, working: 0, failed: 0, done: names.length });
  });

  it('is refused where there is none, and where ids are given to no purpose', async () => {
    expect(await sozh.run(['queue', '--queue', 'nowhere'])).toMatchObject({ code: 3, out: '' });
    expect(await sozh.run(['queue', 'failed', 'x'])).toMatchObject({ code: 2, out: '' });
    expect(await sozh.run(['queue', 'replay', 'x'])).toMatchObject({ code: 3, out: '' });
  });
});

describe.skipIf(absent !== null)(`a queue in Redis${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: RedisServer;
  const env = { REDIS_PASSWORD: PASSWORD };
  beforeAll(async () => {
    server = await startRedis({ password: PASSWORD });
  });
  afterAll(() => server?.remove());
  const at = (database: number) => `${server.location}/${database}`;

  it.each(
    ['enqueue', 'worker'].flatMap((command) => EXAMPLES[command]!).filter((line) => line.includes('redis:')),
  )('does what an example says: %s', async (line) => {
    const here = line
      .replace('redis://localhost:6379', at(1))
      .replace('neo4j://neo4j@localhost:7687', 'example.graph --until-empty')
      .replace('--metrics-port 9464', '--metrics-port 0');
    const { code, err } = await sozh.shell(here.replace('articles/', 'few/'), { env });
    expect(err).not.toMatch(/^sozh:|^\s+at /m);
    expect(code).toBe(0);
  });

  it('is emptied by a worker that finishes what it began when it is told to stop, and by the next one', async () => {
    expect((await sozh.run(['enqueue', 'many', '--queue', at(2)], { env })).code).toBe(0);
    const port = await freePort();
    const first = sozh.start(
      ['worker', '--queue', at(2), '--store', 'stopped.graph', '--jobs', '1', '--metrics-port', String(port)],
      env,
    );
    const run = endOf(first);
    const metrics = () =>
      fetch(`http://127.0.0.1:${port}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      );
    await expect
      .poll(async () => Number(/^sozh_articles_total (\d+)$/m.exec(await metrics())?.[1] ?? 0), {
        timeout: 30_000,
      })
      .toBeGreaterThan(3);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect(await metrics()).toMatch(/^sozh_queue_jobs\{state="waiting"\} \d+$/m);
    expect(readFileSync(`/proc/${first.pid}/cmdline`, 'utf8')).not.toContain(PASSWORD);
    first.kill('SIGTERM');
    expect(await run.ended, run.said()).toBe(0);
    const status = JSON.parse((await sozh.run(['queue', '--queue', at(2), '--json'], { env })).out);
    expect(status).toMatchObject({ working: 0, delayed: 0, failed: 0 });
    expect(status.waiting).toBeGreaterThan(0);
    expect(status.waiting + status.done).toBe(30);
    expect(run.printed()).toMatch(new RegExp(`^${status.done} articles stored`));
    const second = await sozh.run(['worker', '--queue', at(2), '--store', 'stopped.graph', '--until-empty'], {
      env,
    });
    expect(second.code, second.err).toBe(0);
    await sozh.run(['ingest', 'many', '--store', 'whole.graph']);
    expect(await sozh.hashOf('stopped.graph')).toBe(await sozh.hashOf('whole.graph'));
    expect(run.said() + second.err + second.out).not.toContain(PASSWORD);
  }, 240_000);

  it('shows what was given up, and gives it back', async () => {
    const { Queue: BullQueue } = await import('bullmq');
    const foreign = new BullQueue('articles', {
      connection: { host: '127.0.0.1', port: server.port, db: 3, password: PASSWORD },
      prefix: '{sozh}',
    });
    await foreign.add('article', { source: 'old.txt', article: { title: 'Старое' } }, { jobId: 'foreign' });
    await foreign.close();
    const worker = ['worker', '--queue', at(3), '--store', 'failed.graph', '--until-empty'];
    for (const _ of ['first', 'replayed']) {
      const { code, err } = await sozh.run(worker, { env });
      expect(code).toBe(3);
      expect(err).toMatch(/given up old\.txt: this is no job of this version of Sozh/);
      expect(err).toMatch(/^sozh: 1 article given up$/m);
      const { out } = await sozh.run(['queue', 'failed', '--queue', at(3)], { env });
      expect(out).toMatch(/^foreign {2}Старое\n {4}old\.txt · 1 attempt · .*\n {4}this is no job/);
      const replayed = await sozh.run(['queue', 'replay', 'foreign', '--queue', at(3)], { env });
      expect(replayed.out).toBe('1 article given back to the workers\n');
    }
  });

  it('tells in a line what is the matter with it, and no password', async () => {
    const wrong = await sozh.run(['queue', '--queue', at(1)], { env: { REDIS_PASSWORD: 'falsch-1234' } });
    expect(wrong.code).toBe(5);
    expect(wrong.err).toMatch(/^sozh: Redis at \S+ refuses the password of its default user\n/);
    expect(wrong.err).not.toMatch(/falsch-1234|^\s+at /m);
    const nobody = await sozh.run(['queue', '--queue', `redis://127.0.0.1:${await freePort()}`]);
    expect(nobody.code).toBe(4);
    expect(nobody.err).toMatch(/^sozh: No Redis at \S+: nothing listens there\n/);
  });
});
