import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SozhProgram } from '../commands/sozh-program.js';
import { BILLION_LAUGHS } from '../read/feed/sample-feeds.js';
import { makeZip } from '../read/make-archive.js';
import { HOSTILE, send, TestServer } from './hostile-server.js';

const MIB = 1024 * 1024;
const MOST_MB = 500;

let sozh: SozhProgram;
let server: TestServer;

const spaces = Buffer.alloc(256 * MIB, ' ');
const inner = makeZip([{ name: 'a.txt', bytes: spaces }]);

/** What is within the limits of the network, and still means no good to those who read it. */
const LARGE = {
  'deep.html': send('text/html', `<!doctype html><html><body>${'<div>'.repeat(3 * MIB)}`),
  'wide.html': send('text/html', `<!doctype html><html><body>${'<p>да</p>'.repeat(MIB)}`),
  'page.html': send('text/html', `<!doctype html><html><body><p>${'Мост открыт. '.repeat(800_000)}</p>`),
  'deep.xml': send('application/rss+xml', `<rss><channel><item><description>${'<b>'.repeat(2 * MIB)}`),
  'laughs.xml': send('application/rss+xml', BILLION_LAUGHS),
  'many.xml': send(
    'text/xml',
    `<rss><channel>${'<item><title>раз</title></item>'.repeat(200_000)}</channel></rss>`,
  ),
  'bomb.zip': send('application/zip', inner),
  'bombs.zip': send(
    'application/zip',
    makeZip(Array.from({ length: 20 }, (_, at) => ({ name: `${at}.zip`, bytes: inner }))),
  ),
  'bomb.csv.gz': send('application/gzip', gzipSync(spaces)),
  'bomb.warc.gz': send(
    'application/gzip',
    gzipSync(Buffer.from(`WARC/1.0\r\nContent-Length: ${2 ** 40}\r\n\r\n${' '.repeat(64 * MIB)}`)),
  ),
  'turducken.gz': send(
    'application/gzip',
    gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(Buffer.alloc(64 * MIB))))))),
  ),
  'text.txt': send('text/plain', 'Мост открыт. '.repeat(600_000)),
};

beforeAll(async () => {
  sozh = new SozhProgram();
  server = await TestServer.start({ ...HOSTILE, ...LARGE });
});

afterAll(async () => {
  await server.stop();
  sozh.remove();
});

it('one process takes all that hostile servers send, one after the other, in under 500 MB', async () => {
  const names = [...Object.keys(HOSTILE), ...Object.keys(LARGE)];
  const child = sozh.spawnScript(`
    const { Fetcher } = await import(dist + '/fetch/fetcher.js');
    const { readRetrieved } = await import(dist + '/read/read-retrieved.js');
    const limits = { connectMs: 1000, firstByteMs: 1000, totalMs: 20000, graceMs: 1000 };
    const fetcher = new Fetcher({ allowPrivate: true, intervalMs: 0, limits });
    fetcher.permit(${JSON.stringify(server.origin)});
    const codes = {};
    const largest = {};
    const slowest = {};
    for (const name of ${JSON.stringify(names)}) {
      const before = process.resourceUsage().maxRSS;
      const began = Date.now();
      try {
        const { bytes, url, mediaType } = await fetcher.fetch(${JSON.stringify(server.origin)} + '/' + name);
        for await (const reading of readRetrieved({ name, bytes, url, mediaType: mediaType ?? undefined }))
          codes[name] = 'error' in reading ? reading.error.code : 'read';
      } catch (error) {
        codes[name] = error.code ?? String(error);
      }
      const grown = (process.resourceUsage().maxRSS - before) / 1024;
      if (Date.now() - began > 5000) slowest[name] = Date.now() - began;
      if (grown > 20) largest[name] = Math.round(grown);
    }
    await fetcher.close();
    console.log(JSON.stringify({ codes, largest, slowest, mostMB: process.resourceUsage().maxRSS / 1024 }));
  `);
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  await new Promise((resolve) => child.once('close', resolve));
  expect(err).toBe('');
  const { codes, largest, slowest, mostMB } = JSON.parse(out) as {
    codes: Record<string, string>;
    largest: Record<string, number>;
    slowest: Record<string, number>;
    mostMB: number;
  };
  expect(Object.keys(codes).length).toBeGreaterThan(names.length - 5);
  expect(Object.values(codes).filter((code) => !/^(?:read|input\/[a-z-]+)$/.test(code))).toEqual([]);
  if (process.env.FUZZ) process.stdout.write(`${JSON.stringify({ codes, largest, slowest, mostMB })}\n`);
  for (const name of ['bomb.zip', 'bombs.zip', 'bomb.csv.gz', 'bomb.warc.gz', 'turducken.gz'])
    expect(codes[name], name).toMatch(/^input\/(?:too-large|unreadable|no-articles|bad-data|empty)$/);
  expect(Math.max(0, ...Object.values(slowest)), JSON.stringify(slowest)).toBeLessThan(30_000);
  expect(mostMB, JSON.stringify(largest)).toBeLessThan(MOST_MB);
}, 300_000);
