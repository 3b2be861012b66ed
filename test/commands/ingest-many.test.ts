import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateArticles } from '../../bench/generate-articles.mjs';
import { SozhProgram } from './sozh-program.js';

const MANY = 48;
let sozh: SozhProgram;
let whole: string;
beforeAll(async () => {
  sozh = new SozhProgram();
  for (const { name, text } of generateArticles(MANY)) sozh.write(`news/${name}`, text);
  const { code, err } = await sozh.run(['ingest', 'news', '--jobs', '2', '--store', 'whole.graph']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  whole = await sozh.hashOf('whole.graph');
}, 300_000);
afterAll(() => sozh.remove());

const reportOf = (name: string) =>
  sozh
    .read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('many articles', () => {
  it.each(['1', '4'])(
    'give the same graph in %s threads and in another order',
    async (jobs) => {
      for (const { number, name, text } of generateArticles(MANY)) {
        const place = String((number * 29 + Number(jobs)) % MANY).padStart(2, '0');
        sozh.write(`mixed-${jobs}/${place}/${name}`, text);
      }
      const store = `mixed-${jobs}.graph`;
      const { code } = await sozh.run(['ingest', `mixed-${jobs}`, '--jobs', jobs, '--store', store]);
      expect(code).toBe(0);
      expect(await sozh.hashOf(store)).toBe(whole);
    },
    120_000,
  );

  it('are passed over quickly where they are stored already, and the report says so', async () => {
    sozh.write('news/more.txt', 'Мост открыли\n12.05.2024 10:00\n\nМост через Сож открыли вчера в Гомеле.\n');
    const args = ['ingest', 'news', '--store', 'whole.graph', '--report', 'again.jsonl', '--json'];
    const { out } = await sozh.run(args);
    expect(JSON.parse(out)).toMatchObject({
      articles: MANY + 1,
      known: MANY,
      written: 1,
      failed: [],
      assembled: true,
    });
    const lines = reportOf('again.jsonl');
    expect(lines).toHaveLength(MANY + 1);
    expect(lines.filter(({ status }) => status === 'known')).toHaveLength(MANY);
    expect(lines.find(({ source }) => source === 'news/more.txt')).toMatchObject({
      id: expect.stringMatching(/^article:/),
      status: 'stored',
      statements: expect.any(Number),
      ms: expect.any(Number),
    });
  }, 120_000);

  it('that cannot be used are told in the end, ten of them, and the report has them all', async () => {
    for (let number = 10; number < 25; number++) sozh.write(`bad/${number}.txt`, '');
    const { name, text } = [...generateArticles(1)][0]!;
    sozh.write(`bad/${name}`, text);
    const args = ['ingest', 'bad', '--store', 'bad.graph', '--report', 'bad.jsonl'];
    const { code, out, err } = await sozh.run(args);
    expect(code).toBe(3);
    expect(out).toContain('1 article read');
    expect(err.match(/^failed bad\/\d+\.txt is empty/gm)).toHaveLength(10);
    expect(err).toMatch(/^and 5 more failed; --report FILE/m);
    expect(err).toMatch(/^sozh: 15 of 16 sources could not be used$/m);
    const failed = reportOf('bad.jsonl').filter(({ status }) => status === 'failed');
    expect(failed).toHaveLength(15);
    expect(failed[0]).toEqual({
      source: 'bad/10.txt',
      id: null,
      status: 'failed',
      statements: null,
      reason: expect.stringContaining('is empty'),
      ms: null,
    });
  }, 120_000);

  it('cannot have their report in a folder that is not there', async () => {
    const { code, err } = await sozh.run(['ingest', 'news', '--report', 'no/where.jsonl']);
    expect(code).toBe(6);
    expect(err).toContain('cannot write no/where.jsonl (ENOENT)');
  });
});

/** Starts an ingest and stops it by signals, the first when so many articles are stored; gives how it ended. */
async function interrupt(store: string, signals: readonly NodeJS.Signals[]) {
  const child = sozh.start(['ingest', 'long', '--jobs', '2', '--store', store, '--report', `${store}.jsonl`]);
  let [out, err] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  const ended = once(child, 'close');
  const stored = () => {
    try {
      return reportOf(`${store}.jsonl`).length;
    } catch {
      return 0;
    }
  };
  while (stored() < 1 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const signal of signals) {
    child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const [code] = await ended;
  return { code: code as number, out, err, stored: stored() };
}

describe('an ingest that is interrupted', () => {
  const LONG = 160;
  let undisturbed: string;
  beforeAll(async () => {
    for (const { name, text } of generateArticles(LONG, 5000)) sozh.write(`long/${name}`, text);
    await sozh.run(['ingest', 'long', '--jobs', '2', '--store', 'undisturbed.graph']);
    undisturbed = await sozh.hashOf('undisturbed.graph');
  }, 300_000);

  it.each([
    { name: 'Ctrl-C puts what was read into the graph', signals: ['SIGINT'], code: 130, assembled: true },
    { name: 'SIGTERM leaves that to the next run', signals: ['SIGTERM'], code: 143, assembled: false },
    { name: 'so does a second Ctrl-C', signals: ['SIGINT', 'SIGINT'], code: 130, assembled: false },
  ] as const)(
    'by $name',
    async ({ signals, code, assembled }) => {
      const store = `${signals.join('-')}.graph`;
      const ended = await interrupt(store, signals);
      expect(ended.code).toBe(code);
      expect(ended.stored).toBeGreaterThan(0);
      expect(ended.stored).toBeLessThan(LONG);
      expect(ended.out).toContain(`${ended.stored} articles read`);
      expect(ended.err).toMatch(new RegExp(`^stopped by ${signals[0]}: what was read is kept`, 'm'));
      expect(ended.err).toContain('The same command goes on where it stopped');
      if (!assembled) expect(ended.err).toContain('not in the graph yet');
      const count = 'MATCH (a:Article) RETURN count(a) AS n';
      const there = await sozh.run(['query', count, '--json', '--store', store]);
      expect(JSON.parse(there.out)).toEqual([{ n: ended.stored }]);
      const edges = await sozh.run(['export', 'json', '--store', store]);
      expect(JSON.parse(edges.out).edges.length > 0).toBe(assembled);

      const resumed = await sozh.run(['ingest', 'long', '--jobs', '2', '--store', store, '--json']);
      expect(JSON.parse(resumed.out)).toMatchObject({ articles: LONG, known: ended.stored, assembled: true });
      expect(await sozh.hashOf(store)).toBe(undisturbed);
    },
    120_000,
  );

  it('does not wait for standard input', async () => {
    const child = sozh.start(['ingest', '-', '--store', 'waiting.graph', '--report', 'waiting.jsonl']);
    const ended = once(child, 'close');
    while (!existsSync(sozh.path('waiting.jsonl')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
  }, 120_000);
});
