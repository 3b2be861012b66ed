import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { segment } from '../../src/segment/segment.js';
import { sentenize } from '../../src/segment/sentenize.js';
import { tokenize } from '../../src/segment/tokenize.js';

const segmentText = (text: string) =>
  segment({
    id: 'article:0123456789abcdef',
    title: '',
    publishedAt: null,
    language: 'ru',
    url: null,
    outlet: null,
    aliases: [],
    text,
  } satisfies Article);
const words = (text: string): string[] => tokenize(text).map((token) => token.text);
const sentences = (text: string): string[] =>
  sentenize(text).map(({ start, stop }) => text.slice(start, stop));

describe('tokenize', () => {
  it.each([
    ['экс-глава из Усть-Луги', ['экс-глава', 'из', 'Усть-Луги']],
    ['24.05.2023 в 3,5%', ['24.05.2023', 'в', '3,5', '%']],
    ['«Газпром»?! :))', ['«', 'Газпром', '»', '?!', ':))']],
    ['1/3 файл_1', ['1/3', 'файл_1']],
    ['А.Г. Сидорук', ['А', '.', 'Г', '.', 'Сидорук']],
    ['5℃ и ΔP', ['5', '℃', 'и', 'ΔP']],
    ['Yahoo! и Google!', ['Yahoo!', 'и', 'Google', '!']],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('sentenize', () => {
  it.each([
    ['Он приехал. Она нет.', 2],
    ['Премьер А. Г. Сидорук приехал в г. Минск и т. д.', 1],
    ['Собрали 5 млн. тонн. Это рекорд.', 2],
    ['«Мы едем!» – сказал он. «Когда?» Завтра.', 3],
    ['1. Открытие. 2. Доклад.', 2],
    ['Завод (г. Жодино) работает. Да!', 2],
  ])('finds the sentences of %s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});

describe('segment', () => {
  it('keeps a headline apart from the text below it', () => {
    const text = 'Визит состоится в мае\n\nГубернатор приедет 24 мая.\nОб этом сообщили вчера.';
    const { paragraphs, sentences: found } = segmentText(text);
    expect(paragraphs.map(({ start, stop }) => text.slice(start, stop))).toEqual([
      'Визит состоится в мае',
      'Губернатор приедет 24 мая.',
      'Об этом сообщили вчера.',
    ]);
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 1, 2]);
    expect(found[1]!.tokens.map((token) => token.text)).toEqual(['Губернатор', 'приедет', '24', 'мая', '.']);
  });

  it('counts offsets in UTF-16 units, whatever the line breaks', () => {
    const text = '👍 Да!\r\n\u00a0Нет. \u2028Может быть.';
    const { sentences: found } = segmentText(text);
    expect(found.map(({ start, stop }) => text.slice(start, stop))).toEqual([
      '👍 Да!',
      'Нет.',
      'Может быть.',
    ]);
  });

  it('loses no character and cuts every span out of the text', () => {
    const piece = fc.constantFrom(
      'Минск',
      ' ',
      '. ',
      '\n',
      '«',
      '»',
      ' г. ',
      '3,5',
      '-',
      '!',
      '…',
      '👍',
      'й',
      '\r\n',
      '"',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const document = segmentText(text);
        const tokens = document.sentences.flatMap((sentence) => sentence.tokens);
        for (const token of tokens) expect(text.slice(token.start, token.stop)).toBe(token.text);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/g, ''));
        for (const sentence of document.sentences) {
          const paragraph = document.paragraphs[sentence.paragraph]!;
          expect(sentence.tokens.length).toBeGreaterThan(0);
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.stop).toBe(sentence.tokens.at(-1)!.stop);
          expect(paragraph.start <= sentence.start && sentence.stop <= paragraph.stop).toBe(true);
        }
      }),
    );
  });
});
