// Writes what the span model is trained on as the program itself sees it, so that training and running agree:
//   node training/dump-corpus.mjs OUT CORPUS [CORPUS …]       (NAME.jsonl.gz, or NAME.txt for one text without labels)
// OUT/NAME.jsonl: a document a line, {id, sentences: [{paragraph, tokens: [[start, stop, text, tag]]}], gold: [[start, stop, type]]};
// OUT/NAME.f32: the last hidden layers of the name tagger and of the morphology tagger, 128 numbers a token, all documents on end;
// OUT/words.json: for each different word its id among the word vectors, its shape and its properties in the dictionary;
// OUT/vectors.f32: the vectors of the words, in the order of words.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { corpusName, readCorpus, writeVectors } from './read-corpus.mjs';

const built = new URL('../dist/', import.meta.url);
const { segment } = await import(new URL('segment/segment.js', built));
const { loadLanguage, loadVectors } = await import(new URL('knowledge/load-language.js', built));
const { wordShape } = await import(new URL('neural/word-shape.js', built));
const { wordProperties } = await import(new URL('russian/word-properties.js', built));

const [out, ...corpora] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const language = loadLanguage();
const vectors = loadVectors();
const seen = new Set();

for (const path of corpora) {
  const rows = [];
  const hidden = [];
  for (const { id, text, ents = [] } of readCorpus(path)) {
    const document = segment({ text });
    const tokens = document.sentences.flatMap((sentence) => sentence.tokens);
    const { tags, layers } = run(document);
    let next = 0;
    const sentences = document.sentences.map(({ paragraph, tokens }) => ({
      paragraph,
      tokens: tokens.map(({ start, stop, text }) => [start, stop, text, tags[next++]]),
    }));
    for (const { text } of tokens) seen.add(text);
    const gold = ents
      .filter((e) => e.start !== undefined && !e.fragments)
      .map((e) => [e.start, e.end, e.type]);
    const lost = ents.filter((e) => e.fragments).length;
    rows.push(JSON.stringify({ id, sentences, gold, lost }));
    hidden.push(Buffer.from(layers.buffer));
  }
  const name = corpusName(path);
  writeFileSync(`${out}/${name}.jsonl`, `${rows.join('\n')}\n`);
  writeFileSync(`${out}/${name}.f32`, Buffer.concat(hidden));
}

const words = [...seen].sort();
const known = writeVectors(
  `${out}/vectors.f32`,
  words.map((word) => word.toLowerCase()),
  vectors,
);
const entries = words.map((word, i) => [
  word,
  known[i],
  wordShape(word),
  wordProperties(word, language.dictionary),
]);
writeFileSync(`${out}/words.json`, JSON.stringify(entries));

/** The name tagger reads paragraphs and the morphology tagger sentences, as in src/analyse. */
function run({ paragraphs, sentences }) {
  const { encoder, names, morphology } = language;
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const layers = new Float32Array(count * 128);
  const texts = paragraphs.map(() => []);
  for (const { tokens, paragraph } of sentences) for (const { text } of tokens) texts[paragraph].push(text);
  const tags = collect(names, encoder.encode(texts), layers, 0);
  collect(
    morphology,
    encoder.encode(sentences.map(({ tokens }) => tokens.map(({ text }) => text))),
    layers,
    64,
  );
  return { tags, layers };
}

function collect(tagger, rows, layers, at) {
  const hidden = new Float32Array(rows.length * 64);
  const all = tagger.tag(rows, hidden);
  const tags = [];
  for (let row = 0, token = 0; row < rows.length; row++) {
    if (rows.words[row] < 0) continue;
    layers.set(hidden.subarray(row * 64, row * 64 + 64), token++ * 128 + at);
    tags.push(all[row]);
  }
  return tags;
}
