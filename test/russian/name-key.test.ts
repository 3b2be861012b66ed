import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/russian/name-key.js';

describe('nameKey', () => {
  it.each([
    ['Сергей', 'Сяргей', 'Sergei', 'Sergey', 'Siarhei'],
    ['Владимир', 'Уладзімір', 'Vladimir', 'Uladzimir'],
    ['Николай', 'Мікалай', 'Nikolai', 'Mikalai'],
    ['Александр', 'Аляксандр', 'Alexander', 'Alyaksandr', 'Aliaksandr'],
    ['Евгений', 'Яўген', 'Yevgeny', 'Yauhen'],
    ['Шушкевич', 'Шушкевіч', 'Shushkevich'],
    ['Лукашенко', 'Лукашэнка', 'Lukashenka', 'Lukashenko'],
    ['Толстой', 'Талсты', 'Tolstoy'],
  ])('is one for the spellings of %s', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1);
  });

  it.each([
    ['Александр', 'Алексей'],
    ['Иванов', 'Иванова'],
    ['Шевцов', 'Швецов'],
    ['Ким', 'Цим'],
    ['Анна', 'Инна'],
  ])('is another for %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
