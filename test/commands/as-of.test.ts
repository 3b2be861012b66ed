import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const SAMPLES = ['2022-07-01-forum-grodno', '2023-05-22-ambassador-report', '2024-02-01-bryansk-governor'];

let sozh: SozhProgram;
beforeAll(async () => {
  sozh = new SozhProgram();
  for (const name of SAMPLES) sozh.write(`${name}.txt`, readFileSync(`data/articles/${name}.txt`, 'utf8'));
  const files = SAMPLES.map((name) => `${name}.txt`);
  await sozh.run(['ingest', ...files, '--store', 'all.graph']);
  await sozh.run(['ingest', ...files.slice(0, 2), '--store', 'two.graph']);
});
afterAll(() => sozh.remove());

describe('--as-of', () => {
  it('exports, byte for byte, what a store has that was fed only the articles of that time', async () => {
    const then = await sozh.run(['export', 'json', '--as-of', '2023-05-22', '--store', 'all.graph']);
    const two = await sozh.run(['export', 'json', '--store', 'two.graph']);
    expect(then.code).toBe(0);
    expect(then.out).toBe(two.out);
    const before = await sozh.run(['export', 'json', '--as-of', '2023-05-21', '--store', 'all.graph']);
    expect(before.out.length).toBeLessThan(then.out.length);
  });

  it('queries it with Cypher', async () => {
    const ask = ['query', 'MATCH (a:Article) RETURN count(a) AS n', '--json', '--store', 'all.graph'];
    expect(JSON.parse((await sozh.run([...ask, '--as-of', '2023-05-22'])).out)).toEqual([{ n: 2 }]);
    expect(JSON.parse((await sozh.run(ask)).out)).toEqual([{ n: 3 }]);
  });

  it('takes a day of the calendar', async () => {
    const { code, err } = await sozh.run(['export', 'json', '--as-of', '2023-02-30', '--store', 'all.graph']);
    expect(code).toBe(2);
    expect(err).toMatch(/--as-of takes an ISO day/);
  });
});

describe('sozh diff', () => {
  it('tells what became known', async () => {
    const args = ['diff', '--from', '2023-05-22', '--to', '2024-02-01', '--store', 'all.graph'];
    const { code, out } = await sozh.run(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^new \(\d+\)\n/);
    const changes = JSON.parse((await sozh.run([...args, '--json'])).out);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes[0]).toMatchObject({ change: 'new', before: [] });
    expect(changes[0].edge.firstReported > '2023-05-22').toBe(true);
    const none = await sozh.run([
      'diff',
      '--from',
      '2023-05-22',
      '--to',
      '2023-05-23',
      '--store',
      'all.graph',
    ]);
    expect(none.out).toBe('nothing new\n');
  });

  it('is refused with its days the wrong way round, or without them', async () => {
    const swapped = ['diff', '--from', '2024-02-01', '--to', '2023-05-22', '--store', 'all.graph'];
    expect((await sozh.run(swapped)).code).toBe(2);
    expect((await sozh.run(['diff', '--from', '2024-02-01', '--store', 'all.graph'])).code).toBe(2);
  });
});
