import { describe, expect, it } from 'vitest';
import { linesOf, relateText } from '../knowledge-fixture.js';
import { describeStatement } from './describe-statement.js';

/** Texts of Monday 2023-05-22 in which a later sentence says more of an event that an earlier one told of, and all that they state. */
const TOLD: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'the day of an event is told after it': [
    [
      'Анна Реут встретилась с Иваном Кимом. Встреча состоялась в пятницу, 19 мая.',
      `MET_WITH | anna-reut | ivan-kim | 2023-05-19 | asserted
       MET_WITH | anna-reut | ivan-kim | 2023-05-19 | asserted`,
    ],
    [
      'Иван Ким провёл переговоры с Раисой Ли. Разговор прошёл 2 мая.',
      `MET_WITH | ivan-kim | raisa-li | 2023-05-02 | asserted
       MET_WITH | ivan-kim | raisa-li | 2023-05-02 | asserted`,
    ],
    [
      'Литва ввела запрет на ввоз товаров из Беларуси. Ограничения действуют с 1 мая.',
      `SANCTIONED | litva | belarus | 2023-05-01/.. | asserted
       SANCTIONED | litva | belarus | 2023-05-01/.. | asserted`,
    ],
    [
      'Завод «Сожмаш» подписал договор с банком «Берёзовый». Документ заключён 30 апреля.',
      `SIGNED_WITH | berezovyy | sozhmash | 2023-04-30 | asserted
       SIGNED_WITH | berezovyy | sozhmash | 2023-04-30 | asserted`,
    ],
    [
      'Анна Реут посетила Брянск. Это произошло 2 мая.',
      `VISITED | anna-reut | bryansk | 2023-05-02 | asserted
       VISITED | anna-reut | bryansk | 2023-05-02 | asserted`,
    ],
    [
      'Состоялась встреча Анны Реут с Иваном Кимом. Она прошла 3 мая.',
      `MET_WITH | anna-reut | ivan-kim | 2023-05-03 | asserted
       MET_WITH | anna-reut | ivan-kim | 2023-05-03 | asserted`,
    ],
    [
      'Раиса Ли получила приглашение посетить Минск; визит намечен на 1 июня.',
      'VISITED | raisa-li | minsk | 2023-06-01 | planned',
    ],
  ],
  'what was planned is put off, called off or held': [
    [
      'Анна Реут посетит Брянск 30 мая. Визит перенесли на июнь.',
      `VISITED | anna-reut | bryansk | 2023-05-30 | planned
       VISITED | anna-reut | bryansk | 2023-05-30 | postponed
       VISITED | anna-reut | bryansk | 2023-06 | planned`,
    ],
    [
      'Анна Реут планирует визит в Брянск на 30 мая. Из-за паводка поездка откладывается.',
      `VISITED | anna-reut | bryansk | 2023-05-30 | planned
       VISITED | anna-reut | bryansk | 2023-05-30 | postponed`,
    ],
    [
      'Встречу Анны Реут с Иваном Кимом назначили на 24 мая. Переговоры сорвались.',
      `MET_WITH | anna-reut | ivan-kim | 2023-05-24 | cancelled
       MET_WITH | anna-reut | ivan-kim | 2023-05-24 | planned`,
    ],
    [
      'Анна Реут посетит Брянск 30 мая. Поездка не состоится.',
      `VISITED | anna-reut | bryansk | 2023-05-30 | cancelled
       VISITED | anna-reut | bryansk | 2023-05-30 | planned`,
    ],
  ],
  'what was told is denied': [
    [
      'Газета писала о встрече Анны Реут с Иваном Кимом. Встречи не было.',
      `MET_WITH | anna-reut | ivan-kim | – | asserted
       MET_WITH | anna-reut | ivan-kim | – | denied`,
    ],
    [
      'Литва 3 мая ввела запрет на ввоз яблок из Польши. Такого запрета не вводили, уточнили в ведомстве.',
      `SANCTIONED | litva | polsha | 2023-05-03 | asserted
       SANCTIONED | litva | polsha | 2023-05-03 | denied`,
    ],
    ['Слухи о визите Анны Реут в Брянск – выдумка.', 'VISITED | anna-reut | bryansk | – | denied'],
    [
      'Информация о встрече Анны Реут с Иваном Кимом оказалась недостоверной.',
      'MET_WITH | anna-reut | ivan-kim | – | denied',
    ],
    [
      'Сообщения о визите Раисы Ли в Минск не соответствуют действительности.',
      'VISITED | raisa-li | minsk | – | denied',
    ],
  ],
  'an event of its own is put off or called off': [
    [
      'Ярмарка «Сосед» пройдёт в Гомеле 30 мая. Организаторы перенесли её на 3 июня.',
      `TAKES_PLACE_IN | sosed | gomel | 2023-05-30 | planned
       TAKES_PLACE_IN | sosed | gomel | 2023-05-30 | postponed
       TAKES_PLACE_IN | sosed | gomel | 2023-06-03 | planned`,
    ],
    [
      'Форум «Берега» пройдёт в Полоцке 30 мая. Форум отменён.',
      `TAKES_PLACE_IN | berega | polotsk | 2023-05-30 | cancelled
       TAKES_PLACE_IN | berega | polotsk | 2023-05-30 | planned`,
    ],
  ],
  'a relative clause says when it was to be': [
    [
      'Визит Анны Реут в Минск, который планировали на 30 мая, перенесён.',
      'VISITED | anna-reut | minsk | 2023-05-30 | postponed',
    ],
    [
      'Поездка Раисы Ли в Брянск, которая должна была состояться 30 мая, отменена.',
      'VISITED | raisa-li | bryansk | 2023-05-30 | cancelled',
    ],
  ],
  'envoys meet whom they hand their credentials': [
    [
      'Анна Ким вручила Ивану Реуту копии верительных грамот.',
      'MET_WITH | anna-kim | ivan-reut | – | asserted',
    ],
    ['Анна Ким вручила Ивану Реуту почётную грамоту.', 'AWARDED | anna-kim | ivan-reut | – | asserted'],
  ],
  'another event of the kind, or another day, takes up nothing': [
    [
      'Анна Реут встретилась с Иваном Кимом. Следующая встреча пройдёт 8 июня.',
      'MET_WITH | anna-reut | ivan-kim | – | asserted',
    ],
    [
      'Анна Реут 3 мая встретилась с Иваном Кимом. Переговоры завершились 5 мая.',
      'MET_WITH | anna-reut | ivan-kim | 2023-05-03 | asserted',
    ],
    [
      'Анна Реут встретилась с Иваном Кимом. Встреча прошла тепло.',
      'MET_WITH | anna-reut | ivan-kim | – | asserted',
    ],
  ],
  'people meet, bodies negotiate': [
    ['Анна Реут провела переговоры с Иваном Кимом.', 'MET_WITH | anna-reut | ivan-kim | – | asserted'],
    ['Анна Реут ведёт переговоры с Иваном Кимом.', 'NEGOTIATES_WITH | anna-reut | ivan-kim | – | asserted'],
    [
      'Анна Реут провела переговоры с Иваном Кимом по телефону.',
      'NEGOTIATES_WITH | anna-reut | ivan-kim | – | asserted',
    ],
    [
      'Разговор завода «Сожмаш» с банком «Берёзовый» намечен на 24 мая.',
      'NEGOTIATES_WITH | berezovyy | sozhmash | 2023-05-24 | planned',
    ],
  ],
};

describe.each(Object.entries(TOLD))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(relateText(text).statements.map(describeStatement).toSorted()).toEqual(linesOf(expected));
  });
});
