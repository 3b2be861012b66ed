import { readdirSync, readFileSync } from 'node:fs';
import type { SozhProgram } from './sozh-program.js';

/** Writes so many articles into `many/`: the samples in turn, each time with a sentence of its own. */
export function writeManyArticles(sozh: SozhProgram, count: number): void {
  const samples = readdirSync('data/articles')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`data/articles/${name}`, 'utf8'));
  for (let number = 0; number < count; number++)
    sozh.write(`many/${number}.txt`, `${samples[number % samples.length]}\n\nВ номере ${number} газеты.\n`);
}
