import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { freePort, NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from './neo4j-server.js';
import { readYaml, type Yaml } from './read-yaml.js';
import { redisIsAbsent } from './redis-server.js';

const FILE = 'docker-compose.yml';
const compose = readYaml(readFileSync(FILE, 'utf8'));
/** compose-spec.json of compose-go 2.9.1 (Apache-2.0), what Docker Compose itself checks by, without its descriptions */
const schema = z.fromJSONSchema({
  ...JSON.parse(readFileSync('test/servers/compose-spec.json', 'utf8')),
  // the draft is named as zod knows it
  $schema: 'http://json-schema.org/draft-07/schema#',
});

type Service = { readonly [key: string]: Yaml };
const { neo4j, redis, worker } = (
  compose as { services: Readonly<Record<'neo4j' | 'redis' | 'worker', Service>> }
).services;

/** `server.memory.pagecache.size` and its value, for each line of the file that the container and our own server are started with. */
function settings(): [string, string][] {
  const path = join(dirname(FILE), neo4j!.env_file as string);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('NEO4J_'))
    .map((line) => {
      const at = line.indexOf('=');
      const key = line.slice('NEO4J_'.length, at).replace(/__|_/g, (mark) => (mark === '__' ? '_' : '.'));
      return [key, line.slice(at + 1)];
    });
}

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows, which does not allow just anything', () => {
    expect(schema.safeParse(compose).error?.issues ?? []).toEqual([]);
    for (const wrong of [
      { services: { neo4j: { ...neo4j, imag: 'neo4j' } } },
      { services: { neo4j: { ...neo4j, ports: { bolt: '7687' } } } },
      { services: { neo4j: { ...neo4j, healthcheck: { tests: ['CMD'] } } } },
      { service: {} },
    ])
      expect(schema.safeParse(wrong).success).toBe(false);
  });

  it('opens its ports on this machine only, and takes the password from .env', () => {
    for (const port of neo4j.ports as string[])
      expect(port).toMatch(/^127\.0\.0\.1:\$\{NEO4J_\w+_PORT:-(\d+)\}:\1$/);
    expect((neo4j.environment as { NEO4J_AUTH: string }).NEO4J_AUTH).toMatch(
      /^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/,
    );
    const [, password] = /^NEO4J_PASSWORD=(.*)$/m.exec(readFileSync('.env.example', 'utf8'))!;
    expect(password!.length).toBeGreaterThanOrEqual(8);
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.env');
  });

  it('keeps its data in a volume, has an import folder, and says when it is ready', () => {
    expect(neo4j.volumes).toEqual(['data:/data', './import:/var/lib/neo4j/import']);
    expect(Object.keys((compose as { volumes: object }).volumes)).toEqual(['data', 'queue']);
    const { test, retries, interval } = neo4j.healthcheck as {
      test: string[];
      retries: string;
      interval: string;
    };
    expect(test[0]).toBe('CMD-SHELL');
    // `$$` is one dollar to Compose
    expect(test[1]).toMatch(/^cypher-shell -u neo4j -p "\$\$\{NEO4J_AUTH#neo4j\/\}" 'RETURN 1'/);
    // sozh itself waits for a minute; the first start may take longer
    expect(Number(retries) * Number.parseInt(interval, 10)).toBeGreaterThanOrEqual(60);
  });

  it('has Redis and workers only with the profile queue, passwords from outside, and the program in them', () => {
    expect([redis.profiles, worker.profiles, neo4j.profiles]).toEqual([['queue'], ['queue'], undefined]);
    for (const port of redis.ports as string[])
      expect(port).toMatch(/^127\.0\.0\.1:\$\{REDIS_PORT:-(\d+)\}:\1$/);
    const { NEO4J_PASSWORD, REDIS_PASSWORD, SOZH_QUEUE, SOZH_STORE } = worker.environment as Record<
      string,
      string
    >;
    expect(NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect([REDIS_PASSWORD, (redis.environment as Record<string, string>).REDIS_PASSWORD]).toEqual([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as Compose writes it
      '${REDIS_PASSWORD:-}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as Compose writes it
      '${REDIS_PASSWORD:-}',
    ]);
    expect([SOZH_QUEUE, SOZH_STORE]).toEqual(['redis://redis:6379', 'neo4j://neo4j@neo4j:7687']);
    const [node, cli, command] = worker.command as string[];
    expect([node, cli, command]).toEqual(['node', '/sozh/dist/cli.js', 'worker']);
    expect(worker.volumes).toEqual(['.:/sozh:ro']);
  });

  it.skipIf(redisIsAbsent() !== null)(
    'starts Redis with its log on, no eviction, and the password out of sight',
    async () => {
      // `$$` is one dollar to Compose
      const [shell, flag, script] = redis.command as [string, string, string];
      const folder = mkdtempSync(join(tmpdir(), 'sozh-compose-redis-'));
      const port = await freePort();
      const here = script
        .replaceAll('$$', '$')
        .replace('dir /data', `dir ${folder}; echo port ${port}; echo bind 127.0.0.1`);
      const env = { PATH: process.env.PATH ?? '', REDIS_PASSWORD: 'geheim-4711' };
      const started = spawn(shell, [flag, here], { env, stdio: 'ignore', detached: true });
      try {
        const ask = (...words: string[]) =>
          execFileSync('redis-cli', ['-p', String(port), ...words], {
            env: { ...env, REDISCLI_AUTH: env.REDIS_PASSWORD },
            encoding: 'utf8',
            stdio: 'pipe',
          });
        await expect.poll(() => ask('PING'), { timeout: 10_000 }).toBe('PONG\n');
        expect(ask('CONFIG', 'GET', 'appendonly')).toBe('appendonly\nyes\n');
        expect(ask('CONFIG', 'GET', 'maxmemory-policy')).toBe('maxmemory-policy\nnoeviction\n');
        expect(execFileSync('ps', ['-ef'], { encoding: 'utf8' })).not.toContain('requirepass geheim-4711');
      } finally {
        process.kill(-started.pid!, 'SIGKILL');
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('names the version that the tests run, and a file of settings that is there', () => {
    const [, version] = /<neo4j\.version>(\d+\.\d+)\./.exec(readFileSync('test/servers/pom.xml', 'utf8'))!;
    expect(neo4j.image).toBe(`neo4j:${version}-community`);
    expect(existsSync(join(dirname(FILE), neo4j.env_file as string))).toBe(true);
    expect(settings().length).toBeGreaterThan(5);
  });
});

const absent = neo4jIsAbsent();

describe.skipIf(absent !== null)(`a real server${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;
  let store: Store;
  beforeAll(async () => {
    server = await useNeo4j();
    process.env.NEO4J_PASSWORD = server.password;
    store = await openStore(server.location);
  }, NEO4J_TIMEOUT);
  afterAll(async () => {
    await store?.close();
    server?.release();
  });

  it('runs with these settings', async () => {
    const { rows } = await store.query('SHOW SETTINGS YIELD name, value RETURN name, value');
    const real = new Map(rows.map(([name, value]) => [name, String(value).toLowerCase()]));
    const bytes = (value: string) => value.toLowerCase().replace(/^(\d+)(?:\.00)?m(?:ib)?$/, '$1m');
    for (const [name, value] of settings().filter(([name]) => !name.startsWith('server.memory.heap.')))
      expect(bytes(real.get(name) ?? ''), name).toBe(bytes(value));
  });
});
