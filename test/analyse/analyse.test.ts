import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.js';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import type { Article } from '../../src/model/article.js';
import { segment } from '../../src/segment/segment.js';

const language = loadLanguage();

const article = (text: string): Article => ({
  id: 'article:0123456789abcdef',
  title: '',
  publishedAt: null,
  language: 'ru',
  url: null,
  outlet: null,
  aliases: [],
  text,
});
const analyseText = (text: string) => analyse(segment(article(text)), language);

describe('what is not attempted', () => {
  it.each([
    ['en', 'The governor of Bryansk Region arrived in Gomel.', ['analyse/english']],
    ['be', 'Губернатар Бранскай вобласці прыбыў у Гомель.', ['analyse/belarusian']],
    ['ru', 'Губернатор Брянской области прибыл в Гомель.', []],
  ] as const)('is said of an article in %s', (code, text, codes) => {
    const { messages } = analyse(segment({ ...article(text), language: code }), language);
    expect(messages.map(({ code: said }) => said)).toEqual(codes);
  });
});

describe('analyse', () => {
  const text =
    'Губернатор прибыл в Гомель\n\nГубернатор Брянской области Александр Богомаз встретился с белорусскими министрами.';
  const document = analyseText(text);
  const tokens = document.sentences[1]!.tokens;
  const token = (word: string) => tokens.find((candidate) => candidate.text === word)!;

  it('gives part of speech, features and lemma', () => {
    expect(token('министрами')).toMatchObject({
      lemma: 'министр',
      pos: 'NOUN',
      features: { Case: 'Ins', Number: 'Plur', Gender: 'Masc' },
    });
    expect(token('встретился')).toMatchObject({ lemma: 'встретиться', pos: 'VERB' });
  });

  it('gives governors as indices among the tokens of the sentence', () => {
    const verb = tokens.indexOf(token('встретился'));
    expect(tokens[verb]).toMatchObject({ head: -1, relation: 'root' });
    expect(token('Губернатор')).toMatchObject({ head: verb, relation: 'nsubj' });
    expect(tokens[token('белорусскими').head]).toBe(token('министрами'));
  });

  it('finds names by their spans in the article', () => {
    expect(document.names.map(({ start, stop, type }) => [type, text.slice(start, stop)])).toEqual([
      ['LOC', 'Гомель'],
      ['LOC', 'Брянской области'],
      ['PER', 'Александр Богомаз'],
    ]);
  });

  it('gives the same for a paragraph whatever stands beside it', () => {
    const alone = analyseText(text.slice(0, text.indexOf('\n')));
    expect(document.sentences[0]).toEqual(alone.sentences[0]);
    expect(document.names[0]).toEqual(alone.names[0]);
  });

  it('takes texts without words, and what is too long for a sentence in pieces that end at commas', () => {
    expect(analyseText('').sentences).toEqual([]);
    expect(analyseText(' \n\n').names).toEqual([]);
    const long = analyseText(`${'Минск, Гомель и Брест, '.repeat(400)}все города`);
    expect(long.sentences.map(({ tokens: own }) => own.at(-1)!.text)).toEqual([
      ',',
      ',',
      ',',
      ',',
      ',',
      ',',
      'города',
    ]);
    for (const { tokens: own } of long.sentences)
      expect(own.filter(({ head }) => head === -1)).toHaveLength(1);
    expect(long.names.length).toBeGreaterThan(1000);
  });

  it('keeps the document it was given', () => {
    const segmented = segment(article(text));
    const before = JSON.stringify(segmented);
    analyse(segmented, language);
    expect(JSON.stringify(segmented)).toBe(before);
    expect(document.article.text).toBe(text);
  });
});
