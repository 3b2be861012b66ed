import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhError } from '../../src/errors.js';
import { Fetcher, type FetcherOptions } from '../../src/fetch/fetcher.js';
import { HOSTILE, PAGE, startMute, startNoise, startSlowTls, TestServer } from './hostile-server.js';

const QUICK = {
  limits: { connectMs: 1500, firstByteMs: 1500, totalMs: 15_000, graceMs: 1000, minimalRate: 100 },
  intervalMs: 0,
  allowPrivate: true,
};

let server: TestServer;
const fetchers: Fetcher[] = [];

beforeAll(async () => {
  server = await TestServer.start({
    ...HOSTILE,
    page: (_, response) => {
      response.writeHead(200, { 'content-type': 'Text/HTML; Charset="UTF-8"', etag: '"7"' }).end(PAGE);
    },
    moved: (_, response) => {
      response.writeHead(301, { location: 'page?from=moved#top' }).end();
    },
    known: (request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
      if (etag === '"7"' && since === 'Mon, 22 May 2023 10:00:00 GMT') response.writeHead(304).end();
      else
        response.writeHead(200, { etag: '"7"', 'last-modified': 'Mon, 22 May 2023 10:00:00 GMT' }).end(PAGE);
    },
    gone: (_, response) => {
      response.writeHead(410).end();
    },
    forbidden: (_, response) => {
      response.writeHead(403).end('no');
    },
    'later-far': (_, response) => {
      response.writeHead(503, { 'retry-after': '3600' }).end();
    },
  });
});

afterAll(async () => {
  for (const fetcher of fetchers) await fetcher.close();
  await server.stop();
});

/** A fetcher that may ask the test server, as a person allows it. */
function makeFetcher(options: FetcherOptions = QUICK): Fetcher {
  const fetcher = new Fetcher(options);
  fetchers.push(fetcher);
  fetcher.permit(server.origin);
  return fetcher;
}

async function failureOf(url: string, fetcher = makeFetcher()): Promise<SozhError> {
  const error = await fetcher.fetch(url).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SozhError);
  return error as SozhError;
}

describe('a page', () => {
  it('comes with its address and what the server calls it', async () => {
    const page = await makeFetcher().fetch(server.url('moved'));
    expect(page).toMatchObject({
      url: server.url('page?from=moved'),
      mediaType: 'text/html',
      charset: 'utf-8',
      validators: { etag: '"7"', lastModified: null },
    });
    expect(Buffer.from(page!.bytes).toString()).toBe(PAGE);
  });

  it('is not sent again where it has not changed', async () => {
    const fetcher = makeFetcher();
    const first = await fetcher.fetch(server.url('known'));
    expect(await fetcher.fetch(server.url('known'), { validators: first!.validators })).toBeNull();
  });

  it('says who asks', async () => {
    await makeFetcher().fetch(server.url('page'));
    expect(server.asked.at(-1)!.headers['user-agent']).toMatch(/^Sozh\/\d/);
  });

  it.each([
    ['gone', 'input/missing', /is not there \(410\)/],
    ['nothing-here', 'input/missing', /is not there \(404\)/],
    ['forbidden', 'input/unreadable', /does not give .*forbidden \(403\)/],
    ['later-far', 'input/unreachable', /cannot answer now \(503\)/],
  ])('that cannot be had is told: %s', async (name, code, message) => {
    const error = await failureOf(server.url(name));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBeNull();
  });

  it('is left where the host asks for an hour of peace, without asking it again', async () => {
    const fetcher = makeFetcher();
    await failureOf(server.url('later-far'), fetcher);
    const before = server.asked.length;
    const error = await failureOf(server.url('page'), fetcher);
    expect(error).toMatchObject({ code: 'input/unreachable', retriable: true });
    expect(error.message).toMatch(/asks not to be read for another 3[56]\d\d s/);
    expect(server.asked.length).toBe(before);
  });
});

