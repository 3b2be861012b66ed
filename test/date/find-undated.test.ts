import { describe, expect, it } from 'vitest';
import { date } from '../../src/date/date.js';
import { findUndated } from '../../src/date/find-undated.js';
import { analyseText } from './analyse-text.js';

const undatedOf = (text: string): string[] =>
  findUndated(date(analyseText(text, '2023-05-22'))).map(({ start, stop }) => text.slice(start, stop));

describe('words about time that name no place in the calendar', () => {
  it.each([
    ['Ремонт занял два года и 6 месяцев.', ['два года', '6 месяцев']],
    ['За день до пожара склад проверяли.', ['За день']],
    ['Несколько дней назад дорогу открыли.', ['Несколько дней']],
    ['В последнее время торговля растёт.', ['последнее время']],
    ['Некоторое время назад цех закрыли.', ['Некоторое время назад']],
    ['Ему дали пятилетний срок.', ['пятилетний']],
    ['Стороны подписали 30-дневное перемирие.', ['30-дневное']],
    ['Выставка проходит каждый год, на днях её откроют.', ['каждый год', 'на днях']],
  ])('are seen: %s', (text, expected) => {
    expect(undatedOf(text)).toEqual(expected);
  });

  it.each([
    'Два года назад завод закрыли, через три дня его откроют.',
    'За последние пять лет построили мост.',
    'Петрову 35 лет, его брату исполнилось 42 года.',
    'Токарь в возрасте 61 года, его 40-летний сосед.',
    'Купили 12 тракторов и 30 тонн зерна.',
  ])('are neither dates nor ages nor counts: %s', (text) => {
    expect(undatedOf(text)).toEqual([]);
  });

  it('never meet a date, and stand in the order of the text', () => {
    const text =
      'Два дня спорили, 5 мая 2023 года решили, а год спустя, через два месяца и 12 июня, забыли на год.';
    const dated = date(analyseText(text, '2024-09-01'));
    const spans = [...findUndated(dated), ...dated.dates].sort((one, other) => one.start - other.start);
    expect(spans.length).toBeGreaterThan(4);
    for (const [at, span] of spans.entries())
      expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.stop ?? 0);
  });
});
