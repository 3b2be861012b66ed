import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/read/read-article.js';

/** One article with what different sites put around it when a reader marks all and copies. */
const TITLE = 'Гости из Брянска осмотрели лесопилку';
const P = [
  'Делегация Брянской области приехала в Гомель утром и осмотрела лесопилку на левом берегу.',
  'К вечеру гости уехали домой. Губернатор пообещал вернуться весной, когда откроют новый цех.',
  'Вторая встреча пройдёт осенью. Её примет Брянск.',
] as const;
const BODY = P.join('\n\n');
const FLAT = P.join(' ');

describe('a page saved as text', () => {
  it.each([
    [
      'a menu above',
      `Меню\nГлавная\nНовости\nПолитика\nПоиск\n\nСожские вести\n\n${TITLE}\n\n04.02.2023 12:30\n\n${BODY}`,
    ],
    [
      'a cookie notice and comments',
      `Мы используем файлы cookie для удобства пользователей.\nПринять\n\n${TITLE}\n4 февраля 2023, 12:30  👁 482\n${BODY}\n\nПоделиться:\nВКонтакте\nОдноклассники\n\nКомментарии (3)\nvasya: когда откроют цех?\nОтветить`,
    ],
    [
      'the lead twice, tags and other headlines',
      `${TITLE}\n4 февраля 2023 | 12:30\n\n${P[0]}\n\nФото: Сожские вести\n\n${BODY}\n\nТеги: Гомель, Брянск\n\nНовости по теме\nМост открыт\nПаром отменён\n\n© 2023 Сожские вести. Все права защищены`,
    ],
    ['a teaser', `${TITLE}\n${P[0].slice(0, 70)}...\nЧитать далее\n04.02.2023\n\n${BODY}`],
    ['the whole twice', `${TITLE}\n04.02.2023\n\n${BODY}\n\n${TITLE}\n04.02.2023\n\n${BODY}`],
    ['a flattened copy at the foot', `${TITLE}\n04.02.2023\n\n${BODY}\n\n${TITLE} ${FLAT}`],
    [
      'a flattened copy with title and date above',
      `${TITLE} 04.02.2023 12:30 ${FLAT}\n\n${TITLE}\n04.02.2023\n\n${BODY}`,
    ],
    [
      'other headlines between the paragraphs',
      `${TITLE}\n04.02.2023\n\n${P[0]}\n\nЧитайте также: Мост открыт\n\n${P[1]}\n\nСмотрите также:\n• Паром отменён\n• Дождь прошёл\n\n${P[2]}\n\nПодписывайтесь на наш Telegram-канал!`,
    ],
    [
      'the foot of a channel',
      `${TITLE}\n\n${BODY}\n\n@sozh_news\n\n4 февраля 2023, 12:30\n👍 12 ❤ 3  1,2K просмотров`,
    ],
    [
      'a table of particulars',
      `${TITLE}\nОпубликовано: 04.02.2023, 12:30\nРубрика: Общество\nАвтор: Анна Сомова\nПросмотров: 12\n\n${BODY}`,
    ],
    [
      'advertisements',
      `${TITLE}\n04.02.2023\n\n${P[0]}\n\nРеклама\n\n${P[1]}\n\nРЕКЛАМА 18+\n\n${P[2]}\n\nЗагрузка...\n\nНаверх ↑`,
    ],
  ])('with %s', (_, page) => {
    const { article } = readArticle(page);
    expect(article).toMatchObject({ title: TITLE, text: BODY });
    expect(article.publishedAt?.slice(0, 10)).toBe('2023-02-04');
  });

  it.each([
    `https://example.org/2023/02/04/lesopilka\n${TITLE}\n\n${BODY}`,
    `${TITLE}\n\n${BODY}\n\nОригинал статьи: https://example.org/2023/02/04/lesopilka`,
  ])('with its own address', (page) =>
    expect(readArticle(page).article).toMatchObject({
      title: TITLE,
      text: BODY,
      url: 'https://example.org/2023/02/04/lesopilka',
      publishedAt: '2023-02-04',
    }),
  );
});