describe('a server that means no good', () => {
  it.each([
    ['huge', 'input/too-large', /more than 20 MB/],
    ['huge-unsaid', 'input/too-large', /more than 20 MB/],
    ['endless', 'input/too-large', /more than 20 MB/],
    ['gzip-bomb', 'input/too-large', /more than 32 MB, when unpacked/],
    ['brotli-bomb', 'input/too-large', /more than 32 MB, when unpacked/],
    ['gzip-twice', 'input/too-large', /more than 32 MB, when unpacked/],
    ['gzip-often', 'input/unreadable', /encoding that cannot be read/],
    ['gzip-broken', 'input/unreadable', /not compressed as it says/],
    ['gzip-cut', 'input/unreadable', /was cut off/],
    ['unknown-encoding', 'input/unreadable', /encoding that cannot be read \(sozh\)/],
    ['slow-headers', 'input/unreachable', /sent nothing for 3 s/],
    ['slow-body', 'input/unreachable', /fewer than 100 bytes a second/],
    ['silent-body', 'input/unreachable', /sent nothing for/],
    ['silent', 'input/unreachable', /sent nothing for/],
    ['too-short', 'input/unreachable', /broke off/],
    ['odd-length', 'input/unreachable', /is no HTTP/],
    ['no-http', 'input/unreachable', /is no HTTP/],
    ['long-headers', 'input/unreachable', /is no HTTP/],
    ['resets', 'input/unreachable', /broke off/],
    ['loop', 'input/unreachable', /leads on and on/],
    ['loop-of-two', 'input/unreachable', /leads on and on \(2 redirects\)/],
    ['ever-on', 'input/unreachable', /leads on and on \(6 redirects\)/],
    ['to-file', 'input/refused', /only http and https/],
    ['to-data', 'input/refused', /only http and https/],
    ['to-ftp', 'input/refused', /only http and https/],
    ['to-private', 'input/refused', /10\.0\.0\.1, which is not on the public internet/],
    ['to-loopback', 'input/refused', /not on the public internet/],
    ['to-loopback-name', 'input/refused', /localhost is at \S+, which is not on the public internet/],
    ['to-loopback-number', 'input/refused', /not on the public internet/],
    ['to-loopback-six', 'input/refused', /not on the public internet/],
    ['to-mapped', 'input/refused', /not on the public internet/],
    ['to-metadata', 'input/refused', /169\.254\.169\.254, which is not on the public internet/],
    ['to-password', 'input/refused', /password/],
    ['to-nowhere', 'input/refused', /is no URL/],
  ])('is told from a good one: %s', async (name, code, message) => {
    const began = Date.now();
    const error = await failureOf(server.url(name));
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it.each(['too-long', 'wrong-charset', 'wrong-media-type', 'odd-media-type'])(
    'is read as far as it makes sense: %s',
    async (name) => {
      const page = await makeFetcher().fetch(server.url(name));
      expect(Buffer.from(page!.bytes).toString()).toBe(PAGE);
    },
  );

  it('that talks noise instead of TLS, or nothing at all, is told', async () => {
    const noise = await startNoise();
    const fetcher = makeFetcher();
    fetcher.permit(`https://127.0.0.1:${noise.port}/`);
    const error = await failureOf(`https://127.0.0.1:${noise.port}/`, fetcher);
    expect(error.code).toBe('input/unreachable');
    expect(error.message).toMatch(/no secure connection/);
    await noise.stop();
    const none = await failureOf(`https://127.0.0.1:${noise.port}/`, fetcher);
    expect(none.message).toMatch(/accepts no connection/);
  });

  it.each([
    ['never answers the greeting', startMute],
    ['answers it a byte at a time', startSlowTls],
  ])('is not waited for: one that %s of TLS', async (_, start) => {
    const slow = await start();
    const fetcher = makeFetcher();
    const url = `https://127.0.0.1:${slow.port}/`;
    fetcher.permit(url);
    const began = Date.now();
    const error = await failureOf(url, fetcher);
    expect(error).toMatchObject({ code: 'input/unreachable', retriable: true });
    expect(Date.now() - began).toBeLessThan(2 * (QUICK.limits.connectMs + QUICK.limits.firstByteMs));
    await slow.stop();
  });

  it.each(['steady-drip', 'packed-drip'])(
    'is left in the end, however steadily it sends: %s',
    async (name) => {
      const limits = { ...QUICK.limits, totalMs: 3000, minimalRate: 1 };
      const began = Date.now();
      const error = await failureOf(server.url(name), makeFetcher({ ...QUICK, limits }));
      expect(error.message).toMatch(/takes longer than 3 s/);
      expect(Date.now() - began).toBeLessThan(6000);
    },
  );

  it('does not hold up the next page', async () => {
    const fetcher = makeFetcher();
    for (const name of ['resets', 'no-http', 'to-file', 'gzip-broken'])
      await failureOf(server.url(name), fetcher);
    expect((await fetcher.fetch(server.url('page')))?.bytes.length).toBe(Buffer.from(PAGE).length);
  });
});

describe('what may not be fetched', () => {
  it.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)', 'http://a:b@example.org/'])(
    'is refused however it is typed: %s',
    async (url) => {
      expect((await failureOf(url)).code).toBe('input/refused');
    },
  );

  it('is a private place, where nobody has allowed it', async () => {
    const fetcher = new Fetcher({ ...QUICK, allowPrivate: false });
    fetchers.push(fetcher);
    fetcher.permit(server.origin);
    expect((await failureOf(server.url('page'), fetcher)).code).toBe('input/refused');
    const { port } = new URL(server.origin);
    expect((await failureOf(`http://localhost:${port}/page`, fetcher)).hint).toMatch(/--allow-private/);
  });

  it('is another private place than the one that was allowed', async () => {
    const other = await TestServer.start(HOSTILE);
    expect((await failureOf(other.url('empty'))).code).toBe('input/refused');
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 100);
    await expect(makeFetcher().fetch(server.url('silent'), { signal: stop.signal })).rejects.toThrow(
      'enough',
    );
  });
});
