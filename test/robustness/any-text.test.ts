import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Related } from '../../src/model/document.js';
import { extract, loadKnowledge } from '../../src/pipeline.js';
import { readArticle } from '../../src/read/read-article.js';
import { arbitraryText } from './arbitrary-texts.js';

const knowledge = loadKnowledge();
const extractText = (text: string): Related => {
  const { article, messages } = readArticle(text, { publishedAt: '2023-05-22' });
  return extract(article, knowledge, messages);
};

/** What holds for every document, whatever stands in it. */
function expectSound(document: Related): void {
  const { text } = document.article;
  const ids = new Set(document.entities.map(({ id }) => id));
  expect(ids.size).toBe(document.entities.length);
  let end = 0;
  for (const { start, stop, tokens, paragraph } of document.sentences) {
    expect(start).toBeGreaterThanOrEqual(end);
    end = stop;
    const own = document.paragraphs[paragraph]!;
    expect(own.start <= start && stop <= own.stop).toBe(true);
    expect([tokens[0]!.start, tokens.at(-1)!.stop]).toEqual([start, stop]);
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
    for (const token of tokens) {
      expect(text.slice(token.start, token.stop)).toBe(token.text);
      expect(token.head).toBeLessThan(tokens.length);
    }
  }
  for (const mention of document.mentions) {
    expect(text.slice(mention.start, mention.stop)).toBe(mention.text);
    const { tokens } = document.sentences[mention.sentence]!;
    expect(tokens[mention.first]!.start).toBeLessThanOrEqual(mention.start);
    expect(mention.stop).toBeLessThanOrEqual(tokens[mention.last]!.stop);
    if (mention.entity) expect(ids).toContain(mention.entity);
  }
  for (const date of document.dates) expect(text.slice(date.start, date.stop)).toBe(date.phrase);
  for (const statement of document.statements) {
    expect(ids).toContain(statement.from);
    expect(ids).toContain(statement.to);
    expect(text.slice(statement.start, statement.stop)).toBe(statement.quote);
  }
}

describe('any text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0\u2028 '],
    ['one word', 'Минск'],
    ['one letter', 'а'],
    ['one mark', '.'],
    ['half of a pair', '\ud83d'],
    ['no Cyrillic', 'The governor met the ambassador in London on 24 May 2023.'],
    ['look-alikes', 'Пpeзидeнт Бeлapycи Aлeкcaндp Лyкaшeнкo пpиeхaл в Mинcк.'],
    ['control characters', 'Мин\u0000ск\u0007 и \u001bГомель\u009f.'],
    ['names of built-ins', 'constructor __proto__ toString «hasOwnProperty» Valueof Иванович.'],
  ])('gives a sound document: %s', (_, text) => {
    expectSound(extractText(text));
  });

  it('gives a sound document, and the same again', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const document = extractText(text);
        expectSound(document);
        expect(extractText(text)).toEqual(document);
      }),
      { numRuns: 300, seed: 1794 },
    );
  });

  it('is taken in parts where it is far too long, and said as a whole', () => {
    const paragraph = 'Губернатор Смоленской области Иван Реут 24 мая прибыл в Минск и встретился с послом.';
    const long = Array.from({ length: 1000 }, (_, at) => `${at + 1}. ${paragraph}`).join('\n\n');
    const document = extractText(long);
    expect(document.article.text.length).toBeGreaterThan(80_000);
    expectSound(document);
    const one = extractText(paragraph);
    expect(document.sentences.length).toBeGreaterThanOrEqual(1000);
    expect(document.mentions.filter(({ text }) => text === 'Минск')).toHaveLength(1000);
    expect(document.dates.filter(({ phrase }) => phrase === '24 мая')).toHaveLength(1000);
    expect(document.entities.map(({ id }) => id)).toEqual(one.entities.map(({ id }) => id));
    for (const date of document.dates) {
      const sentence = document.sentences[date.sentence]!;
      expect(sentence.start <= date.start && date.stop <= sentence.stop).toBe(true);
    }
  });
});
