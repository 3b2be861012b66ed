import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXTENSIONS, isArticleName } from '../../src/read/article-name.js';
import { FORMATS } from '../../src/read/formats.js';
import type { Reading, ReadOptions } from '../../src/read/read-article.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { encode } from './encode.js';
import { makeZip } from './make-archive.js';

const FIRST = 'Делегация Гомельской области прибыла сегодня в Брянск, чтобы обсудить поставки льна.';
const SECOND = 'Стороны договорились открыть в Почепе общий склад, сообщил глава делегации.';
const TEXT = `${FIRST}\n\n${SECOND}`;
const TITLE = 'Гомель и Брянск договорились о складе';
const PLAIN = `${TITLE}\n\n20.06.2023 14:35\n\n${TEXT}`;
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
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(() => null).catch((error: unknown) => error);
const ARTICLE = { title: TITLE, text: TEXT, publishedAt: '2023-06-20T14:35:00+03:00' };

it('a folder is searched for the extensions of all formats', () =>
  expect(new Set(FORMATS.flatMap((format) => format.extensions))).toEqual(new Set(EXTENSIONS)));

it.each([
  ['a/b.HTML', true],
  ['README.md', false],
  ['.hidden.txt', false],
  ['__MACOSX/a.txt', false],
  ['picture.png', false],
  ['txt', false],
])('%s may be an article: %s', (name, may) => expect(isArticleName(name)).toBe(may));

it.each([
  ['in the names of columns', ','.repeat(2 ** 24)],
  ['in a row', `title,text\n${','.repeat(2 ** 24)}`],
])('a table of nothing but separators is stopped: %s', async (_, text) => {
  const before = process.cpuUsage();
  expect(await failure(readAll('a.csv', bytesOf(text)))).toMatchObject({ code: 'input/bad-data' });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(15_000);
});

it.each([['long.txt'], ['long.txt.gz']])(
  'of a text far too long for an article the beginning is read: %s',
  async (name) => {
    const plain = bytesOf(
      `${PLAIN}\n\n${Array.from({ length: 9000 }, (_, at) => `${at}. ${FIRST}`).join('\n\n')}`,
    );
    const [reading] = await readAll(name, name.endsWith('.gz') ? gzipSync(plain) : plain);
    if (!reading || !('article' in reading)) throw new Error('nothing was read');
    expect(reading.messages.map(({ code }) => code)).toContain('read/cut');
    expect(reading.article.text.length).toBeGreaterThan(300_000);
    expect(reading.article.text.length).toBeLessThanOrEqual(400_000);
  },
);

