import { expect, it } from 'vitest';
import { nameSpans } from '../../src/analyse/name-spans.js';
import { tokenize } from '../../src/segment/tokenize.js';

const spans = (text: string, tags: string): string[] =>
  nameSpans(tokenize(text), tags.split(' ')).map(
    ({ start, stop, type }) => `${type} ${text.slice(start, stop)}`,
  );

it('reads BIO tags as natasha does', () => {
  expect(spans('Иван Сидорук из Минска', 'B-PER I-PER O B-LOC')).toEqual(['PER Иван Сидорук', 'LOC Минска']);
  expect(spans('Минск Гомель', 'B-LOC B-LOC')).toEqual(['LOC Минск', 'LOC Гомель']);
});

it('lets an I prolong a name of another type and passes over an I with no name open', () => {
  expect(spans('БелАЗ Жодино вырос', 'B-ORG I-LOC O')).toEqual(['ORG БелАЗ Жодино']);
  expect(spans('вырос Жодино', 'O I-LOC')).toEqual([]);
});
