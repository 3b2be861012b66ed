#!/usr/bin/env node
// Extracts texts in so many threads, as `sozh extract --jobs` does; prints seconds by the clock and of CPU, without loading, as JSON for
// bench/pipeline.mjs:
//   node bench/run-threads.mjs TEXTS JOBS
import { compileLater } from '../dist/commands/compile-later.js';
import { ExtractionPool } from '../dist/commands/extraction-pool.js';
import { articlesOf, readTexts } from './texts.mjs';

const [file, jobs] = process.argv.slice(2);
compileLater();
const articles = articlesOf(readTexts(file));
const pool = new ExtractionPool(Number(jobs), {});
const extract = (some) =>
  Promise.all(some.map((article) => pool.extract({ article, messages: [], source: article.id })));
// all threads have loaded when each has answered
await extract(articles.slice(0, Number(jobs)));
const [clock, cpu] = [performance.now(), process.cpuUsage()];
await extract(articles.slice(Number(jobs)));
const { user, system } = process.cpuUsage(cpu);
const wall = (performance.now() - clock) / 1000;
await pool.close();
console.log(
  JSON.stringify({ wall, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1000 }),
);
