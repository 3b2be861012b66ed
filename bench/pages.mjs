#!/usr/bin/env node
// Articles read from pages, beside trafilatura and htmldate in one run: body F1 (words, multiset), day of publication, pages a second.
//   node bench/pages.mjs [--python FILE] [--times N] [--texts FOLDER]
// The pages are those of page-layouts.mjs, each with articles of ../shared/corpora/belarus-texts (or data/articles). Python needs trafilatura and htmldate.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAYOUTS } from './page-layouts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const flag = (name, fallback) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback;
const python = flag('--python', 'python3');
const times = Number(flag('--times', 5));
const corpus = join(root, '../shared/corpora/belarus-texts');
const texts = flag('--texts', existsSync(corpus) ? corpus : join(root, 'data/articles'));
const { readPage } = await import(join(root, 'dist/read/html/saved-page.js'));

/** An article of some length, its paragraphs as the file has them. */
function articleOf(file, number) {
  const lines = readFileSync(join(texts, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 60);
  const day = new Date(Date.UTC(2009 + (number % 15), number % 12, 1 + ((number * 7) % 28)))
    .toISOString()
    .slice(0, 10);
  return {
    title: `Запись ${number}: о чём говорили в этот день стороны`,
    day,
    clock: `1${number % 10}:35`,
    paragraphs: lines.slice(0, 14),
  };
}

const articles = readdirSync(texts)
  .filter((name) => name.endsWith('.txt') && name !== 'README.txt')
  .sort()
  .map(articleOf)
  .filter(({ paragraphs }) => paragraphs.length >= 2);
const pages = Object.entries(LAYOUTS).flatMap(([layout, make], index) =>
  [0, 1, 2].map((turn) => {
    const article = articles[(index * 3 + turn) % articles.length];
    return { name: `${layout}-${turn}`, layout, article, html: make(article) };
  }),
);

const bag = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
function f1(found, wanted) {
  const left = new Map();
  for (const word of bag(wanted)) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of bag(found))
    if (left.get(word) > 0) {
      hits++;
      left.set(word, left.get(word) - 1);
    }
  const all = bag(found).length + bag(wanted).length;
  return all === 0 ? 1 : (2 * hits) / all;
}

const folder = mkdtempSync(join(tmpdir(), 'sozh-pages-'));
for (const { name, html } of pages) writeFileSync(join(folder, `${name}.html`), html);
const peer = spawnSync(python, [join(root, 'bench/run-trafilatura.py'), folder, String(times)], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
rmSync(folder, { recursive: true });
if (peer.status !== 0)
  throw new Error(`${python} bench/run-trafilatura.py failed: ${peer.stderr.slice(-400)}`);
const lines = peer.stdout
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const speed = lines.pop();
const theirs = new Map(lines.map((line) => [line.name, line]));

for (const { html } of pages) readPage(html, {});
const start = performance.now();
for (let time = 0; time < times; time++) for (const { html } of pages) readPage(html, {});
const seconds = (performance.now() - start) / 1000;

const rows = new Map();
for (const { name, layout, article, html } of pages) {
  const ours = readPage(html, {}).article;
  const peerPage = theirs.get(name);
  const wanted = article.paragraphs.join('\n');
  const row = rows.get(layout) ?? { ours: 0, theirs: 0, ourDay: 0, theirDay: 0, count: 0 };
  // trafilatura gives the heading as its first line where it takes it for text
  const bare = (text) => (text.startsWith(article.title) ? text.slice(article.title.length) : text);
  row.ours += f1(ours.text, wanted);
  row.theirs += f1(bare(peerPage.text), wanted);
  row.ourDay += ours.publishedAt?.slice(0, 10) === article.day ? 1 : 0;
  row.theirDay += peerPage.date === article.day ? 1 : 0;
  row.count++;
  rows.set(layout, row);
}
const mean = (key) => [...rows.values()].reduce((sum, row) => sum + row[key], 0) / pages.length;
console.log(`| layout | body F1 | trafilatura | day | htmldate |\n| --- | --- | --- | --- | --- |`);
for (const [layout, row] of rows)
  console.log(
    `| ${layout} | ${(row.ours / row.count).toFixed(3)} | ${(row.theirs / row.count).toFixed(3)} | ${row.ourDay}/${row.count} | ${row.theirDay}/${row.count} |`,
  );
console.log(
  `| all | ${mean('ours').toFixed(3)} | ${mean('theirs').toFixed(3)} | ${(mean('ourDay') * pages.length).toFixed(0)}/${pages.length} | ${(mean('theirDay') * pages.length).toFixed(0)}/${pages.length} |`,
);
const rate = (time) => ((pages.length * times) / time).toFixed(0);
console.log(
  `pages a second: ${rate(seconds)}; trafilatura ${speed.versions[0]}: ${rate(speed.seconds)} text alone, ${rate(speed.withDates)} with date and title (htmldate ${speed.versions[1]})`,
);
