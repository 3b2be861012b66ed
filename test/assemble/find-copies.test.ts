import { describe, expect, it } from 'vitest';
import { findCopies } from '../../src/assemble/find-copies.js';
import { signText } from '../../src/model/text-signature.js';
import { BODY } from '../read/feed/sample-feeds.js';

const TEXT = BODY.join(' ');
const OTHER = Array.from({ length: 60 }, (_, n) => `слово${n}`).join(' ');
const article = (id: string, publishedAt: string | null, text: string) => ({
  id,
  publishedAt,
  signature: signText(text),
});

const ARTICLES = [
  article('article:c', '2023-05-23', `${TEXT} Об этом сообщает агентство.`),
  article('article:b', '2023-05-22T19:45:00+03:00', TEXT),
  article('article:d', '2023-05-24', `Напомним: ${TEXT}`),
  article('article:a', null, `${TEXT} Подробности позже.`),
  article('article:e', '2023-05-20', OTHER),
  article('article:f', '2023-05-25', 'Коротко'),
];

describe('articles that print a text again', () => {
  it('are known for it, and of which', () => {
    expect([...findCopies(ARTICLES)].sort()).toEqual([
      ['article:a', 'article:b'],
      ['article:c', 'article:b'],
      ['article:d', 'article:b'],
    ]);
  });

  it('whatever the order in which they came', () => {
    const wanted = [...findCopies(ARTICLES)].sort();
    for (let turn = 0; turn < ARTICLES.length; turn++) {
      const turned = [...ARTICLES.slice(turn), ...ARTICLES.slice(0, turn)];
      expect([...findCopies(turned)].sort()).toEqual(wanted);
      expect([...findCopies(turned.toReversed())].sort()).toEqual(wanted);
    }
  });
});
