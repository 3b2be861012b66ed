import { expect, it } from 'vitest';
import { linesOf, resolveText } from '../knowledge-fixture.js';

const castOf = (text: string, language: 'ru' | 'be' | 'en', day: string): string[] =>
  resolveText(text, day, language).mentions.map(({ text: words, entity }) => `${words} = ${entity ?? '–'}`);

it.each([
  [
    'be',
    'Прэзідэнт Беларусі Аляксандр Лукашэнка прыняў у Мінску губернатара Смаленскай вобласці Васіля Анохіна.',
    `Беларусі = country:belarus
     Аляксандр Лукашэнка = person:aleksandr-lukashenko
     Мінску = region:minsk
     Смаленскай вобласці = region:smolenskaya-oblast
     Васіля Анохіна = person:vasiliy-anokhin`,
  ],
  [
    'be',
    "Прэм'ер-міністр Раман Галоўчанка ў Маскве. Кіраўнік урада сустрэўся з расійскім паслом.",
    `Раман Галоўчанка = person:roman-golovchenko
     Маскве = region:moskva
     Кіраўнік урада = person:roman-golovchenko
     паслом = person:boris-gryzlov`,
  ],
  [
    'en',
    "Belarusian President Aliaksandr Lukashenka met Vladimir Putin in Moscow. Lukashenka thanked Russia's president.",
    `Belarusian = country:belarus
     President = person:aleksandr-lukashenko
     Aliaksandr Lukashenka = person:aleksandr-lukashenko
     Vladimir Putin = person:vladimir-putin
     Moscow = region:moskva
     Lukashenka = person:aleksandr-lukashenko
     Russia = country:rossiya
     president = person:vladimir-putin`,
  ],
  [
    'en',
    'The governor of Smolensk Oblast, Vasily Anokhin, visited the Minsk Tractor Works. He praised MTZ.',
    `governor = person:vasiliy-anokhin
     Smolensk Oblast = region:smolenskaya-oblast
     Vasily Anokhin = person:vasiliy-anokhin
     Minsk Tractor Works = organization:mtz
     MTZ = organization:mtz`,
  ],
  [
    'ru',
    'Премьер-министр России Михаил Мишустин позвонил белорусскому коллеге.',
    'коллеге = person:roman-golovchenko',
  ],
  [
    'ru',
    'Завод открыли в Калужской области. Инвестор вложил в область миллион.',
    'область = region:kaluzhskaya-oblast',
  ],
  ['ru', 'Делегации прибыли из Калужской и Тульской областей. Теперь область ждёт гостей.', ''],
] as const)('%s: %s', (language, text, lines) => {
  const expected = linesOf(lines);
  const found = castOf(text, language, '2023-11-20');
  expect(found.filter((line) => expected.includes(line))).toEqual(expected);
  if (expected.length === 0) expect(found.filter((line) => line.startsWith('область ='))).toEqual([]);
});
