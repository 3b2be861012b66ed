// Sentences of our own and what they state.

import { readFileSync } from 'node:fs';

/** The day on which all of them were published. */
const DAY = '2024-05-06';

/** `{text, gold}` for each block of the file: a sentence, and lines `TYPE,TYPE | from | to | status,status`; gold as in ../shared/gold. */
export function readSentences(file) {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(([text, ...lines]) => {
      const relations = lines.map((line) => {
        const [types, a, b, status] = line.split(' | ');
        return { types: types.split(','), a, b, either: false, status: status.split(','), quote: text };
      });
      const names = [...new Set(relations.flatMap(({ a, b }) => [a, b]))];
      return {
        text,
        gold: { publishedAt: DAY, entities: names.map((name) => ({ key: name, names: [name] })), relations },
      };
    });
}
