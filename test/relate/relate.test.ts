import { describe, expect, it } from 'vitest';
import { linesOf, relateText } from '../knowledge-fixture.js';
import { describeStatement } from './describe-statement.js';

/**
 * A sentence of Monday 2023-05-22, and all that it states, a statement a line: `TYPE | from | to | time | status`, and after that position,
 * amount and speaker where there are any. Ids without their type; `–` is no time, `as of` a state known on that day.
 */
const RULES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'who met, called, negotiated with whom': [
    ['Анна Реут встретилась с Иваном Кимом.', 'MET_WITH | anna-reut | ivan-kim | – | asserted'],
    [
      'Анна Реут и Иван Ким встретились в Гомеле.',
      `MET_WITH | anna-reut | ivan-kim | – | asserted
       VISITED | anna-reut | gomel | – | asserted
       VISITED | ivan-kim | gomel | – | asserted`,
    ],
    ['Анна Реут позвонила Ивану Киму.', 'SPOKE_WITH | anna-reut | ivan-kim | – | asserted'],
    ['Минск ведёт переговоры с Москвой.', 'NEGOTIATES_WITH | minsk | moskva | – | asserted'],
    [
      'Завод «Сожмаш» обсудил с банком «Берёзовый» поставки.',
      'NEGOTIATES_WITH | berezovyy | sozhmash | – | asserted',
    ],
  ],
  'who was where': [
    [
      'Губернатор Смоленской области Иван Реут вчера посетил Минск.',
      `HOLDS_POSITION | ivan-reut | smolenskaya-oblast | as of 2023-05-22 | asserted | губернатор
       VISITED | ivan-reut | minsk | 2023-05-21 | asserted`,
    ],
    ['Завод «Сожмаш», который посетила Анна Реут, растёт.', 'VISITED | anna-reut | sozhmash | – | asserted'],
  ],
  'agreements and support': [
    [
      'Завод «Сожмаш» 3 мая подписал договор с банком «Берёзовый» на 45 млн рублей.',
      'SIGNED_WITH | berezovyy | sozhmash | 2023-05-03 | asserted | 45000000 RUB',
    ],
    ['Анна Реут поблагодарила Ивана Кима за помощь.', 'THANKED | anna-reut | ivan-kim | – | asserted'],
    ['Анна Реут похвалила завод «Сожмаш».', 'PRAISED | anna-reut | sozhmash | – | asserted'],
  ],
  'trade and money': [
    [
      'Банк «Берёзовый» предоставил заводу «Сожмаш» кредит в 12,5 млн долларов.',
      'LENDS_TO | berezovyy | sozhmash | – | asserted | 12500000 USD',
    ],
    [
      'Банк «Берёзовый» выдал заводу «Сожмаш» кредит на миллиард рублей.',
      'LENDS_TO | berezovyy | sozhmash | – | asserted | 1000000000 RUB',
    ],
    [
      'Банк «Берёзовый» выдал заводу «Сожмаш» кредит на полтора миллиарда рублей.',
      'LENDS_TO | berezovyy | sozhmash | – | asserted | 1500000000 RUB',
    ],
    [
      'Холдинг «Сож» вложил 3 млрд рублей в завод «Сожмаш».',
      'INVESTS_IN | sozh | sozhmash | – | asserted | 3000000000 RUB',
    ],
    ['Завод «Сожмаш» экспортирует удобрения в Китай.', 'EXPORTS_TO | sozhmash | kitay | – | asserted'],
    [
      'Товарооборот Беларуси с Россией вырос на 5 процентов.',
      'TRADES_WITH | belarus | rossiya | – | asserted | 5 % up',
    ],
    [
      'Беларусь торгует со Смоленской, Брянской и Псковской областями.',
      `TRADES_WITH | belarus | bryanskaya-oblast | – | asserted
       TRADES_WITH | belarus | pskovskaya-oblast | – | asserted
       TRADES_WITH | belarus | smolenskaya-oblast | – | asserted`,
    ],
    ['Завод «Сожмаш» сотрудничает с Китаем.', 'COOPERATES_WITH | kitay | sozhmash | – | asserted'],
    ['Смоленская область помогла Гомелю.', 'AIDED | smolenskaya-oblast | gomel | – | asserted'],
  ],
  conflict: [
    ['Анна Реут раскритиковала завод «Сожмаш».', 'CRITICISED | anna-reut | sozhmash | – | asserted'],
    ['Иван Ким обвинил завод «Сожмаш» в обмане.', 'ACCUSED | ivan-kim | sozhmash | – | asserted'],
    ['Анна Реут потребовала от завода «Сожмаш» отчёта.', 'DEMANDED | anna-reut | sozhmash | – | asserted'],
    ['Банк «Берёзовый» отказал заводу «Сожмаш».', 'REJECTED | berezovyy | sozhmash | – | asserted'],
    ['Литва выслала Ивана Кима из страны.', 'EXPELLED | litva | ivan-kim | – | asserted'],
  ],
  direction: [
    ['Анна Реут поручила Ивану Киму проверить расчёты.', 'TASKED | anna-reut | ivan-kim | – | asserted'],
    [
      'Президент Беларуси наградил Анну Реут.',
      `AWARDED | aleksandr-lukashenko | anna-reut | – | asserted
      HOLDS_POSITION | aleksandr-lukashenko | belarus | as of 2023-05-22 | asserted | президент`,
    ],
    ['Анна Реут уволила Ивана Кима.', 'DISMISSED | anna-reut | ivan-kim | – | asserted'],
  ],
  'offices: a state as of the day of the article': [
    [
      'Анна Ким, посол России в Беларуси, открыла выставку.',
      'ACCREDITED_TO | anna-kim | belarus | as of 2023-05-22 | asserted | посол',
    ],
    [
      'Бывший губернатор Смоленской области Иван Реут выступил первым.',
      'HOLDS_POSITION | ivan-reut | smolenskaya-oblast | as of ../2023-05-22 | asserted | бывший губернатор',
    ],
    [
      'Анна Реут возглавляет завод «Сожмаш» с 2019 года.',
      'HOLDS_POSITION | anna-reut | sozhmash | 2019/.. | asserted',
    ],
  ],
  'other states': [
    [
      'Псков и Брянск – наши соседи, сказал Александр Лукашенко.',
      `BORDERS | belarus | bryansk | as of 2023-05-22 | asserted | speaker aleksandr-lukashenko
       BORDERS | belarus | pskov | as of 2023-05-22 | asserted | speaker aleksandr-lukashenko`,
    ],
    [
      'Псковская область граничит с Беларусью.',
      'BORDERS | belarus | pskovskaya-oblast | as of 2023-05-22 | asserted',
    ],
    ['Завод «Сожмаш» принадлежит холдингу «Сож».', 'OWNS | sozh | sozhmash | as of 2023-05-22 | asserted'],
  ],
  events: [
    ['Форум «Берега» пройдёт в Полоцке 12 июня.', 'TAKES_PLACE_IN | berega | polotsk | 2023-06-12 | planned'],
    ['В выставке «Сосед» участвует завод «Сожмаш».', 'PARTICIPATES_IN | sozhmash | sosed | – | asserted'],
    [
      'Турнир «Амурский лёд» входит в программу фестиваля «Берега».',
      'PART_OF | amurskiy-led | berega | as of 2023-05-22 | asserted',
    ],
  ],
  'status: what is planned or wanted': [
    [
      'Послезавтра Анна Реут встретится с Иваном Кимом.',
      'MET_WITH | anna-reut | ivan-kim | 2023-05-24 | planned',
    ],
    ['Приезд Анны Реут в Минск ожидается в июне.', 'VISITED | anna-reut | minsk | 2023-06 | planned'],
    [
      'Анна Реут намерена посетить Минск до конца года.',
      'VISITED | anna-reut | minsk | ../2023-12-31 | planned',
    ],
    [
      'Завод «Сожмаш» поставит Гомелю сорок автобусов до конца года.',
      'SUPPLIES | sozhmash | gomel | ../2023-12-31 | planned',
    ],
  ],
  'status: what was put off, called off or denied': [
    ['Встреча Анны Реут с Иваном Кимом отменена.', 'MET_WITH | anna-reut | ivan-kim | – | cancelled'],
    ['Анна Реут опровергла слухи о визите Ивана Кима в Минск.', 'VISITED | ivan-kim | minsk | – | denied'],
    ['Анна Реут не встречалась с Иваном Кимом.', 'MET_WITH | anna-reut | ivan-kim | – | denied'],
    ['Визит Анны Реут в Минск отложен.', 'VISITED | anna-reut | minsk | – | postponed'],
    [
      'Визит Анны Реут в Минск перенесли с 14 на 21 июня.',
      `VISITED | anna-reut | minsk | 2023-06-14 | postponed
       VISITED | anna-reut | minsk | 2023-06-21 | planned`,
    ],
    [
      'Визит Анны Реут в Минск перенесён на осень.',
      `VISITED | anna-reut | minsk | 2023-23 | planned
       VISITED | anna-reut | minsk | – | postponed`,
    ],
    [
      'Визит Анны Реут в Минск, назначенный на 14 июня, отложен.',
      'VISITED | anna-reut | minsk | 2023-06-14 | postponed',
    ],
  ],
  'status: what might be': [
    [
      'Если Анна Реут посетит Минск, переговоры продолжатся.',
      'VISITED | anna-reut | minsk | – | hypothetical',
    ],
    ['Анна Реут могла бы посетить Минск.', 'VISITED | anna-reut | minsk | – | hypothetical'],
  ],
  'a question states nothing': [['Встретится ли Анна Реут с Иваном Кимом?', '']],
  'nor does a sentence that names but one': [['Анна Реут выступила первой и вернулась домой.', '']],
  'time: a date counts for its own clause alone': [
    [
      'Анна Реут встретилась с Иваном Кимом, а 12 июня Раиса Ли посетит Минск.',
      `MET_WITH | anna-reut | ivan-kim | – | asserted
       VISITED | raisa-li | minsk | 2023-06-12 | planned`,
    ],
    [
      'На прошлой неделе Анна Реут приехала в Минск.',
      'VISITED | anna-reut | minsk | 2023-05-15/2023-05-21 | asserted',
    ],
  ],
  'who speaks': [
    [
      'Анна Реут отметила: «Мы рады. Иван Ким вчера посетил Минск. Приедет и Раиса Ли».',
      'VISITED | ivan-kim | minsk | 2023-05-21 | asserted | speaker anna-reut',
    ],
    [
      'Анна Реут сообщила, что Иван Ким посетил Минск.',
      'VISITED | ivan-kim | minsk | – | asserted | speaker anna-reut',
    ],
    [
      'Иван Ким посетил Минск, сообщила Анна Реут.',
      'VISITED | ivan-kim | minsk | – | asserted | speaker anna-reut',
    ],
    [
      'По словам Анны Реут, Иван Ким посетил Минск.',
      'VISITED | ivan-kim | minsk | – | asserted | speaker anna-reut',
    ],
    [
      '«Мы договорились с Россией о поставках», – сказал Александр Лукашенко.',
      'AGREED_WITH | belarus | rossiya | – | asserted | speaker aleksandr-lukashenko',
    ],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(relateText(text).statements.map(describeStatement).toSorted()).toEqual(linesOf(expected));
  });
});

describe('a statement', () => {
  const text =
    'Гостей ждали. 3 мая Анна Реут встретилась с Иваном Кимом. Анна Реут поблагодарила Ивана Кима.';

  it('quotes its sentence, and its id is the same every time', () => {
    const { statements } = relateText(text);
    expect(statements.map(({ type }) => type)).toEqual(['MET_WITH', 'THANKED']);
    for (const { start, stop, quote } of statements) expect(text.slice(start, stop)).toBe(quote);
    expect(relateText(text).statements).toEqual(statements);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(2);
  });

  it('has ends that its document lists', () => {
    const { statements, entities } = relateText(
      'Вчера посол Дмитрий Крутой встретился с губернатором Калужской области Владиславом Шапшой.',
    );
    const ids = new Set(entities.map(({ id }) => id));
    expect(statements.length).toBe(3);
    expect(statements.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has no date where neither the text nor the day of the article gives one', () => {
    const { statements } = relateText('Вчера Анна Реут встретилась с Иваном Кимом.', null);
    expect(statements.map(({ time }) => time)).toEqual([null]);
  });
});
