#!/usr/bin/env node
// How much of what natasha computes comes out otherwise with the effort `needed`; prints parts of 1 as JSON for bench/pipeline.mjs:
//   node bench/count-differences.mjs TEXTS
// The effort `full` stands for natasha: that there is no difference is what `npm run evaluate -- equality` shows.
import { findNames } from '../dist/analyse/find-names.js';
import { loadLanguage } from '../dist/knowledge/load-language.js';
import { segment } from '../dist/segment/segment.js';
import { SENTENCE_RULES } from '../dist/segment/sentence-rules.js';
import { readTexts } from './texts.mjs';

const full = loadLanguage();
const needed = loadLanguage(undefined, {}, 'needed');
const counts = {};

function count(layer, all, differing) {
  const [sum, others] = counts[layer] ?? [0, 0];
  counts[layer] = [sum + all, others + differing];
}

function compareRows(layer, ours, theirs) {
  count(layer, ours.length, ours.filter((value, row) => value !== theirs[row]).length);
}

for (const text of readTexts(process.argv[2])) {
  const document = segment({ text, language: 'ru' }, SENTENCE_RULES);
  const rows = full.encoder.encode(document.sentences.map(({ tokens }) => tokens.map((token) => token.text)));
  compareRows('readings', needed.morphology.tag(rows), full.morphology.tag(rows));
  const [ours, theirs] = [needed.syntax.parse(rows), full.syntax.parse(rows)];
  compareRows('heads', ours.heads, theirs.heads);
  compareRows('relations', ours.relations, theirs.relations);
  const names = findNames(document, full).map((name) => JSON.stringify(name));
  const found = new Set(findNames(document, needed).map((name) => JSON.stringify(name)));
  count('names', names.length, names.filter((name) => !found.has(name)).length);
}
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(counts).map(([layer, [all, other]]) => [layer, other / all])),
  ),
);
