import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './neo4j-server.js';

/** A real Redis of one test file's own, on a port of its own: with its log on disk (AOF) and no eviction, as docs/scaling.md wants it. */
export interface RedisServer {
  /** `redis://127.0.0.1:PORT` */
  readonly location: string;
  readonly port: number;
  /** needed where it was started with one */
  readonly password: string | null;
  /** SIGKILL, as a power cut of the process would end it; done when it is gone */
  kill(): Promise<void>;
  /** Starts it again with the same data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export interface RedisOptions {
  readonly password?: string;
  /** further lines of redis.conf */
  readonly extra?: string;
}

/** Why there is no Redis to test with, null where there is one. Under CI that is a failure, and thrown. */
export function redisIsAbsent(): string | null {
  let reason: string | null = null;
  try {
    const version = execFileSync('redis-server', ['--version'], { encoding: 'utf8' });
    const [, major = '0'] = /v=(\d+)/.exec(version) ?? [];
    if (Number(major) < 7) reason = `redis-server is ${version.trim()}, and 7 is wanted`;
  } catch {
    reason = 'there is no redis-server';
  }
  if (reason && process.env.CI === 'true') throw new Error(`Redis must be tested under CI, but ${reason}`);
  return reason;
}

export async function startRedis({ password, extra = '' }: RedisOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-redis-'));
  const port = await freePort();
  const config = join(folder, 'redis.conf');
  writeFileSync(
    config,
    [
      'bind 127.0.0.1',
      `port ${port}`,
      `dir ${folder}`,
      'appendonly yes',
      'save ""',
      'maxmemory-policy noeviction',
      password ? `requirepass ${password}` : '',
      extra,
    ].join('\n'),
  );
  chmodSync(config, 0o600);
  let child: ChildProcess | undefined;
  const stop = () => child?.kill('SIGKILL');
  process.once('exit', stop);
  const start = async () => {
    const server = spawn('redis-server', [config], { stdio: 'ignore' });
    child = server;
    while (!(await answers(port))) {
      if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    location: `redis://127.0.0.1:${port}`,
    port,
    password: password ?? null,
    kill,
    start,
    remove: async () => {
      await kill();
      process.off('exit', stop);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether it takes commands: one that still reads its log refuses them. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(/^(?:\+PONG|-NOAUTH)/.test(data.toString()));
    });
  });
}
