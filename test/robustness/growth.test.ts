import { describe, expect, it } from 'vitest';
import { extract, loadKnowledge } from '../../src/pipeline.js';
import { readArticle } from '../../src/read/read-article.js';
import { MONOTONOUS } from './arbitrary-texts.js';

const knowledge = loadKnowledge();

/** CPU seconds, of the whole process, to read and extract a text of so many characters. */
function secondsFor(piece: string, characters: number): number {
  const text = piece.repeat(Math.ceil(characters / piece.length));
  const before = process.cpuUsage();
  const { article } = readArticle(text, { publishedAt: '2023-05-22' });
  extract(article, knowledge);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('four times the text takes no more than some four times the time', () => {
  it.each(Object.entries(MONOTONOUS))('%s', (_, piece) => {
    const [short, long] = [6_000, 24_000];
    secondsFor(piece, short);
    // a busy machine blurs the figures: the square of the length would be 16 times, and worth a second look
    const ratio = (): number => secondsFor(piece, long) / Math.max(secondsFor(piece, short), 0.02);
    const first = ratio();
    expect(first < 10 ? first : ratio()).toBeLessThan(10);
  });
});

describe('a million characters on one line', () => {
  it.each([
    ['letters', 'а'],
    ['words', 'слово '],
  ])('give a result: %s', (_, piece) => {
    const line = piece.repeat(1_000_000 / piece.length);
    const { article } = readArticle(line);
    const { sentences } = extract(article, knowledge);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.at(-1)!.stop).toBe(article.text.length);
  });
});
