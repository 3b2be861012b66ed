#!/usr/bin/env node
// Our stages, and our whole pipeline to statements, beside natasha's whole pipeline: the same texts, one thread each, by turns, a new process each time.
// Prints the medians: characters per second of CPU time by stage, time to load, greatest memory.
//   npm run build && node bench/pipeline.mjs PYTHON TEXTS [ROUNDS]
// PYTHON has natasha 1.6.0 (see scripts/make-reference.py); TEXTS is .jsonl or .jsonl.gz with "text" in each line; 3 rounds by default.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [python, texts, rounds = '3'] = process.argv.slice(2);
if (!python || !texts) {
  console.error('usage: node bench/pipeline.mjs PYTHON TEXTS [ROUNDS]');
  process.exit(2);
}
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const start = (program, script) =>
  JSON.parse(execFileSync(program, [here(script), texts], { encoding: 'utf8', maxBuffer: 1e8 }));

const runs = { natasha: [], sozh: [] };
for (let round = 0; round < Number(rounds); round++) {
  runs.natasha.push(start(python, 'run-natasha.py'));
  runs.sozh.push(start(process.execPath, 'run-sozh.mjs'));
}

const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
const total = (seconds) => Object.values(seconds).reduce((sum, value) => sum + value, 0);
const row = (name, natasha, sozh, ratio, digits = 0) => {
  const number = (value) => value.toFixed(digits).padStart(12);
  console.log(`${name.padEnd(26)}${number(natasha)}${number(sozh)}${`${ratio.toFixed(1)} x`.padStart(10)}`);
};
const speed = (name, pick) => {
  const [theirs, ours] = [runs.natasha, runs.sozh].map((list) =>
    median(list.map(({ characters, seconds }) => characters / pick(seconds))),
  );
  row(name, theirs, ours, ours / theirs);
};

const { characters, tokens } = runs.sozh[0];
console.log(`${characters} characters, ${tokens} tokens, median of ${rounds} runs by turns, one thread\n`);
console.log(`${'characters/s of CPU'.padEnd(26)}${'natasha'.padStart(12)}${'sozh'.padStart(12)}`);
for (const stage of Object.keys(runs.natasha[0].seconds)) speed(stage, (seconds) => seconds[stage]);
speed('all', total);
const theirs = median(runs.natasha.map(({ characters: all, seconds }) => all / total(seconds)));
const ours = median(runs.sozh.map(({ characters: all, whole }) => all / whole));
row('all; ours to statements', theirs, ours, ours / theirs);
console.log('\nour stages with full caches, characters/s of CPU, and their share of it');
const spent = total(runs.sozh[0].stages);
for (const [stage, first] of Object.entries(runs.sozh[0].stages)) {
  const speedOf = median(runs.sozh.map(({ characters: all, stages }) => all / stages[stage]));
  console.log(
    `  ${stage.padEnd(36)}${speedOf.toFixed(0).padStart(12)}${((100 * first) / spent).toFixed(0).padStart(9)} %`,
  );
}
console.log('');
for (const [name, key, digits] of [
  ['load, seconds', 'load', 2],
  ['greatest memory, MB', 'megabytes', 0],
]) {
  const [natasha, sozh] = [runs.natasha, runs.sozh].map((list) => median(list.map((one) => one[key])));
  row(name, natasha, sozh, natasha / sozh, digits);
}
