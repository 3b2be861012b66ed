import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript
import { randomOf } from '../../evaluation/seeded-order.mjs';
import { SozhError } from '../../src/errors.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { ATOM, BILLION_LAUGHS, BODY, RDF, RSS } from '../read/feed/sample-feeds.js';
import { mutate } from './mutate.js';

/** As a site of news has them: menus, data for machines, captions, comments. */
const PAGE = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Мост открыт — Вести Речицка</title>
<link rel="canonical" href="https://news.example.org/2023/05/22/most"><meta property="article:published_time" content="2023-05-22T19:45:00+03:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Мост открыт","datePublished":"2023-05-22T19:45:00+03:00","author":[{"name":"Анна Крупская"}]}</script></head>
<body><nav><ul><li><a href="/">Главная</a></li><li><a href="/sport">Спорт</a></li></ul></nav>
<main><article><h1>Мост открыт</h1><time datetime="2023-05-22">22 мая 2023</time><figure><img src="a.jpg"><figcaption>Фото автора</figcaption></figure>
${BODY.map((line) => `<p>${line}</p>`).join('')}<table><tr><td>Длина</td><td>300 м</td></tr></table></article>
<aside><h3>Читайте также</h3><a href="/2">Ярмарка перенесена</a></aside><section id="comments"><p>Отлично!</p></section></main>
<footer>© 2023 «Вести Речицка». Все права защищены.</footer></body></html>`;

const SEEDS = [RSS, ATOM, RDF, BILLION_LAUGHS, PAGE] as const;
/** `npm run fuzz` sets it to 20,000 */
const CASES = Number(process.env.FUZZ ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const MOST_MS = 2000;
const MOST_MEMORY = 500 * 2 ** 20;

describe('mutated feeds and pages', () => {
  it(`${CASES} of them: no crash, none that takes long, memory bounded`, { timeout: 3_600_000 }, async () => {
    const before = process.memoryUsage().rss;
    let slowest = { ms: 0, number: -1 };
    let most = 0;
    let articles = 0;
    let refused = 0;
    for (let number = 0; number < CASES; number++) {
      const random = randomOf(SEED * 1_000_003 + number);
      const bytes = mutate(SEEDS[number % SEEDS.length]!, random);
      const mediaType = ['text/html', 'application/rss+xml', 'text/plain', 'image/png'][
        Math.floor(random() * 4)
      ]!;
      // of the processor, not of the clock: other tests run beside this one
      const began = process.cpuUsage();
      try {
        const url = 'https://news.example.org/rss.xml';
        for await (const reading of readRetrieved({ name: 'fuzz', bytes, mediaType, url })) {
          if ('article' in reading) articles++;
          else if ('error' in reading) expect(reading.error).toBeInstanceOf(SozhError);
        }
      } catch (error) {
        if (!(error instanceof SozhError) || !error.code.startsWith('input/'))
          throw new Error(`case ${number} of seed ${SEED}`, { cause: error });
        refused++;
      }
      const { user, system } = process.cpuUsage(began);
      const ms = (user + system) / 1000;
      if (ms > slowest.ms) slowest = { ms, number };
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    if (process.env.FUZZ)
      process.stdout.write(
        `${JSON.stringify({ cases: CASES, articles, refused, slowest, mostMB: Math.round(most / 2 ** 20) })}\n`,
      );
    expect(slowest.ms, `case ${slowest.number}`).toBeLessThan(MOST_MS);
    expect(most).toBeLessThan(MOST_MEMORY);
    // else the cases would be all alike
    expect(articles).toBeGreaterThan(CASES / 10);
    expect(refused).toBeGreaterThan(CASES / 100);
  });
});
