import { describe, expect, it } from 'vitest';
import { linesOf, recogniseText } from '../knowledge-fixture.js';

/**
 * Rule by rule: a sentence, and all that is recognised in it, a mention a line: `rule | words | type or kind | what it may stand for`. That is
 * candidates of the gazetteer, else the nominative; for a role its office.
 */
const RULES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'names of the gazetteer, in any case': [
    [
      'В Смоленской области открыли завод.',
      'gazetteer | Смоленской области | Region | region:smolenskaya-oblast',
    ],
    [
      'Встреча прошла на Дальнем Востоке, в Сибири и на Урале.',
      `gazetteer | Дальнем Востоке | Region | region:dalniy-vostok
       gazetteer | Сибири | Region | region:sibir
       gazetteer | Урале | Region | region:ural`,
    ],
    [
      'Александр Лукашенко поздравил Владимира Путина.',
      `neural-person | Александр Лукашенко | Person | Александр Лукашенко
       neural-person | Владимира Путина | Person | Владимир Путин`,
    ],
    [
      'Гомельским облисполкомом принято решение.',
      `gazetteer | Гомельским облисполкомом | Organization | organization:gomelskiy-oblispolkom
       adjective-inside | Гомельским | demonym | region:gomel region:gomelskaya-oblast`,
    ],
    [
      'Ответ пришёл от КГБ и МИДа России.',
      `gazetteer-ambiguous | КГБ | Organization | organization:kgb-belarusi
       gazetteer | МИДа России | Organization | organization:mid-rossii
       gazetteer | России | Country | country:rossiya`,
    ],
    [
      'Совет Федерации одобрил закон.',
      'gazetteer | Совет Федерации | Organization | organization:sovet-federatsii',
    ],
  ],
  'the longest name at a place, and the country inside it': [
    [
      'МИД России выразил благодарность.',
      `gazetteer | МИД России | Organization | organization:mid-rossii
       gazetteer | России | Country | country:rossiya`,
    ],
  ],
  'names with several readings keep them all': [
    [
      'Минтранс подготовил доклад.',
      'gazetteer-ambiguous | Минтранс | Organization | organization:mintrans-belarusi organization:mintrans-rossii',
    ],
  ],
  'common words that are no names here': [
    ['К встрече готовятся правительства двух стран.', ''],
    ['Послы и губернаторы собрались в зале.', ''],
  ],
  'a surname is no town': [
    ['Письмо передал Владимир Киров.', 'neural-person | Владимир Киров | Person | Владимир Киров'],
  ],
  'people of a place': [
    [
      'Минчане встретили гостей из Пскова.',
      `demonym | Минчане | demonym | region:minsk
       gazetteer | Пскова | Region | region:pskov`,
    ],
  ],
  'adjectives of countries and regions, each half of a double one': [
    ['Белорусский экспорт вырос.', 'adjective | Белорусский | demonym | country:belarus'],
    [
      'Выросла белорусско-российская торговля.',
      `adjective | белорусско | demonym | country:belarus
       adjective | российская | demonym | country:rossiya`,
    ],
    [
      'В Минск приехал смоленский губернатор.',
      `gazetteer | Минск | Region | region:minsk
       adjective | смоленский | demonym | region:smolensk region:smolenskaya-oblast
       role | губернатор | role | губернатор`,
    ],
  ],
  'regions that share a noun': [
    [
      'Смоленская, Брянская и Псковская области соседствуют с Беларусью.',
      `coordinated-regions | Смоленская | Region | region:smolenskaya-oblast
       coordinated-regions | Брянская | Region | region:bryanskaya-oblast
       coordinated-regions | Псковская области | Region | region:pskovskaya-oblast
       gazetteer | Беларусью | Country | country:belarus`,
    ],
    [
      'Гостей приняли в Минском, Гродненском и Брестском районах.',
      `coordinated-regions | Минском | Region | region:minskiy-rayon
       coordinated-regions | Гродненском | Region | region:grodnenskiy-rayon
       coordinated-regions | Брестском районах | Region | region:brestskiy-rayon`,
    ],
  ],
  'regions that share a noun, and that knowledge does not have': [
    [
      'Дома строят в Калачинском и Муромцевском районах.',
      `coordinated-regions | Калачинском | Region | Калачинский район
       coordinated-regions | Муромцевском районах | Region | Муромцевский район`,
    ],
  ],
  'a region whose noun was said before': [
    [
      'Область торгует с Беларусью, с ней граничит Псковская.',
      `gazetteer | Беларусью | Country | country:belarus
       elliptic-region | Псковская | Region | region:pskovskaya-oblast`,
    ],
  ],
  'a noun that tells what is named, and quotation marks': [
    [
      'Турнир «Амурский лёд» прошёл в Хабаровске.',
      `quoted-name | Турнир «Амурский лёд» | Event | Амурский лёд
       gazetteer | Хабаровске | Region | region:khabarovsk`,
    ],
    [
      'Завод «Полесская Нива» купил станки.',
      'quoted-name | Завод «Полесская Нива» | Organization | Полесская Нива',
    ],
  ],
  'a noun that tells what is named, with its adjectives and genitives': [
    [
      'Груз оформила Смоленская таможня.',
      `head-noun | Смоленская таможня | Organization | Смоленская таможня
       adjective-inside | Смоленская | demonym | region:smolensk region:smolenskaya-oblast`,
    ],
    ['Итальянский суд отказал истцу.', 'adjective | Итальянский | demonym | country:italiya'],
    [
      'Об этом знает администрация Ивана Реута.',
      `head-noun | администрация Ивана Реута | Organization | администрация Ивана Реута
       neural-person | Ивана Реута | Person | Иван Реут`,
    ],
    [
      'Пожар потушили в Заречном районе Уфы.',
      `head-noun | Заречном районе Уфы | Region | Заречный район Уфы
       gazetteer | Уфы | Region | region:ufa`,
    ],
    ['Улицы города Уфы украсили.', 'gazetteer | Уфы | Region | region:ufa'],
    [
      'В Полоцке открылся Славянский форум пограничных районов.',
      `gazetteer | Полоцке | Region | region:polotsk
       head-noun | Славянский форум пограничных районов | Event | Славянский форум пограничных районов`,
    ],
    [
      'Договор подписан министерством транспорта Хабаровского края.',
      `head-noun | министерством транспорта Хабаровского края | Organization | министерство транспорта Хабаровского края
       gazetteer | Хабаровского края | Region | region:khabarovskiy-kray`,
    ],
  ],
  'quotation marks around a known name': [
    [
      'Гостей ждали на «Славянском базаре».',
      'gazetteer | Славянском базаре | Event | event:slavyanskiy-bazar',
    ],
  ],
  'quotation marks alone': [
    [
      'Подписан договор с «Лидской фабрикой».',
      'quoted-alone | «Лидской фабрикой» | Organization | Лидская фабрика',
    ],
    ['«Гомсельлён» купил станки.', 'quoted-alone | «Гомсельлён» | Organization | Гомсельлён'],
    ['«Мы рады гостям и ждём их снова», – сказал мэр.', 'role | мэр | role | мэр'],
  ],
  'people, in the nominative': [
    ['Письмо передали Анне Лесун.', 'neural-person | Анне Лесун | Person | Анна Лесун'],
    [
      'Раису Ким и Ержана Сулейменова наградили.',
      `neural-person | Раису Ким | Person | Раиса Ким
       neural-person | Ержана Сулейменова | Person | Ержан Сулейменов`,
    ],
    [
      'Мария Ивановна Тихая возглавила завод.',
      'neural-person | Мария Ивановна Тихая | Person | Мария Ивановна Тихая',
    ],
  ],
  'people whose name the dictionary takes for another: all its forms in the document decide': [
    [
      'Асия Мунир приехала в среду, письмо для Асии Мунир передали.',
      `neural-person | Асия Мунир | Person | Асия Мунир
       neural-person | Асии Мунир | Person | Асия Мунир`,
    ],
  ],
  'a man and a woman of one surname': [
    [
      'Сергей Ковалёв ушёл. Анна Ковалёва осталась.',
      `neural-person | Сергей Ковалёв | Person | Сергей Ковалёв
       neural-person | Анна Ковалёва | Person | Анна Ковалёва`,
    ],
  ],
  'two people one after the other': [
    [
      'Дочь министра Ивана Петрова Анна уехала.',
      `role | министра | role | министр
       neural-person | Ивана Петрова | Person | Иван Петров
       neural-person | Анна | Person | Анна`,
    ],
  ],
  'a man whose surname ends as a woman’s': [
    ['Договор подписан Степаном Ровбой.', 'neural-person | Степаном Ровбой | Person | Степан Ровба'],
  ],
  'an apostrophe inside of a name': [
    ['Премию вручили Шону О’Нилу.', 'neural-person | Шону О’Нилу | Person | Шон О’Нил'],
  ],
  'known names, in the words that stand there': [
    ['Закон обсудили в Таллинне.', 'gazetteer | Таллинне | Region | region:tallin'],
  ],
  'people with initials, before and after the surname': [
    [
      'Вчера А. С. Реут приехал в Минск.',
      `neural-person | А. С. Реут | Person | А. С. Реут
       gazetteer | Минск | Region | region:minsk`,
    ],
    ['С докладом выступил Реут А.', 'neural-person | Реут А. | Person | А. Реут'],
  ],
  'offices, without the name beside them': [
    [
      'Президент Иван Реут подписал указ.',
      `role | Президент | role | президент
       neural-person | Иван Реут | Person | Иван Реут`,
    ],
    ['Глава государства подписал указ.', 'role | Глава государства | role | президент'],
    [
      'Указ подписал глава российского государства.',
      `role | глава российского государства | role | президент
       adjective | российского | demonym | country:rossiya`,
    ],
    ['Вернулся и экс-премьер.', 'role | экс-премьер | role | премьер-министр'],
  ],
  'offices with the words that complete them': [
    [
      'Министр сельского хозяйства и продовольствия посетил завод.',
      'role | Министр сельского хозяйства и продовольствия | role | министр сельского хозяйства и продовольствия',
    ],
    [
      'В Брест приехал первый заместитель министра транспорта.',
      `gazetteer | Брест | Region | region:brest
       role | первый заместитель министра транспорта | role | заместитель министра транспорта`,
    ],
  ],
};

