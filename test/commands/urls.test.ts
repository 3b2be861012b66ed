import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.js';
import { HOSTILE, send, TestServer } from '../fetch/hostile-server.js';
import { BILLION_LAUGHS, BODY, RSS } from '../read/feed/sample-feeds.js';
import { SozhProgram } from './sozh-program.js';

const ORIGIN = 'https://news.example.org';

let sozh: SozhProgram;
let server: TestServer;

beforeAll(async () => {
  sozh = new SozhProgram();
  const here = (text: string) => text.replaceAll(ORIGIN, server.origin);
  server = await TestServer.start({
    ...HOSTILE,
    'rss.xml': (request, response) => send('application/rss+xml', here(RSS))(request, response),
    'laughs.xml': (request, response) => send('application/rss+xml', here(BILLION_LAUGHS))(request, response),
    'bad-links.xml': (request, response) =>
      send(
        'text/xml',
        `<rss><channel>${[
          'http://169.254.169.254/latest',
          'http://127.0.0.1:1/',
          'file:///etc/passwd',
          '/to-file',
          '/gone',
          '/2023/05/23/yarmarka',
        ]
          .map((link) => `<item><title>Раз</title><link>${link}</link></item>`)
          .join('')}</channel></rss>`,
      )(request, response),
    'sitemap.xml': (request, response) =>
      send(
        'application/xml',
        `<?xml version="1.0"?><urlset>${['/2023/05/22/most', '/gone', '/2023/05/23/yarmarka']
          .map((path) => `<url><loc>${server.url(path.slice(1))}</loc></url>`)
          .join('')}</urlset>`,
      )(request, response),
    '2023/05/22/most': send('text/plain; charset=utf-8', `Мост открыт\n\n22.05.2023\n\n${BODY.join('\n\n')}`),
    '2023/05/23/yarmarka': send(
      'text/plain; charset=utf-8',
      `Ярмарка перенесена\n\nЯрмарку в Речицке перенесли на осень, сообщил глава города Павел Крутой. ${BODY[0]}`,
    ),
  });
});

afterAll(async () => {
  await server.stop();
  sozh.remove();
});

const run = (...args: readonly string[]) => sozh.run([...args, '--allow-private']);

describe('a URL', () => {
  it('of a page is read like a file', async () => {
    const { code, out } = await run('read', server.url('2023/05/22/most'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Мост открыт',
      publishedAt: '2023-05-22',
      url: server.url('2023/05/22/most'),
    });
  });

  it('of a feed gives its articles: from their text in the feed, else from their pages', async () => {
    const { code, out } = await run('read', server.url('rss.xml'), '--json');
    expect(code).toBe(0);
    const articles = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map(({ title, publishedAt, outlet }) => [title, publishedAt, outlet])).toEqual([
      ['Мост «Вилейна» открыт', '2023-05-22T19:45:00+03:00', 'Вести Речицка'],
      ['Ярмарка перенесена', '2023-05-23T08:00:00+00:00', null],
      ['Паром', '2023-05-24T10:05:00+03:00', 'Вести Речицка'],
    ]);
    for (const { text } of articles) expect(text).toContain(BODY[0]);
    expect(articles[0].text.split('\n\n')).toEqual(BODY);
  });

  it('of a sitemap gives the articles of its pages', async () => {
    const { code, out, err } = await run('read', server.url('sitemap.xml'), '--json');
    expect(code).toBe(3);
    expect(err).toMatch(/^failed .*gone.*is not there/m);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).title),
    ).toEqual(['Мост открыт', 'Ярмарка перенесена']);
  });

  it('is refused in one’s own network, unless that is allowed', async () => {
    const { code, err } = await sozh.run(['read', server.url('2023/05/22/most')]);
    expect(code).toBe(3);
    expect(err).toMatch(/not on the public internet\n.*--allow-private/);
  });

  it('that fails in a feed is told, and the others go on', async () => {
    const { code, out, err } = await run('read', server.url('bad-links.xml'), '--json');
    expect(code).toBe(3);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.match(/^failed .*/gm)).toHaveLength(4);
    expect(err).toContain('169.254.169.254, which is not on the public internet');
    expect(err).toContain('only http and https are');
  });

  it('that laughs a billion times does so in little memory', async () => {
    const { code, err } = await run('read', server.url('laughs.xml'), '--json');
    expect(code).toBe(3);
    expect(err).toMatch(/is not there/);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/a.html'])(
    'of another kind is refused: %s',
    async (url) => {
      const { code, err } = await sozh.run(['ingest', url]);
      expect(code).toBe(3);
      expect(err).toMatch(/only http and https are/);
    },
  );
});

describe('examples with an address', () => {
  const lines = ['ingest', 'read']
    .flatMap((command) => EXAMPLES[command]!)
    .filter((line) => line.includes('://'));

  it.each(lines)('%s', async (line) => {
    const { code, err } = await sozh.shell(`${line.replace(ORIGIN, server.origin)} --allow-private`, {
      env: { SOZH_STORE: 'news.graph' },
    });
    expect(err).not.toMatch(/^(sozh|error):/m);
    expect(code).toBe(0);
  });

  it('leave the articles in the store, under all their names', async () => {
    for (const name of [server.url('2023/05/22/most?utm_source=rss'), `${server.url('rss.xml')}#most-1`]) {
      const { out } = await sozh.run([
        'query',
        'MATCH (x:Alias {id: $name})-[:NAMES]->(a:Article) RETURN a.title',
        '--param',
        `name=${name}`,
        '--store',
        'news.graph',
        '--json',
      ]);
      expect(out).toContain('Мост');
    }
  });
});
