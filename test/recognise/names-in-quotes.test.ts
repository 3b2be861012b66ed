import { describe, expect, it } from 'vitest';
import { linesOf, recogniseText } from '../knowledge-fixture.js';

/** Rule by rule: a sentence, and the nominatives of the organizations, events and sites in it, one a line: `Type | nominative`. */
const RULES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a name in quotation marks stands in the case that is asked of it': [
    ['Акции минского «Стеклоремонта» подешевели.', 'Organization | Стеклоремонт'],
    ['Груз продали рижскому «Портмаркету».', 'Organization | Портмаркет'],
    ['Зрители ждали автобус гомельских «Сов».', 'Organization | Совы'],
    ['Матч прошёл на «Берёзка-Арене».', 'Organization | Берёзка-Арена'],
    [
      'Ярмарка собрала «Рассвет», «Волну» и «Зарницу».',
      'Organization | Рассвет\nOrganization | Волна\nOrganization | Зарница',
    ],
    ['Стенды показали на открытом вчера в Уфе «Станкопроме».', 'Organization | Станкопром'],
    ['Фирма заинтересовалась «Лескомом».', 'Organization | Леском'],
  ],
  'one that is a nominative stays as it is': [['В городе открылась «Зорка».', 'Organization | Зорка']],
  'what somebody said is no name': [
    ['«Безосновательно», — возразил министр Олег Тур.', ''],
    ['«Лучшая фабрика на всём юге», — сказал Олег Тур.', ''],
  ],
  'two ways to write a name in capitals': [['Гости побывали на «Иннопроме».', 'Event | Иннопром']],
  'a legal form is no part of a name': [['Договор подписало ООО «Нива-Агро».', 'Organization | Нива-Агро']],
  'what completes the name of a body': [
    ['Он советник посольства Беларуси в Польше.', 'Organization | посольство Беларуси в Польше'],
    [
      'В Быхове заседает комиссия Могилёвского облсовета по жилищной политике.',
      'Organization | комиссия Могилёвского облсовета по жилищной политике\nOrganization | Могилёвский облсовет',
    ],
    [
      'Он глава комитета Совета Федерации по жилищной политике.',
      'Organization | комитет Совета Федерации по жилищной политике\nOrganization | Совет Федерации',
    ],
    ['Вуз вошёл в Ассоциацию музеев Урала и Беларуси.', 'Organization | Ассоциация музеев Урала и Беларуси'],
    [
      'Директор Борисовского хрустального комбината уволен.',
      'Organization | Борисовский хрустальный комбинат',
    ],
  ],
  'a noun that the tagger puts into the wrong number': [
    ['Участники Дней Пскова в Гродно разъехались.', 'Event | Дни Пскова в Гродно'],
  ],
  'a common noun with the capital of the sentence': [
    ['Механизатора наградили.', ''],
    ['Вчера выпал снег.', ''],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (sentence, lines) => {
    const things = recogniseText(sentence).mentions.filter(
      ({ kind, type }) => kind === 'name' && /^(Organization|Event|Site|Person)$/.test(type),
    );
    const found = things
      .filter(({ text }) => text !== 'Олег Тур')
      .map(({ type, normal }) => `${type} | ${normal}`);
    expect(found).toEqual(linesOf(lines));
  });
});
