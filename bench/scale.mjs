#!/usr/bin/env node
// What an article costs as an archive grows: invented articles through `sozh ingest --jobs 2` into one store, more of them at each step, and
// natasha's pipeline over some of the same texts in the same run:
//   node bench/scale.mjs STORE COUNT[,COUNT…] [PYTHON]
// STORE is a file, or bolt://… of a Neo4j of its own (password from NEO4J_PASSWORD). Stopped, and started again with the same arguments, it
// goes on: what is stored is passed over.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateArticles } from './generate-articles.mjs';

const [store, counts, python] = process.argv.slice(2);
if (!store || !counts) throw new Error('node bench/scale.mjs STORE COUNT[,COUNT…] [PYTHON]');
/** Texts that natasha is given at each step. */
const SAMPLE = 300;
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
// always the same for one store: the paths of articles are kept with them
const folder = join(tmpdir(), 'sozh-scale', store.replace(/[^\w.-]+/g, '-'));
mkdirSync(folder, { recursive: true });
const round = (number, places = 1) => number.toFixed(places);

/** Runs `sozh ingest` over a folder; the program tells its CPU time and memory as it exits. */
async function ingest(articles) {
  const usage = join(folder, 'usage.json');
  const hook = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(hook)}`, path('../dist/cli.js')],
      ...['ingest', articles, '--jobs', '2', '--store', store, '--json'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) out += chunk;
  const wall = (performance.now() - begin) / 1000;
  const used = JSON.parse(readFileSync(usage, 'utf8'));
  const { known, written } = JSON.parse(out);
  const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
  return { known, written, wall, cpu, megabytes: used.maxRSS / 1000 };
}

/** CPU time of natasha's pipeline for one of these texts, in seconds. */
function natasha(texts) {
  const file = join(folder, 'sample.jsonl');
  writeFileSync(file, texts.map((text) => JSON.stringify({ text })).join('\n'));
  const { stdout, stderr, status } = spawnSync(python, [path('run-natasha.py'), file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const { seconds } = JSON.parse(stdout);
  return Object.values(seconds).reduce((sum, part) => sum + part, 0) / texts.length;
}

try {
  console.log(
    'articles in the store, of them new | articles/s | ms of CPU each | greatest memory, MB | natasha, ms of CPU each',
  );
  let before = 0;
  for (const count of counts.split(',').map(Number)) {
    const part = join(folder, String(count));
    const sample = [];
    for (const { name, text } of generateArticles(count - before, before)) {
      const file = join(part, name);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
      if (sample.length < SAMPLE) sample.push(text);
    }
    const { known, written, wall, cpu, megabytes } = await ingest(part);
    const columns = [
      `${count}, ${written}`,
      round(written / wall),
      round((1000 * cpu) / written),
      round(megabytes, 0),
    ];
    if (python) columns.push(round(1000 * natasha(sample)));
    if (known > 0) columns.push(`${known} were there already`);
    console.log(columns.join(' | '));
    rmSync(part, { recursive: true });
    before = count;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
