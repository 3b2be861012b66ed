import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * One real Neo4j for all test files of a run. The first file that needs it starts it (10 to 15 s; the first time ever the jars are fetched);
 * it belongs to the vitest process and stops with it, and its folder goes with it. A file has it for itself until it releases it.
 *
 *     const absent = neo4jIsAbsent();
 *     describe.skipIf(absent)(`Neo4j${absent ? ` (not tested: ${absent})` : ''}`, () => {
 *       beforeAll(async () => { server = await useNeo4j(); }, NEO4J_TIMEOUT);
 *       afterAll(() => server?.release());
 */
export interface Neo4jServer {
  readonly password: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** `neo4j://neo4j@127.0.0.1:PORT/neo4j` */
  readonly location: string;
  /** SIGKILL, as a power cut would end it. */
  kill(): void;
  /** Stops it cleanly, as `neo4j-admin` wants it. */
  stop(): Promise<void>;
  /** A line of shell for that server, in which `neo4j-admin` is the real one; gives what it printed. */
  admin(line: string): Promise<string>;
  /** Starts it again with the same data on the same ports; `extra` is further lines of neo4j.conf, for this time. */
  start(extra?: string): Promise<void>;
  /** where its configuration and data are */
  readonly folder: string;
  /** Lets the next test file have it. */
  release(): void;
}

/** For hooks that wait for the server: for the fetching of its jars and for the other files that use it. */
export const NEO4J_TIMEOUT = 900_000;

const execute = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** `NEO4J_LINE=calendar`: the newest version named by year and month, on Java 25, in place of 5.26 LTS. */
const LINE = process.env.NEO4J_LINE ?? 'lts';
const PASSWORD = 'sozh-test-password';
/** The workers of one run have one parent. */
const OWNER = process.ppid;
const FOLDER = join(tmpdir(), `sozh-neo4j-${OWNER}`);
const LOCK = `${FOLDER}.lock`;

/** Why there is no Neo4j to test with, null where there can be one. Under CI that is a failure, and thrown. */
export function neo4jIsAbsent(): string | null {
  const reason = missingTool();
  if (reason && process.env.CI === 'true') throw new Error(`Neo4j must be tested under CI, but ${reason}`);
  return reason;
}

function missingTool(): string | null {
  if (process.platform === 'win32') return 'its start script needs a Unix shell';
  const version = run('java', '-version');
  if (version === null) return 'there is no java';
  const major = Number(/version "(\d+)/.exec(version)?.[1]);
  if (major < 17) return `java is ${major}, and 17 is needed`;
  const cache = process.env.SOZH_CACHE ?? join(HERE, '../../.cache');
  const pom = readFileSync(join(HERE, 'pom.xml'), 'utf8');
  const named = LINE === 'calendar' ? /<neo4j.calendar.version>(.*?)</ : /<neo4j.version>(.*?)</;
  const jars = join(cache, `neo4j-${named.exec(pom)?.[1]}`);
  return existsSync(jars) || run('mvn', '-v') !== null ? null : 'there is no mvn to fetch it with';
}

/** What a command says on stderr and stdout; null where it is not there. */
function run(command: string, flag: string): string | null {
  try {
    return execFileSync('/bin/sh', ['-c', `${command} ${flag} 2>&1`], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** Waits until no other file has the server, starts it if need be, and takes it. Its database is as the file before left it. */
export async function useNeo4j(): Promise<Neo4jServer> {
  await takeLock();
  try {
    const state = join(FOLDER, 'ports.json');
    if (!existsSync(state)) {
      sweep();
      const ports = [await freePort(), await freePort()];
      mkdirSync(FOLDER, { recursive: true });
      await startServer(ports[0]!, ports[1]!);
      writeFileSync(state, JSON.stringify(ports));
    }
    const [boltPort, httpPort] = JSON.parse(readFileSync(state, 'utf8')) as [number, number];
    if (!isRunning()) await startServer(boltPort, httpPort);
    return {
      password: PASSWORD,
      boltPort,
      httpPort,
      location: `neo4j://neo4j@127.0.0.1:${boltPort}/neo4j`,
      kill: () => process.kill(serverPid(), 'SIGKILL'),
      stop: async () => void (await execute(join(HERE, 'stop-neo4j.sh'), [FOLDER])),
      admin,
      start: (extra) => startServer(boltPort, httpPort, extra),
      folder: FOLDER,
      release: releaseLock,
    };
  } catch (error) {
    releaseLock();
    throw error;
  }
}

const pidIn = (path: string): number => (existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0);

const serverPid = (folder = FOLDER): number => pidIn(join(folder, 'neo4j.pid'));

const isRunning = (folder = FOLDER): boolean => isAlive(serverPid(folder));

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what runs left behind that were killed together with the process that watched over them. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^sozh-neo4j-(\d+)$/.exec(name)?.[1];
    const folder = join(tmpdir(), name);
    if (!owner || isAlive(Number(owner)) || isRunning(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.lock`, { recursive: true, force: true });
  }
}

async function admin(line: string): Promise<string> {
  const script = `neo4j-admin() { "${join(HERE, 'neo4j-admin.sh')}" "${FOLDER}" "$@"; }\n${line}`;
  const { stdout } = await execute('bash', ['-c', script], { maxBuffer: 1 << 26 });
  return stdout;
}

async function startServer(boltPort: number, httpPort: number, extra = ''): Promise<void> {
  await execute(join(HERE, 'start-neo4j.sh'), [String(boltPort), String(httpPort), FOLDER], {
    env: { ...process.env, NEO4J_PASSWORD: PASSWORD, NEO4J_OWNER: String(OWNER), NEO4J_EXTRA: extra },
  });
}

/** A port on the loopback interface that nobody has at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve((address as { port: number }).port));
    });
  });
}

/** The lock is a folder with the process id of the worker that has it; one that died has it no more. */
async function takeLock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      writeFileSync(join(LOCK, 'pid'), String(process.pid));
      process.once('exit', releaseLock);
      return;
    } catch {
      if (holderIsDead()) rmSync(LOCK, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function holderIsDead(): boolean {
  const holder = pidIn(join(LOCK, 'pid'));
  return holder > 0 && !isAlive(holder);
}

function releaseLock(): void {
  try {
    if (readFileSync(join(LOCK, 'pid'), 'utf8') === String(process.pid))
      rmSync(LOCK, { recursive: true, force: true });
  } catch {
    // released already
  }
}
