import { describe, expect, it } from 'vitest';
import { PRESS_RULES } from '../../src/segment/press-rules.js';
import { sentenize } from '../../src/segment/sentenize.js';

const cut = (text: string, rules?: typeof PRESS_RULES): string[] =>
  sentenize(text, rules).map(({ start, stop }) => text.slice(start, stop));

describe('sentences of the press', () => {
  it.each([
    ['Приказ от 5 янв. 2021 г. отменён.', ['Приказ от 5 янв. 2021 г. отменён.']],
    [
      'Завод (он работал с 1960 г. – Прим. ред.) закрыли.',
      ['Завод (он работал с 1960 г. – Прим. ред.) закрыли.'],
    ],
    ['Он просил (выделить. – Прим. ред.) землю.', ['Он просил (выделить. – Прим. ред.) землю.']],
    ['Доложил Реут А. В. Он приехал из Минска.', ['Доложил Реут А. В.', 'Он приехал из Минска.']],
  ])('%s', (text, expected) => {
    expect(cut(text, PRESS_RULES)).toEqual(expected);
  });

  it.each([
    ['Встреча пройдёт 5 янв. Минск готовится.', 2],
    ['(Они приехали. Их ждали.) Потом стемнело.', 3],
    ['Доклад читал А. С. Вольский. Его слушали.', 2],
    ['Выступил Реут А. С. Вольский молчал.', 1],
    ['Завод (в Орше) закрыли. Мост (в Бресте) открыли.', 2],
  ])('leave alone: %s', (text, count) => {
    expect(cut(text, PRESS_RULES)).toHaveLength(count);
  });

  it('can be switched off', () => {
    expect(cut('Приказ от 5 янв. 2021 г. отменён.')).toHaveLength(2);
  });
});