describe('JSON Lines', () => {
  it('are articles by the usual names of fields', async () => {
    const rows = [
      {
        title: TITLE,
        body: TEXT,
        date: '2023-06-20 14:35',
        link: 'https://a.by/1',
        site: 'Вестник',
        author: ['Инна Лоза'],
        id: 7,
      },
      { headline: TITLE, content: `<p>${FIRST}</p><p>${SECOND}</p>`, published_at: 1687260900 },
    ];
    const all = await readAll('x.jsonl', bytesOf(rows.map((row) => JSON.stringify(row)).join('\n')), {
      path: 'x.jsonl',
    });
    expect(all).toMatchObject([
      {
        source: 'x.jsonl:1',
        authors: ['Инна Лоза'],
        article: {
          ...ARTICLE,
          url: 'https://a.by/1',
          outlet: 'Вестник',
          aliases: ['x.jsonl:1', 'https://a.by/1', '7'],
        },
      },
      { source: 'x.jsonl:2', article: ARTICLE },
    ]);
  });

  it('have their fields mapped', async () => {
    const row = { h: TITLE, data: { paragraphs: [FIRST, SECOND] }, когда: '20.06.2023 14:35', text: 'не то' };
    const map = { title: 'h', text: 'data.paragraphs', publishedAt: 'когда' };
    expect(await readAll('x.jsonl', bytesOf(JSON.stringify(row)), { map })).toMatchObject([
      { article: ARTICLE },
    ]);
  });

  it('go on after a bad line, and name it', async () => {
    const good = JSON.stringify({ title: TITLE, text: TEXT });
    const all = await readAll('x.jsonl', bytesOf([good, '{"title": "Без', '[]', '', good].join('\n')));
    expect(all.map((reading) => [reading.source, 'error' in reading ? reading.error.code : 'read'])).toEqual([
      ['x.jsonl:1', 'read'],
      ['x.jsonl:2', 'input/bad-data'],
      ['x.jsonl:3', 'input/bad-data'],
      ['x.jsonl:5', 'read'],
    ]);
  });

  it('say which columns there are where none holds a text', async () =>
    expect(await failure(readAll('x.jsonl', bytesOf('{"a":1,"b":"x"}\n{"a":2}')))).toMatchObject({
      code: 'input/bad-data',
      hint: expect.stringContaining('a, b'),
    }));

  it('are read as they come, however long', async () => {
    const line = bytesOf(`${JSON.stringify({ title: TITLE, text: TEXT })}\n`);
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent++;
        yield line;
      }
    }
    const readings = readRetrieved({ name: 'x.jsonl', bytes: endless() });
    for (let count = 0; count < 1000; count++)
      expect((await readings.next()).value).toHaveProperty('article');
    await readings.return(undefined);
    expect(sent).toBeLessThan(2000);
  });

  it('without a line end are stopped', async () => {
    const piece = bytesOf('а'.repeat(1_000_000));
    async function* endless() {
      yield bytesOf(`${JSON.stringify({ title: TITLE, text: TEXT })}\n{"text":"`);
      for (let count = 0; count < 40; count++) yield piece;
    }
    expect((await readAll('x.jsonl', endless())).map((reading) => 'error' in reading)).toEqual([false, true]);
  });
});

describe('JSON', () => {
  it.each([
    ['a list', [{ title: TITLE, text: PLAIN }]],
    ['a list in an object', { count: 1, articles: [{ title: TITLE, text: PLAIN }] }],
    ['one article', { title: TITLE, text: PLAIN }],
  ])('is read: %s', async (_, value) =>
    expect(await readAll('x.json', bytesOf(JSON.stringify(value, null, 2)))).toMatchObject([
      { article: ARTICLE },
    ]),
  );

  it("is read as Telegram's export", async () => {
    const value = {
      name: 'Сожский вестник',
      type: 'public_channel',
      messages: [
        { id: 1, type: 'service', date_unixtime: '1687260000', text: '' },
        {
          id: 2,
          type: 'message',
          date_unixtime: '1687260900',
          text: [{ type: 'bold', text: TITLE }, `\n\n${TEXT}`],
        },
        { id: 3, type: 'message', date_unixtime: '1687260950', text: '', photo: 'x.jpg' },
      ],
    };
    expect(
      await readAll('result.json', bytesOf(JSON.stringify(value)), { path: 'result.json' }),
    ).toMatchObject([
      {
        source: 'result.json#2',
        article: { ...ARTICLE, outlet: 'Сожский вестник', aliases: ['result.json#2'] },
      },
    ]);
  });
});

describe('a table', () => {
  const quoted = `"${TEXT}"`;
  it.each([
    ['commas', 'x.csv', `title,text,date\r\n${TITLE},${quoted},2023-06-20T14:35\r\n`],
    [
      'semicolons, as spreadsheets write it',
      'x.csv',
      `\ufeffЗаголовок;Текст;Дата\n${TITLE};${quoted};20.06.2023 14:35\n`,
    ],
    ['tabs', 'x.tsv', `title\tbody\tpublished\n${TITLE}\t${quoted}\t2023-06-20 14:35\n`],
    ['no name', 'standard input', `id,title,text,date\n1,${TITLE},${quoted},2023-06-20 14:35\n`],
  ])('is read with %s', async (_, name, table) =>
    expect(await readAll(name, bytesOf(table))).toMatchObject([{ source: `${name}:2`, article: ARTICLE }]),
  );

  it('is read in windows-1251', async () =>
    expect(await readAll('x.csv', encode(`title;text\n${TITLE};"${TEXT}"\n`, 'windows-1251'))).toMatchObject([
      { article: { title: TITLE, text: TEXT } },
    ]));

  it('goes on after a row without text', async () =>
    expect(
      (
        await readAll('x.csv', bytesOf(`title,text\n${TITLE},${quoted}\n${TITLE},\n${TITLE},${quoted}\n`))
      ).map((reading) => 'article' in reading),
    ).toEqual([true, false, true]));
});

