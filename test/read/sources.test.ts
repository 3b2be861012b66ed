import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhError } from '../../src/errors.js';
import { decodeText } from '../../src/read/decode-text.js';
import { findSources, type Source } from '../../src/read/find-sources.js';
import type { Reading } from '../../src/read/read-article.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { readSource } from '../../src/read/read-source.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sozh-read-'));
  for (const path of ['b/2.txt', 'b/10.txt', 'a.txt', 'b/deep/x.TXT', 'notes.md', '.hidden.txt'])
    mkdirSync(join(folder, path, '..'), { recursive: true });
  for (const path of ['b/2.txt', 'b/10.txt', 'a.txt', 'b/deep/x.TXT', 'notes.md', '.hidden.txt'])
    writeFileSync(join(folder, path), `Статья ${path} о пароме через реку.`);
  mkdirSync(join(folder, 'empty'));
  symlinkSync(folder, join(folder, 'b', 'loop.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function find(...places: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const source of findSources(places))
    found.push(source.kind === 'file' ? source.path.replace(`${folder}/`, '') : '-');
  return found;
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

async function readAll(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readings) all.push(reading);
  return all;
}

describe('findSources', () => {
  it('walks a folder in one order, without hidden files, other kinds of files and loops', async () =>
    expect(await find(folder)).toEqual(['a.txt', 'b/10.txt', 'b/2.txt', 'b/deep/x.TXT', 'notes.md']));

  it('takes what a pattern fits, and says where nothing does', async () => {
    expect(await find(join(folder, '**/*.{txt,TXT}'))).toEqual([
      'a.txt',
      'b/10.txt',
      'b/2.txt',
      'b/deep/x.TXT',
    ]);
    expect(await find(join(folder, 'b/?.txt'))).toEqual(['b/2.txt']);
    expect(await failure(find(join(folder, '*.html')))).toMatchObject({ code: 'input/no-articles' });
    expect(await failure(find(join(folder, 'none/*.txt')))).toMatchObject({ code: 'input/missing' });
  });

  it('takes files as they are named, and standard input', async () =>
    expect(await find(join(folder, 'notes.md'), '-')).toEqual(['notes.md', '-']));

  it('is lazy: what is missing is told when its turn comes', async () => {
    const sources = findSources([join(folder, 'a.txt'), join(folder, 'nowhere')]);
    expect((await sources.next()).value).toEqual({ kind: 'file', path: join(folder, 'a.txt') });
    expect(await failure(sources.next())).toMatchObject({ code: 'input/missing', exitCode: 3 });
  });

  it('refuses a folder without articles', async () =>
    expect(await failure(find(join(folder, 'empty')))).toMatchObject({ code: 'input/no-articles' }));
});

describe('readSource', () => {
  const file = (name: string, bytes: Uint8Array | string): Source => {
    writeFileSync(join(folder, 'empty', name), bytes);
    return { kind: 'file', path: join(folder, 'empty', name) };
  };

  it('gives the article with its path as an alias', async () => {
    const source: Source = { kind: 'file', path: join(folder, 'a.txt') };
    expect(await readAll(readSource(source, { publishedAt: '2023-03-14' }))).toMatchObject([
      {
        source: source.path,
        article: {
          aliases: [source.path],
          publishedAt: '2023-03-14',
          text: 'Статья a.txt о пароме через реку.',
        },
      },
    ]);
  });

  it.each([
    ['missing', 'input/missing'],
    ['blank.txt', 'input/empty'],
    ['nul.txt', 'input/binary'],
    ['report.txt', 'input/unreadable'],
    ['picture.txt', 'input/binary'],
  ])('refuses %s with %s', async (name, code) => {
    file('blank.txt', ' \n\ufeff\n');
    file('nul.txt', new Uint8Array([72, 0, 105, 1, 2]));
    file('report.txt', '%PDF-1.7 and more');
    file('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10));
    const error = await failure(readAll(readSource({ kind: 'file', path: join(folder, 'empty', name) })));
    expect(error).toBeInstanceOf(SozhError);
    expect(error).toMatchObject({ code, exitCode: 3, hint: expect.any(String) });
  });
});

describe('XML files of a folder', () => {
  it('are feeds, or told', async () => {
    const place = join(folder, 'xml');
    mkdirSync(place);
    const body =
      'Мост через Сож открыли сегодня, сообщил глава города, и движение по нему уже началось. '.repeat(8);
    writeFileSync(
      join(place, 'a.xml'),
      `<rss><channel><title>Вести</title><item><title>Мост открыт</title><link>https://example.by/1</link><content:encoded>${body}</content:encoded></item></channel></rss>`,
    );
    writeFileSync(join(place, 'b.xml'), '<?xml version="1.0"?><settings><value>7</value></settings>');
    expect(await find(place)).toEqual([join('xml', 'a.xml'), join('xml', 'b.xml')]);
    expect(await readAll(readSource({ kind: 'file', path: join(place, 'a.xml') }))).toMatchObject([
      { article: { title: 'Мост открыт', outlet: 'Вести', url: 'https://example.by/1' } },
    ]);
    expect(await failure(readAll(readSource({ kind: 'file', path: join(place, 'b.xml') })))).toMatchObject({
      code: 'input/unreadable',
    });
  });
});

describe('readRetrieved', () => {
  it('takes a stream in pieces and keeps the address', async () => {
    const bytes = new TextEncoder().encode('Мост открыт\n\n12.03.2023\n\nМост через Сож открыли сегодня.');
    async function* inPieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const url = 'https://example.by/most';
    expect(await readAll(readRetrieved({ name: url, url, bytes: inPieces() }))).toMatchObject([
      { source: url, article: { url, title: 'Мост открыт', publishedAt: '2023-03-12', aliases: [url] } },
    ]);
  });

  it('stops an endless stream of text', async () => {
    const piece = new TextEncoder().encode('и снова мост '.repeat(5000));
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield piece;
      } finally {
        closed = true;
      }
    }
    expect(await failure(readAll(readRetrieved({ name: 'x.txt', bytes: endless() })))).toMatchObject({
      code: 'input/too-large',
    });
    expect(closed).toBe(true);
  });
});

describe('decodeText', () => {
  const text = 'Съезд «Сожа» — у Гомеля';
  const windows1251 = Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    const signs: Record<string, number> = { '«': 0xab, '»': 0xbb, '—': 0x97 };
    return signs[letter] ?? (code >= 0x410 ? code - 0x410 + 0xc0 : code);
  });

  it('reads windows-1251 where the bytes are no UTF-8', () =>
    expect(decodeText(windows1251, 'x').text).toBe(text));
  it('reads UTF-8, also when cut off within a letter', () => {
    const bytes = new TextEncoder().encode(`${text} `.repeat(9));
    expect(decodeText(bytes, 'x').text.trim()).toBe(`${text} `.repeat(9).trim());
    expect(decodeText(bytes.subarray(0, 60), 'x').text.startsWith(text)).toBe(true);
  });
  it('reads UTF-16 by its mark, both ways round', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(decodeText(little, 'x').text).toBe(text);
    expect(decodeText(Buffer.from(little).swap16(), 'x').text).toBe(text);
  });
});
