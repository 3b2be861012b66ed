import { describe, expect, it } from 'vitest';
import { linesOf, resolveText } from '../knowledge-fixture.js';

/**
 * Rule by rule: a text, and what some of its words stand for, in the order of the text: `words = entity`, `–` where it is left open; after a
 * role `: office / of / to / tenure`. Words that are not listed are not looked at.
 */
const RULES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'one reading': [
    [
      'Александр Лукашенко и Владимир Путин встретились в Москве.',
      `Александр Лукашенко = person:aleksandr-lukashenko
       Владимир Путин = person:vladimir-putin
       Москве = region:moskva`,
    ],
  ],
  'several readings: the country named beside, the country of the article, the kind of place': [
    ['МИД Беларуси вручил ноту.', 'МИД Беларуси = organization:mid-belarusi'],
    ['В Минске выступил Александр Лукашенко. МИД подготовил ответ.', 'МИД = organization:mid-belarusi'],
    ['В Минск приехали смоленские аграрии.', 'смоленские = region:smolenskaya-oblast'],
    [
      'Делегация выехала из Смоленска в Смоленскую область.',
      `Смоленска = region:smolensk
       Смоленскую область = region:smolenskaya-oblast`,
    ],
  ],
  'an adjective inside of a name: a place that is spoken of anyway, or nothing': [
    [
      'Груз оформила Псковская таможня. В Пскове его ждали.',
      `Псковская таможня = organization:pskovskaya-tamozhnya
       Псковская = region:pskov`,
    ],
  ],
  'a state before a town': [['Здесь служили советские солдаты.', 'советские = country:sssr']],
  'a short name joins the longer one': [
    [
      'Фонд «Лавка мастеров» открыл склад. «Лавка мастеров» растёт.',
      `Фонд «Лавка мастеров» = organization:lavka-masterov
       «Лавка мастеров» = organization:lavka-masterov`,
    ],
  ],
  'one person under every name, two of one surname apart': [
    [
      'Посол Дмитрий Крутой приехал в Смоленск. Крутой осмотрел порт.',
      `Дмитрий Крутой = person:dmitriy-krutoy
       Крутой = person:dmitriy-krutoy`,
    ],
    [
      'Анна Реут и Пётр Реут приехали вместе. А. Реут выступила.',
      `Анна Реут = person:anna-reut
       Пётр Реут = person:petr-reut
       А. Реут = person:anna-reut`,
    ],
  ],
  'one person under forms that no rule for surnames covers, surname first, and of two generations': [
    ['В Минске ждут Ким Чен Ына.', 'Ким Чен Ына = person:kim-chen-yn'],
    [
      'На пост назначен Реут Антон Сергеевич. Антон Реут приехал в Минск.',
      `Реут Антон Сергеевич = person:anton-sergeevich-reut
       Антон Реут = person:anton-sergeevich-reut`,
    ],
    [
      'Джордж Буш-младший и Джордж Буш-старший фотографируются.',
      `Джордж Буш-младший = person:dzhordzh-bush
       Джордж Буш-старший = person:dzhordzh-bush-starshiy`,
    ],
  ],
  'a description with the country of the one meant': [
    [
      'Посол Армении в Беларуси Арам Петросян посетил Гомель. Вечером армянскому дипломату показали завод. Гость остался доволен.',
      'дипломату = person:aram-petrosyan : дипломат / country:armeniya / – / current',
    ],
    [
      'В Минск приехал депутат Сейма Литвы Йонас Петкус. Литовский парламентарий опоздал.',
      'парламентарий = person:yonas-petkus : парламентарий / country:litva / – / current',
    ],
  ],
  'a country and its companies have presidents of their own': [
    [
      'Президент «Белавиа» Анатолий Гусаров открыл рейс. Президент Беларуси прислал письмо.',
      `Президент = person:anatoliy-gusarov : президент / organization:belavia / – / current
       Президент = person:aleksandr-lukashenko : президент / country:belarus / – / current`,
    ],
  ],
  'the one republic of an article': [
    [
      'Псковская область торгует с Беларусью. Зима была снежной. Весна пришла поздно. Лето обещают тёплое. Осень ждут сухую. Реки замёрзли рано. Дороги чистят. Заводы поставляют в республику сталь.',
      'республику = country:belarus',
    ],
  ],
  'a role at a name': [
    [
      'Губернатор Калужской области Владислав Шапша приехал в Минск.',
      'Губернатор = person:vladislav-shapsha : губернатор / region:kaluzhskaya-oblast / – / current',
    ],
    [
      'Анна Ким, посол России в Беларуси, открыла выставку.',
      'посол = person:anna-kim : посол / country:rossiya / country:belarus / current',
    ],
    [
      'Председатель Совета Республики Наталья Кочанова приехала в Витебск.',
      'Председатель = person:natalya-kochanova : председатель / organization:sovet-respubliki / – / current',
    ],
    [
      'Посол Дмитрий Крутой приехал в Смоленск.',
      'Посол = person:dmitriy-krutoy : посол / country:belarus / country:rossiya / current',
    ],
  ],
  'a former office': [
    [
      'Бывший министр транспорта Беларуси Иван Сидорский вернулся домой.',
      'министр транспорта = person:ivan-sidorskiy : министр транспорта / country:belarus / – / former',
    ],
    [
      'Экс-губернатор Смоленской области Иван Реут приехал в Минск.',
      'Экс-губернатор = person:ivan-reut : губернатор / region:smolenskaya-oblast / – / former',
    ],
  ],
  'a role alone, by its country and the day of the article': [
    [
      'Президент Беларуси прилетел в Москву.',
      'Президент = person:aleksandr-lukashenko : президент / country:belarus / – / current',
    ],
    [
      'Белорусский лидер встретился с российским президентом.',
      `лидер = person:aleksandr-lukashenko : президент / country:belarus / – / current
       президентом = person:vladimir-putin : президент / country:rossiya / – / current`,
    ],
    [
      'Посол Беларуси в России посетил Калугу.',
      'Посол = person:dmitriy-krutoy : посол / country:belarus / country:rossiya / current',
    ],
    [
      'Российский посол в Минске вручил награды.',
      'посол = person:boris-gryzlov : посол / country:rossiya / country:belarus / current',
    ],
  ],
  'a role alone, by who bore it before': [
    [
      'Губернатор Калужской области Владислав Шапша приехал в Минск. Губернатор осмотрел завод.',
      `Губернатор = person:vladislav-shapsha : губернатор / region:kaluzhskaya-oblast / – / current
       Губернатор = person:vladislav-shapsha : губернатор / – / – / current`,
    ],
    [
      'Премьер-министр России Михаил Мишустин прибыл в Минск. Премьер осмотрел завод.',
      `Премьер-министр = person:mikhail-mishustin : премьер-министр / country:rossiya / – / current
       Премьер = person:mikhail-mishustin : премьер-министр / – / – / current`,
    ],
    [
      'Глава государства Александр Лукашенко провёл совещание. Затем президент уехал в Гомель.',
      'президент = person:aleksandr-lukashenko : президент / – / – / current',
    ],
  ],
  'a role that nothing tells of is left open': [
    ['На собрании выступил посол.', 'посол = – : посол / – / – / current'],
    ['Александр Лукашенко принял губернатора.', 'губернатора = – : губернатор / – / – / current'],
  ],
  'a capital': [
    ['Александр Лукашенко вернулся в столицу.', 'столицу = region:minsk'],
    ['Встреча прошла в российской столице.', 'российской столице = region:moskva'],
    ['Гости приехали в столицу Польши.', 'столицу Польши = region:varshava'],
  ],
  'a description takes up what was named': [
    [
      'Завод «Речной пирс» купил станки. Предприятие наняло сто человек.',
      'Предприятие = organization:rechnoy-pirs',
    ],
    [
      'Завод «Сожмаш» обвинил банк «Берёзовый» в обмане. На предприятии ждут ответа.',
      'предприятии = organization:sozhmash',
    ],
    ['Форум «Берега» открылся в Полоцке. Мероприятие продлится два дня.', 'Мероприятие = event:berega'],
  ],
  pronouns: [
    [
      'Анна Реут приехала в Гомель. Там она встретилась с директором.',
      `Там = region:gomel
       она = person:anna-reut`,
    ],
    ['Директор Иван Реут приехал в Брест. Он показал новый цех.', 'Он = person:ivan-reut'],
    ['Александр Лукашенко принял гостей. У нас большие планы.', 'нас = country:belarus'],
    [
      'Александр Лукашенко отметил: «Я поручил правительству проверить это дело».',
      `Я = person:aleksandr-lukashenko
       правительству = organization:pravitelstvo-belarusi`,
    ],
    [
      '«Мы договорились о поставках с Россией», – сказал Александр Лукашенко.',
      `Мы = country:belarus
       Мы = person:aleksandr-lukashenko`,
    ],
  ],
};

