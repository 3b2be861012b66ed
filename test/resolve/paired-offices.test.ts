import { describe, expect, it } from 'vitest';
import { resolveText } from '../knowledge-fixture.js';

/** One office of two states: a text of 2019, the word that tells it, and who is meant by it with the state of each. */
const CASES: readonly (readonly [string, string, string])[] = [
  [
    'Переговоры президентов России и Белоруссии Владимира Путина и Александра Лукашенко прошли в Сочи.',
    'президентов',
    'person:vladimir-putin country:rossiya, person:aleksandr-lukashenko country:belarus',
  ],
  [
    'Главы МИД Беларуси и России Олег Тур и Иван Ким подписали план.',
    'Главы',
    'person:oleg-tur country:belarus, person:ivan-kim country:rossiya',
  ],
  [
    'Президенты Беларуси и России встретились в Сочи.',
    'Президенты',
    'person:aleksandr-lukashenko country:belarus, person:vladimir-putin country:rossiya',
  ],
  ['Президенты Беларуси, России и Казахстана встретились в Сочи.', 'Президенты', ''],
  ['Президент Беларуси прилетел в Сочи.', 'Президенты', ''],
];

describe('one office of two states', () => {
  it.each(CASES)('%s', (text, word, expected) => {
    const { mentions } = resolveText(text, '2019-03-01');
    const held = mentions
      .filter((mention) => mention.text === word && mention.entity)
      .map(({ entity, office }) => `${entity} ${office?.of}`);
    expect(held.join(', ')).toBe(expected);
  });
});
