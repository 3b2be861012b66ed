import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Reading } from '../../src/read/read-article.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';

/** FUZZ=20000 npx vitest run test/read/fuzz.test.ts: as many mutated pages. */
const COUNT = Number(process.env.FUZZ ?? 150);
const SLOWEST = 2000;
const MOST_MEMORY = 500 * 2 ** 20;

const text = readFileSync('data/articles/2023-05-22-ambassador-report.txt', 'utf8')
  .split('\n')
  .filter(Boolean);
const SEEDS = [
  `<!doctype html><html><head><meta charset="utf-8"><title>${text[0]} — Вестник</title><meta property="article:published_time" content="2023-05-22T10:00:00+03:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${text[0]}","datePublished":"2023-05-22"}</script></head><body><nav><a href="/">Главная</a></nav><article><h1>${text[0]}</h1><time datetime="2023-05-22">22 мая</time>${text.map((line) => `<p>${line}</p>`).join('')}</article><div class="comments"><p>Комментарий</p></div></body></html>`,
  `<html><body><table><tr><td>${text.join('<br><br>')}</td><td>19.06.2023 <a href="?1">Новость</a></td></tr></table></body></html>`,
  `# ${text[0]}\n\n${text.slice(1).join('\n\n')}`,
  text.map((line) => JSON.stringify({ title: text[0], text: line })).join('\n'),
].map((seed) => Buffer.from(seed));
const PIECES = [
  '<div>',
  '</div>',
  '<',
  '>',
  '"',
  "'",
  '<!--',
  '-->',
  '<script>',
  '<p',
  '&#',
  '&nbsp;',
  '\u0000',
  '{',
  '[',
  '\n',
  '<table><tr><td>',
  'ÿþ',
  '<a href="',
  '2023-13-45',
  '<![CDATA[',
];

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A page with bytes changed, stretches cut, doubled and repeated, and pieces of markup put in. */
function mutate(seed: number): Buffer {
  const below = numbers(seed);
  let page = Buffer.from(SEEDS[below(SEEDS.length)]!);
  for (let times = 1 + below(12); times > 0; times--) {
    const at = below(page.length + 1);
    const stop = Math.min(page.length, at + below(400));
    const piece = Buffer.from(PIECES[below(PIECES.length)]!);
    const kind = below(5);
    if (kind === 0 && page.length > 0) page[at % page.length] = below(256);
    else if (kind === 1) page = Buffer.concat([page.subarray(0, at), page.subarray(stop)]);
    else if (kind === 2) page = Buffer.concat([page.subarray(0, stop), page.subarray(at)]);
    else if (kind === 3) page = Buffer.concat([page.subarray(0, at), piece, page.subarray(at)]);
    else
      page = Buffer.concat([
        page.subarray(0, at),
        ...Array.from({ length: 1 + below(3000) }, () => piece),
        page.subarray(at),
      ]);
  }
  return page;
}

it(`${COUNT} mutated pages do no harm`, { timeout: 60_000 + COUNT * 200 }, async () => {
  const before = process.memoryUsage().rss;
  let articles = 0;
  let slowest = { seed: -1, time: 0 };
  for (let seed = 0; seed < COUNT; seed++) {
    const start = process.cpuUsage();
    try {
      for await (const reading of readRetrieved({
        name: 'x.html',
        bytes: mutate(seed),
      }) as AsyncIterable<Reading>)
        if ('article' in reading) articles++;
    } catch (error) {
      expect(error, `page ${seed}`).toMatchObject({ code: expect.stringMatching(/^input\//) });
    }
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    if (time > slowest.time) slowest = { seed, time };
  }
  expect(slowest.time, `page ${slowest.seed}`).toBeLessThan(SLOWEST);
  expect(articles).toBeGreaterThan(COUNT / 2);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY);
});