function castOf(text: string): string[] {
  // the places of an office are mentions of their own, with its words
  const mentions = resolveText(text).mentions.filter(({ rule }) => rule !== 'resolve/office-place');
  return mentions.map(({ text: words, entity, office }) => {
    const held = office
      ? ` : ${[office.position, office.of ?? '–', office.to ?? '–', office.tenure].join(' / ')}`
      : '';
    return `${words} = ${entity ?? '–'}${held}`;
  });
}

const wordsOf = (line: string): string => line.slice(0, line.indexOf(' = '));

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, lines) => {
    const expected = linesOf(lines);
    const asked = new Set(expected.map(wordsOf));
    expect(castOf(text).filter((line) => asked.has(wordsOf(line)))).toEqual(expected);
  });
});

describe('speech', () => {
  it.each([
    ['«Завод растёт каждый год», – сказала Анна Реут.', 'person:anna-reut: Завод растёт каждый год'],
    ['Анна Реут отметила: «Завод растёт каждый год».', 'person:anna-reut: Завод растёт каждый год'],
    [
      'Анна Реут открыла цех. Она отметила: «Завод растёт каждый год».',
      'person:anna-reut: Завод растёт каждый год',
    ],
    ['– Мы строим новый цех, – сказала Анна Реут.', 'person:anna-reut: Мы строим новый цех'],
    [
      'Анна Реут, директор:\n\nЗавод растёт каждый год.\n\nМы наняли сто человек.',
      `person:anna-reut: Завод растёт каждый год.
       person:anna-reut: Мы наняли сто человек.`,
    ],
  ])('%s', (text, expected) => {
    const { speeches } = resolveText(text);
    expect(speeches.map(({ start, stop, speaker }) => `${speaker}: ${text.slice(start, stop)}`)).toEqual(
      linesOf(expected),
    );
  });
});

