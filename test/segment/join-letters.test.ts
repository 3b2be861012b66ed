import { expect, it } from 'vitest';
import { joinLetters } from '../../src/segment/join-letters.js';
import { tokenize } from '../../src/segment/tokenize.js';

const words = (text: string) => joinLetters(tokenize(text)).map((token) => token.text);

it('keeps Belarusian words whole', () => {
  expect(words("Прэм'ер паехаў у Гомель, дзе і быў.")).toEqual([
    "Прэм'ер",
    'паехаў',
    'у',
    'Гомель',
    ',',
    'дзе',
    'і',
    'быў',
    '.',
  ]);
});

it('keeps quotation marks apart from words', () => {
  expect(words("завод 'Ліда' пачаў")).toEqual(['завод', "'", 'Ліда', "'", 'пачаў']);
});
