import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript
import { randomOf } from '../../evaluation/seeded-order.mjs';
import type { Reading } from '../../src/read/read-article.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { mutate } from '../robustness/mutate.js';

/** `npm run fuzz` sets it to 20,000. */
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
];

it(`${COUNT} mutated pages do no harm`, { timeout: 60_000 + COUNT * 200 }, async () => {
  const before = process.memoryUsage().rss;
  let articles = 0;
  let slowest = { seed: -1, time: 0 };
  for (let seed = 0; seed < COUNT; seed++) {
    const start = process.cpuUsage();
    try {
      for await (const reading of readRetrieved({
        name: 'x.html',
        bytes: mutate(SEEDS[seed % SEEDS.length]!, randomOf(seed)),
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
