#!/usr/bin/env node
// One run over texts; prints a line of JSON for bench/pipeline.mjs, which starts it (after `npm run build`):
//   node bench/run-sozh.mjs TEXTS tags full|needed         what natasha computes, layer by layer
//   node bench/run-sozh.mjs TEXTS statements full|needed   from text to statements, each article through all stages, caches empty at first
// TEXTS is .jsonl or .jsonl.gz with "text" in each line.
const begin = performance.now();
const { compileLater } = await import('../dist/commands/compile-later.js');
compileLater();
const { segment } = await import('../dist/segment/segment.js');
const { analyse } = await import('../dist/analyse/analyse.js');
const { recognise } = await import('../dist/recognise/recognise.js');
const { resolve } = await import('../dist/resolve/resolve.js');
const { date } = await import('../dist/date/date.js');
const { relate } = await import('../dist/relate/relate.js');
const { EXTRACTOR, loadKnowledge } = await import('../dist/pipeline.js');
const [file, what, effort] = process.argv.slice(2);
const knowledge = loadKnowledge({}, undefined, effort);
const { gazetteer, lexicon, ontology, language } = knowledge;
const load = (performance.now() - begin) / 1000;
const { articlesOf, readTexts } = await import('./texts.mjs');

const texts = readTexts(file);
const seconds = {};

/** Runs one stage and adds the CPU time of the whole process (its compiler and collector threads included) to that of the stage. */
function run(stage, work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  seconds[stage] = (seconds[stage] ?? 0) + (user + system) / 1e6;
  return result;
}

/** What natasha's pipeline gives, one layer after another over all texts, as run-natasha.py does it. */
async function tags() {
  const { SENTENCE_RULES } = await import('../dist/segment/sentence-rules.js');
  const { findNames } = await import('../dist/analyse/find-names.js');
  const { nominative } = await import('../dist/russian/nominative.js');
  const { encoder, morphology, syntax, lemmatizer, dictionary } = language;
  const over = (stage, documents, work) => run(stage, () => documents.map(work));
  const segmented = over('segment', texts, (text) => segment({ text, language: 'ru' }, SENTENCE_RULES));
  const names = over('names', segmented, (document) => findNames(document, language));
  const words = segmented.map(({ sentences }) =>
    sentences.map(({ tokens }) => tokens.map(({ text }) => text)),
  );
  const tagged = over('morphology', words, (sentences) => {
    const found = morphology.tag(encoder.encode(sentences));
    let row = 0;
    return sentences.map((sentence) => {
      const first = row;
      row += sentence.length + 1;
      return sentence.map((word, i) => ({ word, ...morphology.readings[found[first + i]] }));
    });
  });
  over('syntax', words, (sentences) => syntax.parse(encoder.encode(sentences)));
  over('lemmas', tagged, (sentences) =>
    sentences.map((tokens) => tokens.map(({ word, pos, features }) => lemmatizer.lemma(word, pos, features))),
  );
  const documents = segmented.map(({ sentences }, i) => ({
    tokens: sentences.flatMap(({ tokens }) => tokens).map(({ start, stop }) => ({ start, stop })),
    tagged: tagged[i].flat(),
    names: names[i],
  }));
  over('normal forms', documents, (document) => {
    let next = 0;
    return document.names.map(({ start, stop }) => {
      while (next < document.tokens.length && document.tokens[next].start < start) next++;
      const normal = [];
      for (; next < document.tokens.length && document.tokens[next].stop <= stop; next++) {
        const { word, pos, features } = document.tagged[next];
        normal.push(nominative(dictionary, word, pos, features));
      }
      return normal.join(' ');
    });
  });
  return documents.reduce((sum, document) => sum + document.tokens.length, 0);
}

/** As the commands extract: one article after another, nothing kept of it. */
function statements() {
  let count = 0;
  for (const article of articlesOf(texts)) {
    const segmented = run('segment', () => segment(article));
    const analysed = run('analyse', () => analyse(segmented, language));
    const recognised = run('recognise', () =>
      recognise(analysed, { gazetteer, lexicon, dictionary: language.dictionary }),
    );
    const resolved = run('resolve', () => resolve(recognised, { gazetteer, lexicon }));
    const dated = run('date', () => date(resolved));
    count += run('relate', () => relate(dated, { lexicon, ontology }, EXTRACTOR)).statements.length;
  }
  return count;
}

const found = what === 'tags' ? await tags() : statements();
console.log(
  JSON.stringify({
    load,
    megabytes: process.resourceUsage().maxRSS / 1000,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    found,
    seconds,
  }),
);
