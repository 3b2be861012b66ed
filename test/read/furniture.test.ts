import { describe, expect, it } from 'vitest';
import { dropFurniture, furnitureRule } from '../../src/read/drop-furniture.js';
import { FURNITURE_RULES } from '../../src/read/furniture-rules.js';
import { splitLines } from '../../src/read/split-lines.js';

const ruleOf = (text: string): string | null => furnitureRule(splitLines(text)[0]!)?.name ?? null;
const kept = (text: string): string[] =>
  dropFurniture(splitLines(text), new Set()).kept.map((line) => line.text);

describe('furniture rules', () => {
  it.each(FURNITURE_RULES.map(({ name, example }) => [name, example]))('%s: «%s»', (name, example) =>
    expect(ruleOf(example)).toBe(name),
  );

  it.each([
    ['Подпишись на рассылку', 'subscribe'],
    ['➤ Подписывайтесь на «Сожские вести» в Viber!', 'subscribe'],
    ['Мы в Одноклассниках и ВКонтакте: заходите', null],
    ['Мы в Telegram', 'subscribe'],
    ['Вход | Регистрация', 'buttons'],
    ['Версия для печати   Нравится 12   Разместить рекламу', 'buttons'],
    ['Главная   Новости   Погода   Афиша', 'menu'],
    ['Поделиться: ВКонтакте  Одноклассники  Telegram', 'share'],
    ['ВКонтакте Telegram Viber', 'share'],
    ['12 + 7 = ', 'captcha'],
    ['При использовании материалов активная ссылка обязательна.', 'copyright'],
    ['Использование материалов сайта разрешено только со ссылкой', 'copyright'],
    ['[ Добавить комментарий ]', 'form'],
    ['Мы используем файлы cookie, чтобы сайт работал лучше', 'cookies'],
    ['Фото автора', 'picture'],
    ['#сож #гомель', 'tags'],
    ['16+', 'imprint'],
    ['1 204 просмотра', 'counter'],
    ['Новости » Экономика » Торговля', 'breadcrumbs'],
    ['USD 2,98  EUR 3,15  RUB 3,42', 'weather-and-rates'],
  ])('«%s» is %s', (text, name) => expect(ruleOf(text)).toBe(name));

  it.each([
    'Рекомендуем мы это соседям или нет, решит совет.',
    'Реклама подорожала вдвое, жалуются в торговой палате.',
    'Поделиться опытом приехали животноводы из Пскова.',
    'Использование российских портов обсудили в Гомеле.',
    'Полный текст соглашения опубликуют в пятницу.',
    'Политика в отношении соседей не изменилась, считает посол.',
    'Зарегистрировано двадцать заявок, сообщили в министерстве.',
    'Видеоконференция двух губернаторов длилась час.',
    'Снимок из космоса показал, где горит торф.',
    'Погода в Минске 5 мая была тёплой.',
    'Подписаться под обращением успели двести человек.',
    'Наш канал поставок остался прежним, уверяет завод.',
    'Комментарий эксперта',
    '— Понятно.',
    '— Назад дороги нет.',
    'Президент: Наш успех держится на соседях',
    'Анна Сомова, директор музея:',
    'Экспорт   120   140',
  ])('«%s» is text', (text) => expect(ruleOf(text)).toBeNull());
});

describe('dropFurniture', () => {
  const sentence = 'Делегация области приехала в Гомель утром и уехала к вечеру.';

  it('leaves out the headlines that a list announces at the foot', () =>
    expect(
      kept(`${sentence}\n\nЧитайте также:\nМост открыт\nПаром отменён\n\nСамое читаемое\n\nПожар на складе`),
    ).toEqual([sentence]));

  it('goes on with the text behind a list in the middle', () =>
    expect(kept(`${sentence}\n\nЧитайте также: Мост открыт\n\nПодробности поездки\n\n${sentence}`)).toEqual([
      sentence,
      'Подробности поездки',
      sentence,
    ]));

  it('ends at the comments, but not at a counter of comments above the text', () => {
    const long = `${sentence} ${sentence}`;
    expect(
      kept(`Комментарии (2)\n\n${long}\n\nКомментарии (2)\n\nvasya62\nА мост когда откроют, кто знает?`),
    ).toEqual([long]);
  });

  it('cuts the photographer off a caption', () =>
    expect(kept('Цех молочного завода после ремонта. Фото: Пётр Ясень\n\nА')).toEqual([
      'Цех молочного завода после ремонта.',
      'А',
    ]));
});
