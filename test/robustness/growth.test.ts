import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { extract, loadKnowledge } from '../../src/pipeline.js';
import { readArticle } from '../../src/read/read-article.js';
import { segment } from '../../src/segment/segment.js';
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

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use by the program after all that can go has gone: objects, and the memory of the networks. */
function bytesInUse(): number {
  collect();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + arrayBuffers + external;
}

/** Bytes that a text of so many characters takes while its document is held. */
function bytesFor(piece: string, characters: number): number {
  const text = piece.repeat(Math.ceil(characters / piece.length));
  const before = bytesInUse();
  const { article } = readArticle(text, { publishedAt: '2023-05-22' });
  const document = extract(article, knowledge);
  const taken = bytesInUse() - before;
  expect(document.sentences.length).toBeGreaterThan(0);
  return taken;
}

describe('four times the text takes no more than some four times the memory', () => {
  const news = 'Губернатор Смоленской области Иван Реут 24 мая прибыл в Минск и встретился с послом. ';
  it.each([
    ['news on one line', news],
    ['one word', 'слово '],
    ['letters without a space', 'а'],
  ])('%s', (_, piece) => {
    const [short, long] = [20_000, 80_000];
    // caches of words fill once, whatever comes after
    bytesFor(piece, short);
    // caches that let go in between blur the figures: the square of the length would be 16 times, and worth a second look
    const ratio = (): number => bytesFor(piece, long) / Math.max(bytesFor(piece, short), 1e6);
    const first = ratio();
    expect(first < 6 ? first : ratio()).toBeLessThan(6);
  });
});

it('ten million characters are cut into sentences', () => {
  const text = 'Губернатор Иван Реут 24 мая прибыл в Минск и встретился с послом. '.repeat(150_000);
  const before = bytesInUse();
  const { article } = readArticle(text);
  const { sentences } = segment(article);
  const taken = bytesInUse() - before;
  expect(article.text.length).toBeGreaterThan(9_800_000);
  expect(sentences.length).toBe(150_000);
  expect(taken / text.length).toBeLessThan(100);
}, 120_000);

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
