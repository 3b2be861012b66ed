// The corpora that models are trained on, and the word vectors of what stands in them, for the scripts that write both down.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The documents of NAME.jsonl.gz, a line each; NAME.txt is one text without labels. */
export function readCorpus(path) {
  if (path.endsWith('.txt')) return [{ id: basename(path), text: readFileSync(path, 'utf8') }];
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

/** The name of a corpus without its folder and ending. */
export const corpusName = (path) => basename(path).replace(/\.(jsonl\.gz|txt)$/, '');

/** Writes the vectors of the words on end as floats; gives for each word 1 where it has one of its own, 0 where it is unknown. */
export function writeVectors(file, words, vectors) {
  const table = new Float32Array(words.length * vectors.dimension);
  const known = words.map((word, i) => {
    const id = vectors.id(word);
    vectors.write(id, table, i * vectors.dimension);
    return id === vectors.unknown ? 0 : 1;
  });
  writeFileSync(file, Buffer.from(table.buffer));
  return known;
}