describe('the country of an article', () => {
  it.each([
    ['Александр Лукашенко принял Наталью Кочанову и Владимира Путина.', 'country:belarus'],
    ['В Минске прошёл форум.', null],
  ])('%s', (text, country) => {
    expect(resolveText(text).homeCountry).toBe(country);
  });

  it('is needed for an office without a place, and so is the day', () => {
    const text =
      'Александр Лукашенко приехал в Гомель. Президент Беларуси осмотрел завод. Президент России прислал письмо.';
    const putin = (day: string | null) =>
      resolveText(text, day).entities.some(({ id }) => id === 'person:vladimir-putin');
    expect(putin('2023-05-22')).toBe(true);
    expect(putin(null)).toBe(false);
  });
});

describe('entities', () => {
  it('are one for each id, with all mentions of it, sorted', () => {
    const { entities } = resolveText('Анна Реут приехала в Гомель. Там Анну Реут ждал посол Дмитрий Крутой.');
    expect(
      entities.map(({ id, mentions }) => `${id} ${mentions.map(({ text }) => text).join(', ')}`),
    ).toEqual(expect.arrayContaining(['person:anna-reut Анна Реут, Анну Реут', 'region:gomel Гомель, Там']));
    expect(entities.map(({ id }) => id)).toEqual(entities.map(({ id }) => id).toSorted());
    expect(entities.find(({ id }) => id === 'region:gomel')).toMatchObject({
      type: 'Region',
      name: 'Гомель',
      level: 'city',
    });
  });
});
