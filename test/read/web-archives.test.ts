import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Reading, ReadOptions } from '../../src/read/read-article.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { encode } from './encode.js';

const FIRST = 'Делегация Гомельской области прибыла сегодня в Брянск, чтобы обсудить поставки льна.';
const SECOND = 'Стороны договорились открыть в Почепе общий склад, сообщил глава делегации.';
const TEXT = `${FIRST}\n\n${SECOND}`;
const TITLE = 'Гомель и Брянск договорились о складе';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readAll(
  name: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
) {
  const all: Reading[] = [];
  for await (const reading of readRetrieved({ name, bytes }, options)) all.push(reading);
  return all;
}
const ARTICLE = { title: TITLE, text: TEXT, publishedAt: '2023-06-20T14:35:00+03:00' };

it('MHTML holds a page', async () => {
  const page = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>20.06.2023 14:35</p><p>${FIRST}</p><p>${SECOND}</p></body></html>`;
  const quoted = [...bytesOf(page)]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{70}(?<!=.?)/g, '$&=\r\n');
  const file = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.by/n/1\r\nDate: Mon, 24 Nov 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.by/n/1\r\n\r\n${quoted}\r\n----b--\r\nContent-Type: image/png\r\n\r\nxx\r\n----b----\r\n`;
  expect(await readAll('x.mhtml', Buffer.from(file, 'latin1'))).toMatchObject([
    { article: { ...ARTICLE, url: 'https://a.by/n/1', seenAt: '2025-11-24T10:00:00.000Z' } },
  ]);
});

it('WARC holds the pages that were answered', async () => {
  const page = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>20.06.2023 14:35</p><p>${FIRST}</p><p>${SECOND}</p></body></html>`;
  const record = (type: string, url: string, body: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-11-24T10:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ]);
  const answer = (head: string, body: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), body]);
  const chunk = bytesOf(page);
  const chunked = Buffer.concat([
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const file = Buffer.concat([
    record('warcinfo', 'x', Buffer.from('software: wget\r\n')),
    record('request', 'https://a.by/1', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    record(
      'response',
      'https://a.by/1',
      answer('200 OK\r\nContent-Type: text/html; charset=koi8-r', encode(page, 'windows-1251')),
    ),
    record(
      'response',
      'https://a.by/2',
      answer('404 Not Found\r\nContent-Type: text/html', bytesOf('<html>нет</html>')),
    ),
    record('response', 'https://a.by/3', answer('200 OK\r\nContent-Type: image/png', bytesOf('xx'))),
    record(
      'response',
      'https://a.by/4',
      answer('200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked', chunked),
    ),
  ]);
  const seenAt = '2025-11-24T10:00:00.000Z';
  const wanted = [
    { source: 'https://a.by/1', article: { ...ARTICLE, url: 'https://a.by/1', seenAt } },
    { source: 'https://a.by/4', article: { ...ARTICLE, url: 'https://a.by/4', seenAt } },
  ];
  expect(await readAll('x.warc', file)).toMatchObject(wanted);
  expect(await readAll('x.warc.gz', gzipSync(file))).toMatchObject(wanted);
});
