// Writes what the relation model is trained on as the program itself sees it, so that training and running agree:
//   node training/relations/dump-relations.mjs OUT CORPUS [CORPUS …]       (NAME.jsonl.gz, or NAME.txt for one text without labels)
// OUT/NAME.jsonl: a document a line, {id, sentences: [{paragraph, tokens: [[text, lemma, part of speech, head, relation, name tag]]}],
//   entities: [[id, type, sentence, first, last]], pairs: [[type, id, id]], outside: relations that no sentence holds};
// OUT/NAME.i8: the last hidden layers of the name tagger and of the morphology tagger and the span model's rows, 320 signed bytes a token
//   (2 and 16 steps a unit), all documents on end;
// OUT/words.json: the different words and lemmas; OUT/vectors.f32: their vectors, in that order.
import { mkdirSync, writeFileSync } from 'node:fs';
import { corpusName, readCorpus, writeVectors } from '../read-corpus.mjs';

const built = new URL('../../dist/', import.meta.url);
const { segment } = await import(new URL('segment/segment.js', built));
const { analyse } = await import(new URL('analyse/analyse.js', built));
const { tagDocument } = await import(new URL('analyse/tag-document.js', built));
const { loadLanguage, loadVectors } = await import(new URL('knowledge/load-language.js', built));

// steps of a byte in a unit: the taggers' layers reach 60, the encoder's rows 6
const LAYER_STEPS = 2;
const ROW_STEPS = 16;

const [out, ...corpora] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const language = loadLanguage();
const vectors = loadVectors();
const seen = new Set();

for (const path of corpora) {
  const rows = [];
  const layers = [];
  for (const { id, text, ents, rels = [] } of readCorpus(path)) {
    const segmented = segment({ article: { language: 'ru', text }, text });
    const document = analyse(segmented, language);
    const { tags, layer } = tagLayers(segmented);
    let next = 0;
    const sentences = document.sentences.map(({ paragraph, tokens }) => ({
      paragraph,
      tokens: tokens.map(({ text, lemma, pos, head, relation }) => {
        seen.add(text.toLowerCase()).add(lemma);
        return [text, lemma, pos, head, relation, tags[next++]];
      }),
    }));
    const given =
      ents ??
      document.spans.map(({ start, stop, label }, i) => ({ id: `S${i}`, type: label, start, end: stop }));
    const entities = given.flatMap((entity) => place(document.sentences, entity));
    const held = new Map(entities.map((entity) => [entity[0], entity[2]]));
    const isHeld = ({ arg1, arg2 }) => held.has(arg1) && held.get(arg1) === held.get(arg2);
    const pairs = rels.filter(isHeld).map(({ type, arg1, arg2 }) => [type, arg1, arg2]);
    rows.push(JSON.stringify({ id, sentences, entities, pairs, outside: rels.length - pairs.length }));
    layers.push(Buffer.from(layer.buffer));
  }
  const name = corpusName(path);
  writeFileSync(`${out}/${name}.jsonl`, `${rows.join('\n')}\n`);
  writeFileSync(`${out}/${name}.i8`, Buffer.concat(layers));
}

const words = [...seen].sort();
const known = writeVectors(`${out}/vectors.f32`, words, vectors);
writeFileSync(`${out}/words.json`, JSON.stringify({ words, known }));

/** The tokens of one sentence that an entity covers, from the first to the last of its parts; nothing where it is in two sentences. */
function place(sentences, { id, type, start, end }) {
  const number = sentences.findIndex((sentence) => sentence.start <= start && end <= sentence.stop);
  if (number < 0) return [];
  const { tokens } = sentences[number];
  const first = tokens.findIndex(({ stop }) => stop > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return first < 0 || last < first ? [] : [[id, type, number, first, last]];
}

/** As the program itself tags: the name tagger reads paragraphs, the morphology tagger sentences, the span model both. */
function tagLayers(document) {
  const rows = language.encoder.encode(
    document.sentences.map(({ tokens }) => tokens.map(({ text }) => text)),
  );
  const { layers, encoded } = tagDocument(document, rows, language);
  const { width } = language.spans;
  const count = layers.tags.length;
  const layer = new Int8Array(count * (128 + width));
  const write = (source, size, at, steps) => {
    for (let token = 0; token < count; token++)
      for (let i = 0; i < size; i++)
        layer[token * (128 + width) + at + i] = Math.max(
          -127,
          Math.min(127, Math.round(source[token * size + i] * steps)),
        );
  };
  write(layers.names, 64, 0, LAYER_STEPS);
  write(layers.morphology, 64, 64, LAYER_STEPS);
  write(encoded, width, 128, ROW_STEPS);
  return { tags: [...layers.tags], layer };
}