function mentionsOf(sentence: string): string[] {
  return recogniseText(sentence).mentions.map(({ rule, text, kind, type, position, candidates, normal }) =>
    [
      rule.replace('recognise/', ''),
      text,
      kind === 'name' ? type : kind,
      kind === 'role' ? position : candidates.join(' ') || normal,
    ].join(' | '),
  );
}

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (sentence, expected) => {
    expect(mentionsOf(sentence)).toEqual(linesOf(expected));
  });
});

describe('a mention', () => {
  it.each([
    ['Делегация Евросоюза приехала в Белоруссию.', ['Евросоюз', 'Белоруссия']],
    ['Посол ФРГ выступил в Верховном суде.', ['посол', 'ФРГ', 'Верховный суд']],
  ])('is in the nominative of its own words: %s', (sentence, normals) => {
    expect(recogniseText(sentence).mentions.map(({ normal }) => normal)).toEqual(normals);
  });

  it('points at its words, its tokens and its head', () => {
    const document = recogniseText('Гостей ждут. С докладом выступит посол Беларуси в России Анна Лесун.');
    expect(document.mentions.length).toBe(4);
    for (const { start, stop, text, sentence, first, last, head } of document.mentions) {
      expect(document.article.text.slice(start, stop)).toBe(text);
      const { tokens } = document.sentences[sentence]!;
      expect([tokens[first]!.start, tokens[last]!.stop]).toEqual([start, stop]);
      expect(head).toBeGreaterThanOrEqual(first);
      expect(head).toBeLessThanOrEqual(last);
    }
  });
});
