#!/usr/bin/env node
// The CPU time of the date stage on one megabyte of text (UTF-8), read and analysed beforehand. Fails where the median is over the bound.
//   npm run build && node bench/dates.mjs [TEXTS] [BOUND]
// TEXTS is .jsonl or .jsonl.gz with "text" in each line, ../shared/corpora/nerel-train.jsonl.gz by default; BOUND is 0.5 seconds.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../dist/analyse/analyse.js';
import { date } from '../dist/date/date.js';
import { loadLanguage } from '../dist/knowledge/load-language.js';
import { segment } from '../dist/segment/segment.js';
import { articlesOf, readTexts } from './texts.mjs';

const usual = fileURLToPath(new URL('../../shared/corpora/nerel-train.jsonl.gz', import.meta.url));
const [file = usual, bound = '0.5'] = process.argv.slice(2);
if (!existsSync(file)) {
  console.error(`${file} is not here: node bench/dates.mjs TEXTS`);
  process.exit(2);
}
const language = loadLanguage();
const documents = [];
let size = 0;
for (const article of articlesOf(readTexts(file))) {
  if (size >= 1e6) break;
  const analysed = analyse(segment(article), language);
  documents.push({ ...analysed, mentions: [], entities: [], speeches: [], homeCountry: null });
  size += Buffer.byteLength(article.text);
}

const rounds = Array.from({ length: 9 }, () => {
  const before = process.cpuUsage();
  const found = documents.reduce((sum, document) => sum + date(document).dates.length, 0);
  const { user, system } = process.cpuUsage(before);
  return { seconds: ((user + system) / 1e6) * (1e6 / size), found };
});
const [first, ...others] = rounds.map(({ seconds }) => seconds);
const median = others.toSorted((one, other) => one - other)[others.length >> 1];
console.log(`${documents.length} texts, ${size} bytes, ${rounds[0].found} dates`);
console.log(
  `CPU seconds for 1 MB: ${first.toFixed(2)} in a cold process, ${median.toFixed(2)} in a warm one`,
);
if (median > Number(bound)) {
  console.error(`over the bound of ${bound}`);
  process.exit(1);
}
