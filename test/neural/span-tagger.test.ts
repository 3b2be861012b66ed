import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.js';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import type { Article } from '../../src/model/article.js';
import type { LabelledSpan } from '../../src/model/token.js';
import { segment } from '../../src/segment/segment.js';

const SAMPLES = ['2022-07-01-forum-grodno', '2023-05-22-ambassador-report', '2024-02-01-bryansk-governor'];

/** The same weights computed with floats, by training/reference.py: [start, stop, label, score]. */
type Reference = readonly [start: number, stop: number, label: string, score: number][];
const reference: Record<string, Reference> = JSON.parse(
  readFileSync('test/neural/reference/spans.json', 'utf8'),
);

const language = loadLanguage();
const article: Omit<Article, 'text'> = {
  id: 'article:0123456789abcdef',
  title: '',
  publishedAt: null,
  language: 'ru',
  url: null,
  outlet: null,
  aliases: [],
};
const findSpans = (text: string): readonly LabelledSpan[] =>
  analyse(segment({ ...article, text }), language).spans;

describe('the span tagger', () => {
  it.each(SAMPLES)('finds in %s what the network computed with floats finds', (name) => {
    const found = new Map(
      findSpans(readFileSync(`data/articles/${name}.txt`, 'utf8')).map((span) => [
        `${span.start} ${span.stop}`,
        span,
      ]),
    );
    const expected = new Map(reference[name]!.map((row) => [`${row[0]} ${row[1]}`, row]));
    expect(expected.size).toBeGreaterThan(30);
    let same = 0;
    // bytes for weights and 16-bit integers for sums: scores (5 on average) move by a few tenths, and of two labels with the same score
    // now one, now the other is best
    for (const place of new Set([...found.keys(), ...expected.keys()])) {
      const [, , label, score] = expected.get(place) ?? [0, 0, null, 0];
      const span = found.get(place);
      expect(Math.abs((span?.score ?? 0) - score), place).toBeLessThan(0.6);
      if (span?.label === label) same++;
    }
    expect(same / expected.size).toBeGreaterThan(0.95);
  });

  it('finds names inside names', () => {
    const text = 'Министр иностранных дел Беларуси Иван Реут прилетел в Минск.';
    const found = findSpans(text).map(({ start, stop, label }) => `${label} ${text.slice(start, stop)}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'PROFESSION Министр иностранных дел Беларуси',
        'COUNTRY Беларуси',
        'PERSON Иван Реут',
        'CITY Минск',
      ]),
    );
  });

  it('finds the same in a sentence whatever came before it in another document', () => {
    const text = 'Завод «Полесье» открыл цех в Гродно.';
    const before = findSpans(text);
    findSpans('Совсем другой текст о выборах в Казани и о послах двух стран.');
    expect(findSpans(text)).toEqual(before);
  });

  it('takes texts longer than it was trained on, without line breaks or without words', () => {
    const long = 'Иван Реут прилетел в Минск, '.repeat(200);
    const persons = findSpans(long).filter(({ label }) => label === 'PERSON');
    expect(persons.length).toBeGreaterThan(190);
    expect(findSpans('')).toEqual([]);
    expect(findSpans('… — !')).toEqual([]);
  });
});
