#!/usr/bin/env node
// What a gazetteer of 50,000 further entries costs: seconds to load it, and the share of the pipeline's time that looking names up and resolving
// them takes, on Russian articles, with all that is made when first asked for. Half of the made-up entries are persons, half bodies.
//   npm run build && node bench/gazetteer.mjs [TEXTS.jsonl|.jsonl.gz] [ENTRIES]
// TEXTS has "text" in each line; without it the sample articles of data/articles are read twenty times.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../dist/analyse/analyse.js';
import { date } from '../dist/date/date.js';
import { loadGazetteer } from '../dist/knowledge/load-gazetteer.js';
import { loadKnowledge } from '../dist/pipeline.js';
import { nameIndexOf } from '../dist/recognise/match-gazetteer.js';
import { recognise } from '../dist/recognise/recognise.js';
import { relate } from '../dist/relate/relate.js';
import { resolve } from '../dist/resolve/resolve.js';
import { entityId } from '../dist/russian/transliterate.js';
import { segment } from '../dist/segment/segment.js';
import { articlesOf, readTexts } from './texts.mjs';

const [file, wanted = '50000'] = process.argv.slice(2);
const data = fileURLToPath(new URL('../data/', import.meta.url));

const SYLLABLES = 'ба вер го дул жин зар кор лев мит нов пор рун сев тор ход чер шам эйн яр'.split(' ');
const pick = (number, shift) => SYLLABLES[Math.floor(number / SYLLABLES.length ** shift) % SYLLABLES.length];
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const word = (number) => capital([0, 1, 2, 3].map((shift) => pick(number, shift)).join(''));
const GIVEN = ['Иван', 'Анна', 'Пётр', 'Мария', 'Олег', 'Ольга', 'Семён', 'Вера'];
const HEADS = ['завод', 'комбинат', 'банк', 'институт', 'фонд'];

/** One made-up entry, as a line of the gazetteer. */
function makeEntry(number) {
  const person = number % 2 === 0;
  const name = person
    ? `${GIVEN[number % GIVEN.length]} ${word(number)}ов`
    : `${capital(word(number).toLowerCase())}ский ${HEADS[number % HEADS.length]}`;
  const type = person ? 'Person' : 'Organization';
  const terms = person
    ? { terms: [{ position: 'директор', of: 'organization:gazprom', start: '2001-01-01', end: null }] }
    : { country: 'country:rossiya' };
  return JSON.stringify({ id: `${entityId(type, name)}-${number}`, type, name, ...terms });
}

const folder = mkdtempSync(join(tmpdir(), 'sozh-gazetteer-'));
cpSync(join(data, 'gazetteer'), join(folder, 'gazetteer'), { recursive: true });
const lines = Array.from({ length: Number(wanted) }, (_, number) => makeEntry(number));
writeFileSync(join(folder, 'gazetteer', 'zz-made-up.jsonl'), `${lines.join('\n')}\n`);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
let before = cpu();
const gazetteer = loadGazetteer({ dataDir: folder });
const loading = cpu() - before;
rmSync(folder, { recursive: true });

const { language, lexicon, ontology } = loadKnowledge();
const knowledge = { gazetteer, lexicon, ontology, dictionary: language.dictionary };
const seconds = {};
const timed = (stage, work) => {
  before = cpu();
  const result = work();
  seconds[stage] = (seconds[stage] ?? 0) + cpu() - before;
  return result;
};
const texts = file ? readTexts(file) : Array.from({ length: 20 }, readSamples).flat();
for (const article of articlesOf(texts)) {
  const segmented = timed('segment', () => segment(article));
  const analysed = timed('analyse', () => analyse(segmented, language));
  // names are looked up once more here, to know what that costs: the stage itself then finds the words remembered
  timed('look up', () => {
    const index = nameIndexOf(gazetteer, language.dictionary);
    for (const { tokens } of analysed.sentences)
      for (let at = 0; at < tokens.length; at++) index.matchesAt(tokens, at);
  });
  const recognised = timed('recognise', () => recognise(analysed, knowledge));
  const resolved = timed('resolve', () => resolve(recognised, knowledge));
  const dated = timed('date', () => date(resolved));
  timed('relate', () => relate(dated, knowledge, 'bench'));
}

function readSamples() {
  const names = readdirSync(join(data, 'articles')).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join(data, 'articles', name), 'utf8'));
}

const all = Object.values(seconds).reduce((sum, value) => sum + value, 0);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${gazetteer.entries.length} entries loaded in ${loading.toFixed(2)} s of CPU`);
console.log(`${characters} characters in ${all.toFixed(2)} s of CPU:`);
for (const [stage, value] of Object.entries(seconds))
  console.log(
    `  ${stage.padEnd(10)}${value.toFixed(2).padStart(7)} s ${((100 * value) / all).toFixed(1).padStart(5)} %`,
  );
const share = (100 * (seconds['look up'] + seconds.resolve)) / all;
console.log(`look up + resolve: ${share.toFixed(1)} % of the pipeline`);