describe('archives', () => {
  const page = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>20.06.2023 14:35</p><p>${FIRST}</p><p>${SECOND}</p></body></html>`;

  it('of gzip hold what they hold', async () =>
    expect(await readAll('a.html.gz', gzipSync(page), { path: 'a.html.gz' })).toMatchObject([
      { source: 'a.html', article: { ...ARTICLE, aliases: ['a.html'] } },
    ]));

  it('of ZIP hold articles of every kind, in archives of their own too; the rest is passed over', async () => {
    const inner = makeZip([{ name: 'deep/1.txt', bytes: bytesOf(PLAIN) }]);
    const archive = makeZip([
      { name: '2023/a.html', bytes: bytesOf(page) },
      { name: encode('статья.txt', 'ibm866'), bytes: bytesOf(PLAIN) },
      { name: 'inner.zip', bytes: inner },
      { name: 'rows.jsonl.gz', bytes: gzipSync(JSON.stringify({ title: TITLE, text: PLAIN })) },
      { name: 'picture.png', bytes: Uint8Array.of(1, 2, 3) },
      { name: '../../etc/x.txt', bytes: bytesOf(PLAIN) },
      { name: 'locked.txt', bytes: bytesOf(PLAIN), encrypted: true },
      { name: 'empty.txt', bytes: bytesOf(' ') },
    ]);
    const all = await readAll('n.zip', archive, { path: 'n.zip' });
    expect(
      all.map((reading) => [
        reading.source,
        'error' in reading ? reading.error.code : 'article' in reading && reading.article.title,
      ]),
    ).toEqual([
      ['n.zip/2023/a.html', TITLE],
      ['n.zip/статья.txt', TITLE],
      ['n.zip/inner.zip/deep/1.txt', TITLE],
      ['n.zip/rows.jsonl:1', TITLE],
      ['n.zip/../../etc/x.txt', TITLE],
      ['n.zip/locked.txt', 'input/unreadable'],
      ['n.zip/empty.txt', 'input/empty'],
    ]);
    expect(all[2]).toMatchObject({ article: { aliases: ['n.zip/inner.zip/deep/1.txt'] } });
  });

  it.each<[what: string, name: string, bytes: Uint8Array, code: string]>([
    [
      'cut off',
      'x.zip',
      makeZip([{ name: 'a.txt', bytes: bytesOf(PLAIN) }]).subarray(0, 60),
      'input/unreadable',
    ],
    ['without articles', 'x.zip', makeZip([{ name: 'a.png', bytes: bytesOf('x') }]), 'input/no-articles'],
    [
      'within itself again and again',
      'x.gz',
      Array.from({ length: 9 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from(PLAIN)),
      'input/unreadable',
    ],
  ])('that are %s are refused', async (_, name, bytes, code) => {
    const all = await readAll(name, bytes).catch((error: unknown) => [{ error }]);
    expect(all).toMatchObject([{ error: { code } }]);
  });

  it('that are bombs are stopped', async () => {
    const zeros = Buffer.alloc(70 * 2 ** 20, 'a');
    const stopped = [{ error: { code: 'input/too-large' } }];
    const outer = gzipSync(zeros);
    expect(await readAll('x.jsonl.gz', outer).catch((error: unknown) => [{ error }])).toMatchObject(stopped);
    const archive = makeZip([{ name: 'a.jsonl', bytes: zeros }]);
    expect(await readAll('x.zip', archive).catch((error: unknown) => [{ error }])).toMatchObject(stopped);
  });
});
