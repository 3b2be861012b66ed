import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEO4J_TIMEOUT, neo4jIsAbsent } from '../servers/neo4j-server.js';
import { hostsAreRefused, makeHosts, type NetworkHosts } from '../servers/network-hosts.js';
import { redisIsAbsent } from '../servers/redis-server.js';
import { buildProgram } from './build-program.js';
import { SozhProgram } from './sozh-program.js';
import { writeManyArticles } from './write-many-articles.js';

const absent = hostsAreRefused() ?? redisIsAbsent() ?? neo4jIsAbsent();
const ARTICLES = 30;
const PASSWORDS = { REDIS_PASSWORD: 'geheim-4711', NEO4J_PASSWORD: 'geheim-4712' };
const BOLT = 17_687;

/** Neo4j of the tests listens on the loopback of its host alone; this takes what comes from other hosts there. */
const DOOR = `require('node:net').createServer((socket) => {
  const inside = require('node:net').connect(${BOLT}, '127.0.0.1');
  socket.pipe(inside).pipe(socket);
  for (const end of [socket, inside]) end.on('error', () => { socket.destroy(); inside.destroy(); });
}).listen(7687, process.argv[1]);`;

describe.skipIf(absent !== null)(
  `several hosts, one with Redis, one with Neo4j, two with workers${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let sozh: SozhProgram;
    let hosts: NetworkHosts;
    let graph: string;
    const cli = buildProgram();
    const stopped: (() => void)[] = [];

    beforeAll(async () => {
      sozh = new SozhProgram();
      writeManyArticles(sozh, ARTICLES);
      hosts = await makeHosts(['queue', 'graph', 'one', 'two']);
      stopped.push(() => hosts.remove());
      const config = sozh.path('redis.conf');
      writeFileSync(
        config,
        `bind ${hosts.addressOf('queue')}\ndir ${sozh.place}\nappendonly yes\nmaxmemory-policy noeviction\nrequirepass ${PASSWORDS.REDIS_PASSWORD}\n`,
      );
      const redis = hosts.start('queue', ['redis-server', config]);
      stopped.push(() => redis.kill('SIGKILL'));
      graph = sozh.path('neo4j');
      stopped.push(() => execFileSync(resolve('test/servers/stop-neo4j.sh'), [graph], { stdio: 'ignore' }));
      await hosts.run('graph', [resolve('test/servers/start-neo4j.sh'), String(BOLT), '17474', graph], {
        ...process.env,
        NEO4J_PASSWORD: PASSWORDS.NEO4J_PASSWORD,
        NEO4J_OWNER: String(process.pid),
      } as Record<string, string>);
      const door = hosts.start('graph', [process.execPath, '-e', DOOR, hosts.addressOf('graph')]);
      stopped.push(() => door.kill('SIGKILL'));
    }, NEO4J_TIMEOUT);

    afterAll(() => {
      for (const stop of stopped.toReversed()) stop();
      rmSync(graph, { recursive: true, force: true });
      sozh?.remove();
    });

    const run = (host: string, ...args: readonly string[]) =>
      hosts.run(host, [process.execPath, cli, ...args], PASSWORDS);

    it('come to the graph of one process, and share the work', async () => {
      const queue = `redis://${hosts.addressOf('queue')}:6379`;
      const store = `bolt://neo4j@${hosts.addressOf('graph')}:7687`;
      // they are several hosts: what listens on one does not on another
      await expect(run('one', 'queue', '--queue', 'redis://127.0.0.1:6379')).rejects.toMatchObject({
        code: 4,
      });
      await run('queue', 'enqueue', sozh.path('many'), '--queue', queue);
      const work = (host: string) =>
        run(host, 'worker', '--queue', queue, '--store', store, '--jobs', '1', '--until-empty', '--json');
      const printed = await Promise.all([work('one'), work('two')]);
      const counts = printed.map((line) => JSON.parse(line) as { articles: number; failed: number });
      expect(counts.reduce((sum, { articles }) => sum + articles, 0)).toBe(ARTICLES);
      for (const { articles, failed } of counts) expect([articles > 0, failed]).toEqual([true, 0]);
      const graph = await run('two', 'export', 'json', '--store', store);
      const alone = await sozh.run(['ingest', sozh.path('many'), '--store', 'one.graph']);
      expect(alone.code, alone.err).toBe(0);
      expect(createHash('sha256').update(graph).digest('hex')).toBe(await sozh.hashOf('one.graph'));
    }, 400_000);
  },
);
