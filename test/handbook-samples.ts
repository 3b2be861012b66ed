import { readdirSync, readFileSync } from 'node:fs';
import type { SozhProgram } from './commands/sozh-program.js';
import { makePdf, makeZip } from './read/make-archive.js';

const ARTICLES = 'data/articles';

/** Places in points, from the lower left corner; a wide gap begins a paragraph. */
const PAPER = [
  { text: 'Псков и Орша договорились о льне', x: 40, y: 540, size: 18 },
  { text: '20 марта 2024 г., 14:35', x: 40, y: 510 },
  { text: 'Мэр Орши Пётр Лозовой вчера посетил Псков. С директором завода', x: 40, y: 480 },
  { text: '«Сожмаш» Анной Реут он обсудил поставки льна; договор подпи-', x: 40, y: 468 },
  { text: 'шут в апреле в Орше.', x: 40, y: 456 },
];

/** What the handbook takes for granted in the reader's folder: the sample articles, these in an archive, and a page of a newspaper as PDF. */
export function writeSamples(sozh: SozhProgram): void {
  const names = readdirSync(ARTICLES);
  const members = names.map((name) => ({ name, bytes: readFileSync(`${ARTICLES}/${name}`) }));
  for (const { name, bytes } of members) sozh.write(`articles/${name}`, bytes);
  sozh.write('news.zip', makeZip(members));
  sozh.write('paper.pdf', makePdf([PAPER]));
}
