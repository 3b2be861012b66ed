import { afterEach, describe, expect, it } from 'vitest';
import { Fetcher } from '../../src/fetch/fetcher.js';
import { readRetryAfter } from '../../src/fetch/retry-after.js';
import { type Answer, PAGE, TestServer } from './hostile-server.js';

let server: TestServer;
let fetcher: Fetcher;

const page: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
};
const robots =
  (text: string): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
  };

async function serve(pages: Readonly<Record<string, Answer>>, intervalMs = 0): Promise<void> {
  server = await TestServer.start({ 'news/1': page, 'news/2': page, 'admin/1': page, ...pages });
  fetcher = new Fetcher({ allowPrivate: true, intervalMs, limits: { totalMs: 5000 } });
  fetcher.permit(server.origin);
}

const paths = () => server.asked.map(({ path }) => path);

afterEach(async () => {
  await fetcher.close();
  await server.stop();
});

describe('robots.txt', () => {
  it('is asked once, and heeded', async () => {
    await serve({ 'robots.txt': robots('User-agent: *\nDisallow: /admin/\n') });
    await fetcher.fetch(server.url('news/1'));
    await fetcher.fetch(server.url('news/2'));
    await expect(fetcher.fetch(server.url('admin/1'))).rejects.toMatchObject({ code: 'input/refused' });
    expect(paths()).toEqual(['/robots.txt', '/news/1', '/news/2']);
  });

  it('may speak to this program by its name', async () => {
    await serve({ 'robots.txt': robots('User-agent: sozh\nDisallow: /\n\nUser-agent: *\nAllow: /\n') });
    await expect(fetcher.fetch(server.url('news/1'))).rejects.toThrow(/asks programs not to read/);
  });

  it('is heeded where a redirect leads, too', async () => {
    await serve({
      'robots.txt': robots('User-agent: *\nDisallow: /admin/\n'),
      moved: (_, response) => {
        response.writeHead(302, { location: '/admin/1' }).end();
      },
    });
    await expect(fetcher.fetch(server.url('moved'))).rejects.toMatchObject({ code: 'input/refused' });
    expect(paths()).toEqual(['/robots.txt', '/moved']);
  });

  it('that is not there, or leads out of the public internet, forbids nothing', async () => {
    await serve({
      'robots.txt': (_, response) => {
        response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      },
    });
    expect(await fetcher.fetch(server.url('admin/1'))).not.toBeNull();
  });

  it('that cannot be had now forbids everything for now (RFC 9309)', async () => {
    await serve({
      'robots.txt': (_, response) => {
        response.writeHead(500).end();
      },
    });
    await expect(fetcher.fetch(server.url('news/1'))).rejects.toMatchObject({
      code: 'input/unreachable',
      retriable: true,
    });
  });

  it('of any size and sense does no harm', async () => {
    const odd = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*b$\n'.repeat(20_000)}Allow: ${'/'.repeat(100_000)}`;
    await serve({ 'robots.txt': robots(odd) });
    const began = Date.now();
    expect(await fetcher.fetch(server.url('news/1'))).not.toBeNull();
    expect(Date.now() - began).toBeLessThan(2000);
  });
});

describe('the pace', () => {
  it('leaves time between two requests to one host', async () => {
    await serve({}, 400);
    await fetcher.fetch(server.url('news/1'));
    await fetcher.fetch(server.url('news/2'));
    const [first, second] = server.asked.filter(({ path }) => path.startsWith('/news'));
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(150);
  });

  it('is slower where a site asks for it', async () => {
    await serve({ 'robots.txt': robots('User-agent: *\nCrawl-delay: 0.7\n') });
    await fetcher.fetch(server.url('news/1'));
    await fetcher.fetch(server.url('news/2'));
    const [first, second] = server.asked.filter(({ path }) => path.startsWith('/news'));
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(300);
  });

  it('waits once for a host that says when to come again', async () => {
    let asked = 0;
    await serve({
      busy: (request, response) => {
        if (asked++ > 0) return page(request, response);
        response.writeHead(429, { 'retry-after': '1' }).end();
      },
    });
    const began = Date.now();
    expect(await fetcher.fetch(server.url('busy'))).not.toBeNull();
    expect(Date.now() - began).toBeGreaterThanOrEqual(900);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-05T10:00:00Z');
  it.each([
    ['120', 120_000],
    ['Mon, 05 Jan 2026 10:00:30 GMT', 30_000],
    ['Mon, 05 Jan 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['99999999999999999999', null],
    [undefined, null],
  ])('%s', (header, wanted) => {
    expect(readRetryAfter(header, now)).toBe(wanted);
  });
});
