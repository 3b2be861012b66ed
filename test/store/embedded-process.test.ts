import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { openStore } from '../../src/store/open-store.js';
import { ChildPrograms } from './child-programs.js';
import { manyRecords } from './many-records.js';
import { STORY } from './sample-records.js';

const programs = new ChildPrograms();
const at = (name: string) => join(programs.folder, name);

afterAll(() => programs.remove());

/** Starts an ingest of `count` articles in a process of its own. */
const startIngest = (location: string, count: number) => programs.start('ingest-child', location, count);

/** Waits until the child has said a line that satisfies the test. */
function waitForLine(child: ChildProcess, test: (line: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      if (chunk.split('\n').some((line) => line !== '' && test(line))) resolve();
    });
    child.on('exit', (code) => reject(new Error(`the child ended with ${code}`)));
  });
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.on('exit', () => resolve()) : resolve(),
  );

describe('an embedded store', () => {
  it('that another process writes is locked, and says who has it', async () => {
    const child = startIngest(at('locked.graph'), 400);
    await waitForLine(child, (line) => Number(line) >= 5);
    for (const readOnly of [false, true]) {
      const refused = await openStore(at('locked.graph'), { readOnly }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'store/locked', exitCode: 4, retriable: true });
      if (existsSync('/proc/locks')) {
        expect(refused).toMatchObject({ facts: { pid: child.pid } });
        expect((refused as Error).message).toContain(`process ${child.pid} (node ingest-child.js`);
      }
    }
    child.kill('SIGKILL');
    await ended(child);
    const store = await openStore(at('locked.graph'));
    expect((await store.counts()).articles).toBeGreaterThanOrEqual(5);
    await store.close();
  });

  it('may be read by several at a time', async () => {
    const store = await openStore(at('read.graph'));
    await store.putArticles(STORY);
    await assembleDirty(store);
    await store.close();
    const readers = await Promise.all([1, 2].map(() => openStore(at('read.graph'), { readOnly: true })));
    for (const reader of readers) expect((await reader.counts()).articles).toBe(STORY.length);
    await Promise.all(readers.map((reader) => reader.close()));
  });

  it('loses nothing that was done when its process is killed, and finishes the rest on the next ingest', async () => {
    const records = manyRecords(100);
    const memory = new MemoryStore();
    await memory.putArticles(records);
    await assembleDirty(memory);
    const wanted = JSON.stringify(await memory.readGraph());
    for (const [round, reached] of [5, 20, 40, 60, 85].entries()) {
      const location = at(`killed-${round}.graph`);
      const child = startIngest(location, records.length);
      await waitForLine(child, (line) => Number(line) >= reached);
      // somewhere inside the next transaction
      await new Promise((resolve) => setTimeout(resolve, 3 * round));
      child.kill('SIGKILL');
      await ended(child);
      const store = await openStore(location);
      expect((await store.counts()).articles).toBeGreaterThanOrEqual(reached);
      await store.putArticles(records);
      await assembleDirty(store);
      expect(JSON.stringify(await store.readGraph())).toBe(wanted);
      await store.close();
    }
  });

  it('is one file once it is closed', async () => {
    const store = await openStore(at('one.graph'));
    await store.putArticles(STORY);
    await store.close();
    expect(existsSync(at('one.graph'))).toBe(true);
    expect(existsSync(at('one.graph.wal'))).toBe(false);
  });
});

describe('a path that cannot be opened', () => {
  it('is missing where a command only reads', async () => {
    const refused = await openStore(at('absent.graph'), { readOnly: true }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'input/missing', exitCode: 3 });
    expect(refused).toMatchObject({ hint: `Make one: sozh ingest SOURCE --store ${at('absent.graph')}` });
    expect(existsSync(at('absent.graph'))).toBe(false);
  });

  it.each([
    [
      'text',
      () => writeFileSync(at('text'), 'Это письмо, а не хранилище.\n'.repeat(100)),
      /text is not a store$/,
    ],
    ['empty', () => writeFileSync(at('empty'), ''), /empty is not a store$/],
    ['folder', () => mkdirSync(at('folder')), /folder is a folder, not a store$/],
  ])('is %s', async (name, make, message) => {
    make();
    for (const readOnly of [false, true]) {
      const refused = await openStore(at(name), { readOnly }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'store/corrupt', exitCode: 5 });
      expect((refused as Error).message).toMatch(message);
    }
  });

  it('is a store that was damaged', async () => {
    const store = await openStore(at('whole.graph'));
    await store.putArticles(STORY);
    await store.close();
    const bytes = readFileSync(at('whole.graph'));
    bytes.fill(0x5a, 16_384);
    writeFileSync(at('damaged.graph'), bytes);
    writeFileSync(at('short.graph'), readFileSync(at('whole.graph')).subarray(0, bytes.length >> 1));
    for (const name of ['damaged.graph', 'short.graph']) {
      const refused = await openStore(at(name)).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'store/corrupt', exitCode: 5 });
      expect((refused as Error).message).toMatch(/^The store \S+ is damaged at byte \d+$/);
    }
  });

  it('is an address that no store speaks', async () => {
    await expect(openStore('mysql://host/db')).rejects.toMatchObject({
      code: 'usage/bad-argument',
      exitCode: 2,
    });
  });
});
