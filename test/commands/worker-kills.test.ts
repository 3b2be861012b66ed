import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/open-queue.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { type RedisServer, redisIsAbsent, startRedis } from '../servers/redis-server.js';
import { SozhProgram } from './sozh-program.js';
import { writeManyArticles } from './write-many-articles.js';

const absent = redisIsAbsent() ?? neo4jIsAbsent();
/**
 * `npm run soak` has as many articles as the promise says (SOAK_ARTICLES for another number), and kills a worker every ten seconds; the short form
 * kills one each time that so many more are done, so that a slow machine comes to an end, too.
 */
const SOAK = Boolean(process.env.SOAK);
const ARTICLES = SOAK ? Number(process.env.SOAK_ARTICLES ?? 5_000) : 80;
const WORKERS = 4;
const KILL_MS = 10_000;
const KILL_DONE = 20;
const TAKEOVER_S = 5;
const LIMIT_MS = SOAK ? 7_200_000 : 600_000;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.skipIf(absent !== null)(
  `four workers at one Redis and one Neo4j${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let sozh: SozhProgram;
    let neo4j: Neo4jServer;
    let redis: RedisServer;
    let env: Readonly<Record<string, string>>;
    const workers = new Set<ChildProcess>();

    beforeAll(async () => {
      sozh = new SozhProgram();
      writeManyArticles(sozh, ARTICLES);
      neo4j = await useNeo4j();
      await clearNeo4j(neo4j, 'schema');
      redis = await startRedis();
      env = { NEO4J_PASSWORD: neo4j.password };
    }, NEO4J_TIMEOUT);

    afterAll(async () => {
      for (const worker of workers) worker.kill('SIGKILL');
      neo4j?.release();
      await redis?.remove();
      sozh?.remove();
    });

    const startWorker = () => {
      const flags = ['--jobs', '1', '--takeover', String(TAKEOVER_S)];
      const worker = sozh.start(
        ['worker', '--queue', redis.location, '--store', neo4j.location, ...flags],
        env,
      );
      // nobody reads it, and a full pipe would stop the worker
      worker.stderr!.resume();
      worker.stdout!.resume();
      workers.add(worker);
      worker.once('exit', () => workers.delete(worker));
    };

    const hashOf = async (store: string) => {
      const { code, out, err } = await sozh.run(['export', 'json', '--store', store], { env });
      expect(code, err).toBe(0);
      return createHash('sha256').update(out).digest('hex');
    };

    it(
      `finish ${ARTICLES} articles with the graph of one process, though one after another is killed, and Redis and Neo4j once each`,
      async () => {
        const start = performance.now();
        const put = await sozh.run(['enqueue', 'many', '--queue', redis.location]);
        expect(put.code, put.err).toBe(0);
        for (let count = 0; count < WORKERS; count++) startWorker();
        const queue = await openQueue(redis.location);
        let [killed, away] = [0, 0];
        let next = performance.now() + KILL_MS;
        let nextDone = KILL_DONE;
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 200));
          const { waiting, delayed, working, failed, done } = await queue.counts();
          expect(failed).toBe(0);
          if (waiting + delayed + working === 0) break;
          if (away === 0 && done > ARTICLES / 4) {
            away++;
            await redis.kill();
            await redis.start();
          } else if (away === 1 && done > ARTICLES / 2) {
            away++;
            const pid = Number(readFileSync(`${neo4j.folder}/neo4j.pid`, 'utf8'));
            neo4j.kill();
            // what is still dying is taken for running by the script that starts it
            await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
            await neo4j.start();
          }
          // one that began while a server was away has ended with that message: whoever runs workers starts them again
          while (workers.size < WORKERS) startWorker();
          if (SOAK ? performance.now() < next : done < nextDone) continue;
          next = performance.now() + KILL_MS;
          nextDone = done + KILL_DONE;
          const [oldest] = workers;
          oldest?.kill('SIGKILL');
          killed++;
          startWorker();
        }
        const seconds = Math.round((performance.now() - start) / 1000);
        await queue.close();
        // what the last ones have not assembled the next command does, as it does after any end
        for (const worker of workers) worker.kill('SIGTERM');
        await expect.poll(() => workers.size, { timeout: 60_000 }).toBe(0);
        const last = ['worker', '--queue', redis.location, '--store', neo4j.location, '--until-empty'];
        expect((await sozh.run(last, { env })).code).toBe(0);
        const one = await sozh.run(['ingest', 'many', '--store', 'one.graph']);
        expect(one.code, one.err).toBe(0);
        expect(await hashOf(neo4j.location)).toBe(await hashOf('one.graph'));
        expect(away).toBe(2);
        expect(killed).toBeGreaterThan(0);
        if (SOAK) process.stderr.write(`${ARTICLES} articles, ${killed} workers killed, ${seconds} s\n`);
      },
      LIMIT_MS,
    );
  },
);
