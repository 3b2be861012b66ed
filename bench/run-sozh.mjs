#!/usr/bin/env node
// One run of our stages over texts, and then of the whole pipeline to statements; prints a line of JSON for bench/pipeline.mjs, which starts it (after
// `npm run build`):
//   node bench/run-sozh.mjs TEXTS     (.jsonl or .jsonl.gz with "text" in each line)
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const begin = performance.now();
const { compileLater } = await import('../dist/commands/compile-later.js');
compileLater();
const { segment } = await import('../dist/segment/segment.js');
const { SENTENCE_RULES } = await import('../dist/segment/sentence-rules.js');
const { analyse } = await import('../dist/analyse/analyse.js');
const { findNames } = await import('../dist/analyse/find-names.js');
const { nominative } = await import('../dist/russian/nominative.js');
const { recognise } = await import('../dist/recognise/recognise.js');
const { resolve } = await import('../dist/resolve/resolve.js');
const { date } = await import('../dist/date/date.js');
const { relate } = await import('../dist/relate/relate.js');
const { EXTRACTOR, extract, loadKnowledge } = await import('../dist/pipeline.js');
const knowledge = loadKnowledge();
const { gazetteer, lexicon, ontology, language } = knowledge;
const load = (performance.now() - begin) / 1000;

const file = readFileSync(process.argv[2]);
const lines = (process.argv[2].endsWith('.gz') ? gunzipSync(file) : file).toString('utf8').split('\n');
const texts = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line).text);
const seconds = {};

/** Runs one stage over all documents and notes the CPU time of the whole process (its compiler and collector threads included). */
function run(stage, documents, work) {
  const before = process.cpuUsage();
  const results = documents.map(work);
  const { user, system } = process.cpuUsage(before);
  seconds[stage] = (user + system) / 1e6;
  return results;
}

const { encoder, morphology, syntax, lemmatizer, dictionary } = language;
const segmented = run('segment', texts, (text) => segment({ text, language: 'ru' }, SENTENCE_RULES));
run('names', segmented, (document) => findNames(document, language));
const words = segmented.map(({ sentences }) => sentences.map(({ tokens }) => tokens.map(({ text }) => text)));
const tagged = run('morphology', words, (sentences) => {
  const tags = morphology.tag(encoder.encode(sentences));
  let row = 0;
  return sentences.map((sentence) => {
    const first = row;
    row += sentence.length + 1;
    return sentence.map((word, i) => ({ word, ...morphology.readings[tags[first + i]] }));
  });
});
run('syntax', words, (sentences) => syntax.parse(encoder.encode(sentences)));
run('lemmas', tagged, (sentences) =>
  sentences.map((tokens) => tokens.map(({ word, pos, features }) => lemmatizer.lemma(word, pos, features))),
);
const analysed = segmented.map((document) => analyse(document, language));
run('normal forms', analysed, ({ sentences, names }) => {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  let next = 0;
  return names.map(({ start, stop }) => {
    while (next < tokens.length && tokens[next].start < start) next++;
    const normal = [];
    for (; next < tokens.length && tokens[next].stop <= stop; next++) {
      const { text, pos, features } = tokens[next];
      normal.push(nominative(dictionary, text, pos, features));
    }
    return normal.join(' ');
  });
});

/** The article that a text would be: dates count from a fixed day, so that every run does the same work. */
const articles = texts.map((text, number) => ({
  id: `article:${number.toString(16).padStart(16, '0')}`,
  title: '',
  publishedAt: '2023-05-22',
  language: 'ru',
  url: null,
  outlet: null,
  aliases: [],
  text,
}));
run('whole', articles, (article) => extract(article, knowledge));
const { whole } = seconds;
delete seconds.whole;

/** The same once more, stage by stage, to see where the time goes: the caches are full by now. */
const natashas = { ...seconds };
const ours = {};
let documents = articles;
for (const [stage, work] of Object.entries({
  segment: (article) => segment(article),
  analyse: (document) => analyse(document, language),
  recognise: (document) => recognise(document, { gazetteer, lexicon, dictionary: language.dictionary }),
  resolve: (document) => resolve(document, { gazetteer, lexicon }),
  date: (document) => date(document),
  relate: (document) => relate(document, { lexicon, ontology }, EXTRACTOR),
})) {
  documents = run(stage, documents, work);
  ours[stage] = seconds[stage];
}

const tokens = segmented.flatMap(({ sentences }) => sentences.map((sentence) => sentence.tokens.length));
console.log(
  JSON.stringify({
    load,
    megabytes: process.resourceUsage().maxRSS / 1000,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    tokens: tokens.reduce((sum, count) => sum + count, 0),
    seconds: natashas,
    whole,
    stages: ours,
  }),
);
