#!/usr/bin/env node
// Articles read from pages, beside trafilatura and htmldate in one run: body F1 (words, multiset), day of publication, pages a second.
//   node bench/pages.mjs [--python FILE] [--times N] [--texts FOLDER | --pages FOLDER]
// The pages are those of page-layouts.mjs, each with articles of ../shared/corpora/belarus-texts (or data/articles); with --pages, those of a folder:
// NAME.html with its text marked by hand in NAME.txt, and pages.json with [{"file": "NAME", "title": "…", "date": "2023-06-20" or null}] (null: not
// scored). Python needs trafilatura and htmldate.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAYOUTS } from './page-layouts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const flag = (name, fallback) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback;
const python = flag('--python', 'python3');
const times = Number(flag('--times', 5));
const given = flag('--pages', null);
const { savedPage } = await import(join(root, 'dist/read/html/saved-page.js'));

/** An article of some length, its paragraphs as the file has them. */
function articleOf(folder, file, number) {
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 60);
  const date = new Date(Date.UTC(2009 + (number % 15), number % 12, 1 + ((number * 7) % 28)));
  return {
    title: `Запись ${number}: о чём говорили в этот день стороны`,
    day: date.toISOString().slice(0, 10),
    clock: `1${number % 10}:35`,
    paragraphs: lines.slice(0, 14),
  };
}

/** Three pages of each layout, three articles in each. */
function writtenPages() {
  const corpus = join(root, '../shared/corpora/belarus-texts');
  const folder = flag('--texts', existsSync(corpus) ? corpus : join(root, 'data/articles'));
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'README.txt')
    .sort()
    .map((file, number) => articleOf(folder, file, number))
    .filter(({ paragraphs }) => paragraphs.length >= 2);
  return Object.entries(LAYOUTS).flatMap(([layout, make], index) =>
    [0, 1, 2].map((turn) => {
      const article = articles[(index * 3 + turn) % articles.length];
      const { title, day, paragraphs } = article;
      const bytes = Buffer.from(make(article));
      return { name: `${layout}-${turn}`, row: layout, title, day, text: paragraphs.join('\n'), bytes };
    }),
  );
}

/** Pages of a folder, a row of the table each. */
const savedPages = (folder) =>
  JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')).map(({ file, title, date }) => ({
    name: file,
    row: file,
    title,
    day: date,
    text: readFileSync(join(folder, `${file}.txt`), 'utf8'),
    bytes: readFileSync(join(folder, `${file}.html`)),
  }));

const pages = given ? savedPages(resolve(given)) : writtenPages();

/** What `sozh read` gives for the page: from its bytes. */
async function read({ name, bytes }) {
  const content = { name, upTo: async () => ({ bytes, cut: false }) };
  for await (const { article } of savedPage.read(content, {})) return article;
}

const bag = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
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
for (const { name, bytes } of pages) writeFileSync(join(folder, `${name}.html`), bytes);
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

for (const page of pages) await read(page);
const start = performance.now();
const used = process.cpuUsage();
for (let time = 0; time < times; time++) for (const page of pages) await read(page);
const { user, system } = process.cpuUsage(used);
const seconds = [(performance.now() - start) / 1000, (user + system) / 1e6];

/** trafilatura gives the heading as its first line where it takes it for text */
const withoutTitle = (text, title) => (text.startsWith(title) ? text.slice(title.length) : text);
const rows = new Map();
for (const page of pages) {
  const ours = await read(page);
  const peerPage = theirs.get(page.name);
  const row = rows.get(page.row) ?? { ours: 0, theirs: 0, ourDay: 0, theirDay: 0, days: 0, count: 0 };
  row.ours += f1(withoutTitle(ours.text, page.title), page.text);
  row.theirs += f1(withoutTitle(peerPage.text, page.title), page.text);
  if (page.day) {
    row.days++;
    row.ourDay += ours.publishedAt?.slice(0, 10) === page.day ? 1 : 0;
    row.theirDay += peerPage.date === page.day ? 1 : 0;
  }
  row.count++;
  rows.set(page.row, row);
}
const sum = (key) => [...rows.values()].reduce((total, row) => total + row[key], 0);
console.log(`| layout | body F1 | trafilatura | day | htmldate |\n| --- | --- | --- | --- | --- |`);
for (const [name, row] of rows)
  console.log(
    `| ${name} | ${(row.ours / row.count).toFixed(3)} | ${(row.theirs / row.count).toFixed(3)} | ${row.ourDay}/${row.days} | ${row.theirDay}/${row.days} |`,
  );
console.log(
  `| all | ${(sum('ours') / pages.length).toFixed(3)} | ${(sum('theirs') / pages.length).toFixed(3)} | ${sum('ourDay')}/${sum('days')} | ${sum('theirDay')}/${sum('days')} |`,
);
const rate = (both) => both.map((time) => ((pages.length * times) / time).toFixed(0)).join(' / ');
console.log(
  `pages a second, by the clock / of the processor: ${rate(seconds)}; trafilatura ${speed.versions[0]}: ${rate(speed.seconds)} text alone, ${rate(speed.withDates)} with date and title (htmldate ${speed.versions[1]})`,
);
