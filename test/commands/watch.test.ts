import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.js';
import { nextDelay } from '../../src/fetch/next-delay.js';
import { type Answer, TestServer } from '../fetch/hostile-server.js';
import { BODY, RSS } from '../read/feed/sample-feeds.js';
import { SozhProgram } from './sozh-program.js';

const ORIGIN = 'https://news.example.org';

let sozh: SozhProgram;
let server: TestServer;
/** what the server sends now; tests change it */
let pages: Record<string, Answer>;

const text =
  (body: string): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
  };

const feed =
  (xml: string, etag: string): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(xml);
  };

const here = (xml: string): string => xml.replaceAll(ORIGIN, server.origin);
const item = (name: string, title: string): string =>
  `<item><title>${title}</title><link>${server.url(name)}</link><pubDate>Tue, 23 May 2023 08:00:00 GMT</pubDate></item>`;
const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>Вести</title>${items}</channel></rss>`;

beforeEach(async () => {
  sozh = new SozhProgram();
  pages = {};
  server = await TestServer.start(new Proxy({}, { get: (_, name) => pages[name as string] }));
  pages['rss.xml'] = feed(here(RSS), '"1"');
  pages['2023/05/23/yarmarka'] = text(`Ярмарка перенесена\n\nЯрмарку перенесли на осень. ${BODY[0]}`);
});

afterEach(async () => {
  await server.stop();
  sozh.remove();
});

const watch = (...args: readonly string[]) => sozh.run(['watch', ...args, '--allow-private', '--json']);
const eventsOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const titlesOf = (out: string) =>
  eventsOf(out).flatMap(({ event, title }) => (event === 'article' ? title : []));
const asked = (path: string) => server.asked.filter((one) => one.path === path).length;

describe('sozh watch --once', () => {
  it('reads what is new, and nothing twice', async () => {
    const first = await watch(server.url('rss.xml'), '--once');
    expect(first.code).toBe(0);
    expect(titlesOf(first.out)).toEqual(['Мост «Вилейна» открыт', 'Ярмарка перенесена', 'Паром']);
    expect(eventsOf(first.out).at(-1)).toMatchObject({ event: 'looked', read: 3, failed: 0 });
    expect(existsSync(sozh.path('sozh.graph.watch.json'))).toBe(true);

    const second = await watch(server.url('rss.xml'), '--once');
    expect(titlesOf(second.out)).toEqual([]);
    expect(server.asked.at(-1)).toMatchObject({ path: '/rss.xml', headers: { 'if-none-match': '"1"' } });
    expect(asked('/2023/05/23/yarmarka')).toBe(1);

    // a new entry comes, and one is changed
    const changed = here(RSS)
      .replace('Ярмарка перенесена', 'Ярмарка состоится')
      .replace('<item>', `${item('new', 'Школа')}<item>`);
    pages['rss.xml'] = feed(changed, '"2"');
    pages.new = text(`Школа открыта\n\nВ Речицке открыли школу. ${BODY[1]}`);
    pages['2023/05/23/yarmarka'] = text(`Ярмарка состоится\n\nЯрмарка всё же будет летом. ${BODY[0]}`);
    const third = await watch(server.url('rss.xml'), '--once');
    expect(titlesOf(third.out)).toEqual(['Школа открыта', 'Ярмарка состоится']);
    // both begin with the same sentence: the later one is the newer version
    const listed = await sozh.run(['sources', '--articles', '--json']);
    const articles = JSON.parse(listed.out) as { id: string; title: string; supersededBy: string | null }[];
    const named = (title: string) => articles.find((article) => article.title === title);
    expect(named('Ярмарка перенесена')?.supersededBy).toBe(named('Ярмарка состоится')?.id);
    expect(articles.filter(({ supersededBy }) => supersededBy !== null)).toHaveLength(1);
  });

  it('tries again what could not be had, though the feed says that nothing has changed', async () => {
    pages['rss.xml'] = feed(rss(item('busy', 'Раз') + item('gone', 'Два')), '"1"');
    pages.busy = (_, response) => {
      response.writeHead(500).end();
    };
    const first = await watch(server.url('rss.xml'), '--once');
    expect(first.code).toBe(0);
    expect(eventsOf(first.out).filter(({ event }) => event === 'failed')).toMatchObject([
      { code: 'input/unreachable', retriable: true },
      { code: 'input/missing', retriable: false },
    ]);
    pages.busy = text(`Раз\n\n${BODY.join('\n\n')}`);
    const second = await watch(server.url('rss.xml'), '--once');
    expect(titlesOf(second.out)).toEqual(['Раз']);
    expect(asked('/gone')).toBe(1);
    expect(titlesOf((await watch(server.url('rss.xml'), '--once')).out)).toEqual([]);
    expect(asked('/busy')).toBe(2);
  });

  it('reads a folder: new and changed files', async () => {
    sozh.write('news/a.txt', `Раз\n\n22.05.2023\n\n${BODY[0]}`);
    expect(titlesOf((await watch('news', '--once')).out)).toEqual(['Раз']);
    expect(titlesOf((await watch('news', '--once')).out)).toEqual([]);
    sozh.write('news/b.txt', `Два\n\n23.05.2023\n\n${BODY[1]}`);
    expect(titlesOf((await watch('news', '--once')).out)).toEqual(['Два']);
  });

  it('leaves out what was retracted', async () => {
    await watch(server.url('rss.xml'), '--once');
    const name = server.url('2023/05/24/parom');
    expect((await sozh.run(['retract', name])).code).toBe(0);
    // whoever loses the memory reads everything again
    const again = await watch(server.url('rss.xml'), '--once', '--state', 'other.json');
    const events = eventsOf(again.out).filter(({ event }) => event === 'article');
    expect(events.map(({ title, retracted }) => [title, retracted])).toEqual([
      ['Мост «Вилейна» открыт', false],
      ['Ярмарка перенесена', false],
      ['Паром', true],
    ]);
    const { out } = await sozh.run(['query', 'MATCH (a:Article) RETURN a.title', '--json']);
    expect(out).not.toContain('Паром');
  });

  it('tells of a source that cannot be read, reads the others, and fails', async () => {
    sozh.write('news/a.txt', `Раз\n\n22.05.2023\n\n${BODY[0]}`);
    const { code, out, err } = await watch(server.url('none.xml'), 'news', '--once');
    expect(code).toBe(3);
    expect(titlesOf(out)).toEqual(['Раз']);
    expect(err).toContain('none.xml could not be read');
  });

  it('refuses a memory that is none', async () => {
    sozh.write('sozh.graph.watch.json', '{"a":1}');
    const { code, err } = await watch('news', '--once');
    expect(code).toBe(3);
    expect(err).toContain('is not what sozh watch writes');
  });
});

describe('sozh watch', () => {
  it('goes on until Ctrl-C, lets others write meanwhile, and ends as if it were done', async () => {
    const child = sozh.start(['watch', server.url('rss.xml'), 'news', '--allow-private', '--interval', '1s']);
    sozh.write('news/a.txt', `Раз\n\n22.05.2023\n\n${BODY[0]}`);
    let out = '';
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    const until = async (wanted: RegExp) => {
      const began = Date.now();
      while (!wanted.test(out) && Date.now() - began < 60_000) await sleep(100);
      expect(out).toMatch(wanted);
    };
    await until(/Паром/);
    await until(/Раз/);
    // the store is free between two looks
    const { code } = await sozh.run(['query', 'MATCH (a:Article) RETURN count(a)', '--json']);
    expect(code).toBe(0);
    pages['rss.xml'] = feed(rss(item('new', 'Школа')), '"2"');
    pages.new = text(`Школа открыта\n\nВ Речицке открыли школу. ${BODY[1]}`);
    await until(/Школа открыта/);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  const lines = EXAMPLES.watch!.filter((line) => line.includes('://'));
  it.each(lines)('%s', async (line) => {
    sozh.write('articles/a.txt', `Раз\n\n22.05.2023\n\n${BODY[0]}`);
    const ends = line.includes('--once') ? '' : ' --once';
    const { code, err } = await sozh.shell(`${line.replace(ORIGIN, server.origin)}${ends} --allow-private`);
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe('the time until the next look', () => {
  const base = { intervalMs: 60_000, failures: 0, retryAfterMs: null, random: 0.5 };

  it('is the interval, a tenth more or less', () => {
    expect(nextDelay(base)).toBe(60_000);
    expect(nextDelay({ ...base, random: 0 })).toBe(54_000);
    expect(nextDelay({ ...base, random: 1 })).toBe(66_000);
  });

  it('doubles with every failure, up to six hours', () => {
    expect(nextDelay({ ...base, failures: 3 })).toBe(480_000);
    expect(nextDelay({ ...base, failures: 1000 })).toBe(6 * 3_600_000);
  });

  it('is as long as the server asks for', () => {
    expect(nextDelay({ ...base, retryAfterMs: 3_600_000 })).toBe(3_600_000);
    expect(nextDelay({ ...base, retryAfterMs: 1000 })).toBe(60_000);
  });
});
