import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const ARTICLE = readFileSync('data/articles/2024-02-01-bryansk-governor.txt', 'utf8');

let sozh: SozhProgram;
beforeAll(async () => {
  sozh = new SozhProgram();
  sozh.write('article.txt', ARTICLE);
  for (let number = 0; number < 40; number++)
    sozh.write(`many/${number}.txt`, `${ARTICLE}\n\nВ номере ${number} газеты.\n`);
  const { code, err } = await sozh.run(['ingest', 'article.txt']);
  if (code !== 0) throw new Error(err);
}, 180_000);
afterAll(() => sozh.remove());

/** A disk of so many KiB at a folder, where this process may mount one; gives what removes it. */
function mountSmallDisk(folder: string, size: string): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'sozh-test', folder], { stdio: 'ignore' });
    return () => void execFileSync('umount', [folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sozh-small-disk-'));
const unmount = mountSmallDisk(folder, '1m');
afterAll(() => {
  unmount?.();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(unmount === null)(
  `a full disk${unmount === null ? ' (not tested: this user may mount none)' : ''}`,
  () => {
    it('leaves the file that an export was to take the place of, and nothing half written', async () => {
      const file = join(folder, 'graph.json');
      writeFileSync(file, 'as it was');
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(1_030_000));
      const { code, err } = await sozh.run(['export', 'json', '-o', file]);
      expect(err).toBe(`sozh: cannot write ${file} (ENOSPC)\n      choose another place with -o\n`);
      expect(code).toBe(6);
      expect(readFileSync(file, 'utf8')).toBe('as it was');
      expect(readdirSync(folder).sort()).toEqual(['ballast', 'graph.json']);
      rmSync(join(folder, 'ballast'));
      rmSync(file);
    }, 120_000);

    it('ends an ingest into a file with a message; with room again the next one comes to the whole graph', async () => {
      const store = join(folder, 'full.graph');
      const full = await sozh.run(['ingest', 'many', '--store', store]);
      expect(full.err).toMatch(/^sozh: The disk of the store is full\n {6}Make room/m);
      expect(full.code).toBe(5);
      expect(full.err).not.toMatch(/^\s+at |a bug/m);
      execFileSync('mount', ['-o', 'remount,size=64m', folder]);
      const again = await sozh.run(['ingest', 'many', '--store', store]);
      expect(again.code, again.err).toBe(0);
      await sozh.run(['ingest', 'many', '--store', 'whole.graph']);
      expect(await sozh.hashOf(store)).toBe(await sozh.hashOf('whole.graph'));
    }, 300_000);
  },
);

describe('a file that is only half written', () => {
  it('never stands where an export is wanted: what was there stays until the new one is whole', async () => {
    sozh.write('graph.json', 'as it was');
    const child = sozh.start(['export', 'json', '-o', 'graph.json']);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(sozh.read('graph.json')).toBe('as it was');
    expect((await sozh.run(['export', 'json', '-o', 'graph.json'])).code).toBe(0);
    expect(JSON.parse(sozh.read('graph.json')).nodes.length).toBeGreaterThan(5);
    expect(readdirSync(sozh.place).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that is a dump which ends too early is refused by restore, with the line', async () => {
    await sozh.run(['dump', '-o', 'whole.jsonl']);
    const whole = sozh.read('whole.jsonl');
    sozh.write('half.jsonl', whole.slice(0, whole.length / 2));
    const { code, err } = await sozh.run(['restore', 'half.jsonl', '--store', 'half.graph']);
    expect(err).toMatch(/^sozh: The dump, line \d+: /);
    expect(code).toBe(3);
    const restored = await sozh.run(['restore', 'whole.jsonl', '--store', 'half.graph']);
    expect(restored.code).toBe(0);
    expect(await sozh.hashOf('half.graph')).toBe(await sozh.hashOf('sozh.graph'));
  }, 120_000);
});

describe('a store that was damaged', () => {
  it('is refused with what to do, and comes back from a dump', async () => {
    await sozh.run(['dump', '-o', 'kept.jsonl']);
    const bytes = readFileSync(sozh.path('sozh.graph'));
    bytes.fill(0x5a, bytes.length >> 1);
    sozh.write('damaged.graph', bytes);
    const { code, err } = await sozh.run(['query', 'upcoming', '--store', 'damaged.graph']);
    expect(err).toMatch(/^sozh: The store damaged\.graph is damaged at byte \d+\n {6}Restore it from a dump/);
    expect(code).toBe(5);
    rmSync(sozh.path('damaged.graph'));
    expect((await sozh.run(['restore', 'kept.jsonl', '--store', 'damaged.graph'])).code).toBe(0);
    expect(await sozh.hashOf('damaged.graph')).toBe(await sozh.hashOf('sozh.graph'));
  }, 120_000);
});

/** Root writes where nobody may; the tools of util-linux let it be somebody else. */
const asNobody = (() => {
  if (process.getuid?.() !== 0) return '';
  try {
    execFileSync('setpriv', ['--reuid', '65534', '--clear-groups', 'true'], { stdio: 'ignore' });
    return 'setpriv --reuid 65534 --clear-groups ';
  } catch {
    return null;
  }
})();

describe.skipIf(asNobody === null)('a folder that may not be written', () => {
  it('is told in a line with what to do, and nothing is left in it', async () => {
    mkdirSync(sozh.path('shut'));
    chmodSync(sozh.path('shut'), 0o555);
    chmodSync(sozh.place, 0o755);
    for (const [args, code, message] of [
      [
        'ingest article.txt --store shut/new.graph',
        5,
        /^sozh: The store shut\/new\.graph may not be written here/,
      ],
      ['dump -o shut/dump.jsonl --store shut/none.graph', 3, /^sozh: There is no store at shut\/none\.graph/],
      [
        'enqueue article.txt --queue shut/queue',
        6,
        /^sozh: cannot write to the queue shut\/queue \(EACCES\)/,
      ],
    ] as const) {
      const run = await sozh.shell(`${asNobody}${sozh.commandLine(args)}`);
      expect(run.err).toMatch(message);
      expect(run.code).toBe(code);
      expect(run.err).not.toMatch(/^\s+at |a bug/m);
    }
    expect(readdirSync(sozh.path('shut'))).toEqual([]);
  }, 120_000);
});
