#!/usr/bin/env node
// Our stages, and our whole pipeline to statements, beside natasha's whole pipeline: the same texts, one thread each, by turns, a new
// process each time. Prints the medians: characters per second of CPU time by stage, time to load, greatest memory; then what a second
// thread gives, and how much comes out otherwise where only what is needed is computed.
//   npm run build && node bench/pipeline.mjs PYTHON TEXTS [ROUNDS]
// PYTHON has natasha 1.6.0 (see scripts/make-reference.py); TEXTS is .jsonl or .jsonl.gz with "text" in each line; 3 rounds by default.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const [python, texts, rounds = '3'] = process.argv.slice(2);
if (!python || !texts) {
  console.error('usage: node bench/pipeline.mjs PYTHON TEXTS [ROUNDS]');
  process.exit(2);
}
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const start = (program, script, ...rest) =>
  JSON.parse(execFileSync(program, [here(script), texts, ...rest], { encoding: 'utf8', maxBuffer: 1e8 }));
const sozh = (...rest) => start(process.execPath, 'run-sozh.mjs', ...rest);
const threads = (jobs) => start(process.execPath, 'run-threads.mjs', jobs);

const busy = [loadavg()[0]];
const natasha = [];
const tags = { full: [], needed: [] };
const statements = { full: [], needed: [] };
const jobs = { one: [], two: [] };
for (let round = 0; round < Number(rounds); round++) {
  natasha.push(start(python, 'run-natasha.py'));
  for (const effort of ['full', 'needed']) {
    tags[effort].push(sozh('tags', effort));
    statements[effort].push(sozh('statements', effort));
  }
  jobs.one.push(threads('1'));
  jobs.two.push(threads('2'));
  busy.push(loadavg()[0]);
}

const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
const total = ({ seconds }) => Object.values(seconds).reduce((sum, value) => sum + value, 0);
const speed = (runs, seconds) => median(runs.map((run) => run.characters / seconds(run)));
const columns = (name, ...cells) => {
  console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}`);
};
const times = (ratio) => `${ratio.toFixed(1)} x`;
/** A row of characters per second: theirs, ours with full effort, ours with what is needed, each with how many times theirs it is. */
function speeds(name, theirs, full, needed) {
  const cells = [full, needed].flatMap((ours) => [ours.toFixed(0), times(ours / theirs)]);
  columns(name, theirs.toFixed(0), ...cells);
}

const { characters } = natasha[0];
console.log(
  `${characters} characters, ${tags.full[0].found} tokens, median of ${rounds} runs by turns, one thread`,
);
console.log(
  `load of the machine before and after each round: ${busy.map((load) => load.toFixed(1)).join(', ')}\n`,
);
columns('characters/s of CPU', 'natasha', 'full', '', 'needed', '');
for (const stage of Object.keys(natasha[0].seconds)) {
  const of = ({ seconds }) => seconds[stage];
  speeds(stage, speed(natasha, of), speed(tags.full, of), speed(tags.needed, of));
}
speeds('all of these', speed(natasha, total), speed(tags.full, total), speed(tags.needed, total));
speeds(
  'natasha; ours to statements',
  speed(natasha, total),
  speed(statements.full, total),
  speed(statements.needed, total),
);

console.log('\ntext to statements, effort needed: characters/s of CPU, share of the time');
for (const stage of Object.keys(statements.needed[0].seconds)) {
  const share = median(statements.needed.map((run) => run.seconds[stage] / total(run)));
  columns(
    `  ${stage}`,
    speed(statements.needed, ({ seconds }) => seconds[stage]).toFixed(0),
    `${(100 * share).toFixed(0)} %`,
  );
}

console.log('\nload and memory');
const runs = [natasha, statements.full, statements.needed];
columns('  load, seconds', ...runs.map((list) => median(list.map(({ load }) => load)).toFixed(2)));
columns(
  '  greatest memory, MB',
  ...runs.map((list) => median(list.map(({ megabytes }) => megabytes)).toFixed(0)),
);

console.log('\na second thread, effort needed');
const wall = median(jobs.one.map((one, round) => one.wall / jobs.two[round].wall));
const cpu = median(jobs.one.map((one, round) => (2 * one.cpu) / jobs.two[round].cpu));
columns('  faster by the clock', times(wall));
columns('  faster if both cores were free', times(cpu));
columns('  greatest memory, MB', median(jobs.two.map(({ megabytes }) => megabytes)).toFixed(0));

console.log('\nother than natasha with effort needed');
for (const [layer, part] of Object.entries(start(process.execPath, 'count-differences.mjs')))
  columns(`  ${layer}`, `${(100 * part).toFixed(2)} %`);
