import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/model/article.js';
import { messageSchema } from '../../src/model/message.js';
import { readArticle } from '../../src/read/read-article.js';

const TITLE = 'Гомель и Брянск открыли паром через реку';
const ONE = 'Паром между двумя берегами пошёл в субботу утром. Первыми на него въехали лесовозы из Злынки.';
const TWO = 'Перевозчик обещает шесть рейсов в день. Билет стоит столько же, сколько на автобус.';
const THREE = 'Осенью линию продлят до Новозыбкова, если позволит уровень воды. Так решили в облисполкоме.';
const BODY = [ONE, TWO, THREE].join('\n\n');
const read = (text: string, options = {}) => readArticle(text, options).article;
const codes = (text: string) => readArticle(text).messages.map(({ code }) => code);

describe('readArticle', () => {
  it('takes an article apart', () => {
    const { article, messages } = readArticle(`${TITLE}\n14.03.2023 19:45\n\n${BODY}\n\nСожские вести\n`, {
      path: 'news/parom.txt',
      url: 'https://example.org/parom',
    });
    expect(articleSchema.parse(article)).toEqual({
      id: expect.stringMatching(/^article:[0-9a-f]{16}$/),
      title: TITLE,
      publishedAt: '2023-03-14T19:45:00+03:00',
      language: 'ru',
      url: 'https://example.org/parom',
      outlet: 'Сожские вести',
      aliases: ['news/parom.txt', 'https://example.org/parom'],
      text: BODY,
    });
    expect(messages).toEqual([]);
  });

  it.each([
    ['above the title', `14 марта 2023, 19:45\n${TITLE}\n\n${BODY}`],
    ['at the foot', `${TITLE}\n\n${BODY}\n\n14 марта 2023 г., 19:45`],
    ['with the outlet at the foot', `${TITLE}\n\n${BODY}\n\n«Сожские вести», 14.03.2023, 19:45`],
    ['before the first sentence', `${TITLE}\n\nГОМЕЛЬ, 14 марта 2023, 19:45 /БЕЛТА/. ${BODY}`],
    ['on the line of the title', `14.03.2023 19:45 ${TITLE}\n\n${BODY}`],
    ['under the outlet', `Сожские вести\n${TITLE}\n14.03.2023, 19:45\n${BODY}`],
    ['behind the lead', `${TITLE}\n\n${ONE}\n\n14.03.2023 19:45\n\n${TWO}\n\n${THREE}`],
    [
      'beside the date of a change',
      `${TITLE}\nОбновлено: 16.03.2023 08:00\nОпубликовано: 14.03.2023 19:45\n\n${BODY}`,
    ],
    [
      'below the day on which the page was saved',
      `Пятница, 17 марта 2023\n${TITLE}\n14.03.2023 19:45\n\n${BODY}`,
    ],
  ])('finds the dateline %s', (_, text) => {
    const article = read(text);
    expect(article).toMatchObject({ title: TITLE, publishedAt: '2023-03-14T19:45:00+03:00', text: BODY });
  });

  it('takes the day of no event for the day of publication', () => {
    const text = `В Гомеле 18 ноября 2024 года открылся паром\n\n18 ноября 2024 года паром сделал первый рейс.\n\n${BODY}`;
    expect(read(text)).toMatchObject({
      publishedAt: null,
      title: 'В Гомеле 18 ноября 2024 года открылся паром',
    });
    expect(readArticle(text).messages).toContainEqual(
      expect.objectContaining({
        code: 'read/no-date',
        severity: 'warning',
        hint: expect.stringContaining('--published'),
      }),
    );
  });

  it('takes the year of a dateline without one only from a name that agrees with it', () => {
    const text = `${TITLE}\n\nГОМЕЛЬ, 14 марта /БЕЛТА/. ${BODY}`;
    expect(read(text)).toMatchObject({ publishedAt: null, text: BODY, outlet: 'БЕЛТА' });
    expect(read(text, { path: 'belta-2023-03-14.txt' }).publishedAt).toBe('2023-03-14');
    expect(read(text, { url: 'https://example.org/2023/03/14/parom' }).publishedAt).toBe('2023-03-14');
    expect(read(text, { path: 'saved-2024-05-01.txt' }).publishedAt).toBeNull();
  });

  it('believes the address about the day, but not a file name alone', () => {
    expect(read(`${TITLE}\n\n${BODY}`, { url: 'https://example.org/2023/03/14/parom' }).publishedAt).toBe(
      '2023-03-14',
    );
    expect(read(`${TITLE}\n\n${BODY}`, { path: '2023-03-14.txt' }).publishedAt).toBeNull();
  });

  it('lets the caller say the day', () =>
    expect(read(`${TITLE}\n14.03.2023\n\n${BODY}`, { publishedAt: '2023-03-15' }).publishedAt).toBe(
      '2023-03-15',
    ));

  it('keeps a page that holds its text flattened as well only in paragraphs', () => {
    const flattened = [ONE, 'Что дальше', TWO, THREE].join(' ');
    const page = `${TITLE}\n\n${flattened}\n14.03.2023 19:45\n\n${ONE}\n\nЧто дальше\n\n${TWO}\n\nЧто дальше\n\n${THREE}\n\nЧитайте также:\nСемга подорожала\n`;
    expect(read(page).text).toBe([ONE, 'Что дальше', TWO, THREE].join('\n\n'));
    expect(codes(page)).toEqual(expect.arrayContaining(['read/repeated-text', 'read/page-furniture']));
  });

  it('keeps what only the flattened copy has', () => {
    const extra = 'О цене топлива стороны пока не договорились.';
    expect(read(`${TITLE}\n\n${ONE} ${TWO} ${extra} ${THREE}\n\n${BODY}`).text).toBe(
      [extra, ONE, TWO, THREE].join('\n\n'),
    );
  });

  it('drops repeated paragraphs, teasers and the title in the body, but no short answers', () => {
    const teaser = `${ONE.slice(0, 60)}…`;
    const text = `${TITLE}\n14.03.2023\n\n${TITLE}.\n\n${teaser}\n\n${ONE}\n\n— Да.\n\n${TWO}\n\n— Да.\n\n${ONE}`;
    expect(read(text).text).toBe([ONE, '— Да.', TWO, '— Да.'].join('\n\n'));
  });

  it('joins lines that were wrapped at a fixed width', () => {
    const wrap = (text: string): string => text.replace(/(.{40,60}) /g, '$1\n');
    expect(read(`${TITLE}\n14.03.2023\n\n${wrap(ONE)}\n\n${wrap(TWO)}\n\n${wrap(THREE)}`).text).toBe(BODY);
  });

  it('joins a title that is broken over two lines', () =>
    expect(read(`Гомель и Брянск открыли паром\nчерез реку\n14.03.2023\n\n${BODY}`)).toMatchObject({
      title: TITLE,
      text: BODY,
    }));

  it('reads one line per paragraph where there are no blank lines', () =>
    expect(read(`${TITLE}\n14.03.2023\n${ONE}\n${TWO}\n${THREE}`).text).toBe(BODY));

  it('reads a lone sentence as text without a title', () =>
    expect(read('Посол прибыл в Гомель 22 мая.')).toMatchObject({
      title: '',
      text: 'Посол прибыл в Гомель 22 мая.',
    }));

  it('takes no sentence for a title', () => expect(read(BODY)).toMatchObject({ title: '', text: BODY }));

  it('signs with the author what an author signed', () =>
    expect(read(`${TITLE}\n14.03.2023\n\n${BODY}\n\nАнна Сомова`)).toMatchObject({
      outlet: null,
      text: BODY,
    }));

  it.each([
    ['ru', BODY],
    [
      'be',
      'Паром паміж двума берагамі пайшоў у суботу раніцай, і першымі на яго заехалі лесавозы са Злынкі.',
    ],
    [
      'en',
      'The ferry between the two banks of the river started on Saturday, and the first to board it were trucks.',
    ],
    ['other', 'Пором між двома берегами пішов у суботу вранці, а першими на нього заїхали лісовози.'],
    [
      'other',
      'Prom między dwoma brzegami ruszył w sobotę rano, a pierwsze wjechały na niego ciężarówki z drewnem.',
    ],
  ])('tells the language: %s', (language, text) => expect(read(text).language).toBe(language));

  it('gives one id for one article, however it was saved, and another for a reprint', () => {
    const text = `${TITLE}\n14.03.2023\n\n${BODY}й\n\nСожские вести`;
    const { id } = read(text, { path: 'a.txt' });
    expect(read(text.normalize('NFD').replaceAll('\n', '\r\n'), { path: 'b.txt' }).id).toBe(id);
    expect(read(`\ufeff${text.replaceAll(' ', '\u00a0')}\n\nСейчас читают\nМост открыт`).id).toBe(id);
    expect(read(text, { publishedAt: '2020-01-01' }).id).toBe(id);
    expect(read(text.replace('Сожские', 'Днепровские')).id).not.toBe(id);
    expect(read(text.replace('шесть', 'семь')).id).not.toBe(id);
  });

  it('gives an article for any text, the same each time, with the text of its own text unchanged', () => {
    const line = fc.oneof(
      fc.constantFrom(
        TITLE,
        ONE,
        TWO,
        THREE,
        '14.03.2023 19:45',
        'Читайте также:',
        'Комментарии (3)',
        '— Да.',
        '',
        'Фото: А',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const once = readArticle(lines.join('\n'));
        articleSchema.parse(once.article);
        for (const message of once.messages) messageSchema.parse(message);
        expect(readArticle(lines.join('\n'))).toEqual(once);
        for (const paragraph of once.article.text.split('\n\n')) expect(paragraph).toBe(paragraph.trim());
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
