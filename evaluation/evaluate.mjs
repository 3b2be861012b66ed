#!/usr/bin/env node
// Measures the program on labelled corpora: all measures, or those named. See README.md here.
//   npm run evaluate -- [MEASURE...] [--json] [--dry] [--natasha PYTHON]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Absent } from './corpora.mjs';
import { renderResults, renderTable } from './render.mjs';

const here = (name) => new URL(name, import.meta.url);
const known = readdirSync(here('measures/'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -4));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    natasha: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const USAGE = `npm run evaluate -- [MEASURE...] [--json] [--dry] [--natasha PYTHON]
  MEASURE           ${known.join(', ')}; without one, all
  --json            rows as JSON, one array
  --dry             leave evaluation/results and evaluation/RESULTS.md as they are
  --natasha PYTHON  measure natasha again beside us, with an interpreter that has it; without, the figures taken before are shown
  SOZH_CORPORA, SOZH_GOLD name the folders of the corpora; ../shared/corpora and ../shared/gold by default`;

const unknown = positionals.filter((name) => !known.includes(name));
if (options.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`there is no measure ${unknown.join(', ')}\n`);
  console.log(USAGE);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const say = (line) => (options.json ? console.error(line) : console.log(line));
const rows = [];
for (const name of positionals.length > 0 ? positionals : known) {
  const { measure } = await import(here(`measures/${name}.mjs`));
  try {
    const measured = await measure({ natasha: options.natasha ?? null, remembered: remembered(name) });
    rows.push(...measured);
    if (!options.json) console.log(`\n${name}\n${renderTable(measured)}`);
    if (!options.dry) remember(name, measured);
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
    say(`${name}: not measured, ${error.message}`);
  }
}
if (options.json) console.log(JSON.stringify(rows, null, 2));
if (!options.dry && rows.length > 0) {
  const all = known.filter((name) => existsSync(here(`results/${name}.json`)));
  const sections = all.map((name) => ({
    name,
    ...JSON.parse(readFileSync(here(`results/${name}.json`), 'utf8')),
  }));
  writeFileSync(here('RESULTS.md'), renderResults(sections));
}

/** The rows of the last run of a measure: figures of other programs are taken over from there. */
function remembered(name) {
  const file = here(`results/${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : [];
}

function remember(name, measured) {
  const date = new Date().toISOString().slice(0, 10);
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: here('.') });
  const result = { date, commit: stdout?.trim() || null, rows: measured };
  writeFileSync(here(`results/${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
