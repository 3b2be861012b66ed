// The texts that the benchmarks read.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The "text" of every line of a .jsonl or .jsonl.gz file. */
export function readTexts(file) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line).text);
}

/** The articles that texts would be: dates count from a fixed day, so that every run does the same work. */
export const articlesOf = (texts) =>
  texts.map((text, number) => ({
    id: `article:${number.toString(16).padStart(16, '0')}`,
    title: '',
    publishedAt: '2023-05-22',
    language: 'ru',
    url: null,
    outlet: null,
    aliases: [],
    text,
  }));
