import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/html/bound-markup.js';
import { readPage } from '../../src/read/html/saved-page.js';

const FIRST =
  'Делегация Гомельской области прибыла сегодня в Брянск, чтобы обсудить поставки льна и молока на будущий год.';
const SECOND = 'Стороны договорились открыть в Почепе общий склад, сообщил глава делегации Пётр Лозовик.';
const THIRD = 'Следующая встреча пройдёт в Гомеле осенью, день её пока не назначен.';
const TEXT = [FIRST, SECOND, THIRD].join('\n\n');
const TITLE = 'Гомель и Брянск договорились о складе';

interface Parts {
  readonly head?: string;
  readonly top?: string;
  readonly above?: string;
  readonly below?: string;
  readonly foot?: string;
}
const page = ({ head = '', top = '', above = '', below = '', foot = '' }: Parts): string =>
  `<!doctype html><html><head><title>${TITLE} — Сожский вестник</title>${head}</head><body>${top}
   <div class="wrap"><div class="news-detail"><h1>${TITLE}</h1>${above}
   <div class="news-text"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>${below}</div></div></div>${foot}</body></html>`;
const read = (html: string, url?: string) => readPage(html, url ? { url } : {});

describe('the text of a page', () => {
  it.each<[what: string, parts: Parts]>([
    ['a menu', { top: '<ul class="x1"><li><a href="/a">Власть</a></li><li><a href="/b">Село</a></li></ul>' }],
    [
      'a notice about cookies',
      {
        top: '<div class="cookie-note"><p>Наш сайт запоминает ваши настройки, чтобы работать быстрее и лучше.</p></div>',
      },
    ],
    [
      'a caption',
      {
        above:
          '<figure><img src="1.jpg"><figcaption>Делегация у здания вокзала в Брянске.</figcaption></figure>',
      },
    ],
    [
      'a caption in a table',
      { above: '<div class="photo_caption">Делегация у здания вокзала в Брянске.</div>' },
    ],
    [
      'links in the middle of the text',
      {
        below:
          '<div class="inl"><b>По теме</b><a href="/1">Льнозавод под Почепом снова запустили после ремонта</a></div>',
      },
    ],
    [
      'comments',
      {
        foot: `<div id="comments"><h3>Комментарии</h3>${'<div class="item"><b>Гость</b><p>Давно пора было открыть этот склад, сколько можно ждать обещаний.</p></div>'.repeat(12)}</div>`,
      },
    ],
    [
      'other articles',
      {
        foot: '<div class="block"><h3>Ещё новости</h3><div><h4><a href="/5">Мост закрыли</a></h4><p>Мост через Сож закрыли на ремонт до конца лета, сообщили в районе.</p></div></div>',
      },
    ],
    [
      'a footer',
      { foot: '<footer>© 2009–2023 Сожский вестник. Перепечатка только со ссылкой на издание.</footer>' },
    ],
    [
      'what is hidden',
      { below: '<p style="display:none">Этого читатель не видит, это видят только роботы поиска.</p>' },
    ],
    [
      'the caption in a box of a picture',
      { below: '<div class="picBox"><img src="2.jpg"><p>Делегация у здания вокзала в Брянске.</p></div>' },
    ],
    [
      'an invitation behind the text',
      {
        below:
          '<p><a href="/club">Каждое утро редакция собирает главные новости области и соседей за день. Подпишитесь на нашу рассылку.</a></p>',
      },
    ],
    [
      'scripts',
      { below: '<script>document.write("<p>Реклама двери и окна в Гомеле недорого.</p>")</script>' },
    ],
  ])('comes without %s', (_, parts) => expect(read(page(parts)).article.text).toBe(TEXT));

  it('is found between line breaks of a table', () => {
    const html = `<html><head><title>Вестник :: ${TITLE}</title></head><body><table><tr><td>МЕНЮ<br><a href="1">Власть</a></td>
      <td><font size=5>${TITLE}</font><br><small>20 июня 2023, 14:35 | Село</small><br><br>${FIRST}<br><br>${SECOND}<br><br>${THIRD}</td>
      <td><b>Читают</b><br>19.06.2023 <a href="2">Мост через Сож закрыли на ремонт</a></td></tr></table></body></html>`;
    expect(read(html).article).toMatchObject({
      title: TITLE,
      text: TEXT,
      publishedAt: '2023-06-20T14:35:00+03:00',
      outlet: 'Вестник',
    });
  });

  it('keeps a lead that stands apart, and text in two parts', () => {
    const html = `<html><body><article><h1>${TITLE}</h1><p class="lead">${FIRST}</p><div class="adv">Реклама</div>
      <div class="body-part"><p>${SECOND}</p></div><div class="adv">Реклама</div><div class="body-part"><p>${THIRD}</p></div></article></body></html>`;
    expect(read(html).article.text).toBe(TEXT);
  });

  it('keeps a lead that is a heading, and the heading before a text that stands apart', () => {
    const html = `<html><body><article><header><h1>${TITLE}</h1><h2>${FIRST}</h2></header><p>${SECOND}</p><h3>Что дальше</h3>
      <blockquote><p>${THIRD}</p><p>${THIRD.replace('Гомеле', 'Почепе')}</p><p>${THIRD.replace('осенью', 'зимой')}</p></blockquote></article></body></html>`;
    expect(read(html).article.text.split('\n\n').slice(0, 4)).toEqual([FIRST, SECOND, 'Что дальше', THIRD]);
  });

  it('keeps the rest of the text that a link unfolds', () => {
    const paragraph = (place: string) =>
      `<p>В районе ${place} построят ещё один склад для льна, сказал Лозовик, и деньги на него выделят обе области поровну, каждая из своего бюджета.</p>`;
    const html = page({
      below: `<div id="read-more">${['Почепа', 'Речицы', 'Клинцов'].map(paragraph).join('')}</div>`,
    });
    const notice = `<div class="cookie-notice">${['Почта', 'Карта', 'Поиск'].map((name) => paragraph(name).replace('районе', 'разделе')).join('')}</div>`;
    expect(read(html + notice).article.text).toBe(read(html).article.text);
    expect(read(html).article.text).toMatch(/^Делегация [\s\S]+Почепа[\s\S]+Речицы[\s\S]+Клинцов/u);
  });

  it('is found beside many teasers that are longer', () => {
    const teaser = (town: string) =>
      `<div class="next"><h2><a href="/${town}">В районе ${town} построят склад</a></h2><p>В районе ${town} построят ещё один склад для льна, сказал глава района на встрече с жителями, и деньги на него выделят обе области поровну […]</p></div>`;
    const html = `<html><head><title>${TITLE}</title></head><body><div id="all"><h1>${TITLE}</h1><div id="one"><p>${FIRST}</p></div>
      <div id="rest">${['Почепа', 'Речицы', 'Клинцов', 'Ветки', 'Добруша', 'Жлобина'].map(teaser).join('')}</div></div></body></html>`;
    expect(read(html).article.text).toBe(FIRST);
  });

  it('says when markup is missing altogether', () => {
    const { article, messages } = read('<p></p>');
    expect(article.text).toBe('');
    expect(messages).toContainEqual(expect.objectContaining({ code: 'read/no-text' }));
  });
});

describe('what a page says of itself', () => {
  it('is title, outlet, authors, section and address', () => {
    const head = `<link rel="canonical" href="/2023/06/20/sklad.html"><meta property="article:section" content="Экономика">
      <script type="application/ld+json">{"@graph":[{"@id":"#o","@type":"Organization","name":"Сожский вестник"},
      {"@type":"NewsArticle","headline":"${TITLE}","author":[{"name":"Инна Лоза"}],"publisher":{"@id":"#o"}}]}</script>`;
    const { article, authors, section } = read(page({ head }), 'https://vestnik.example.by/n?id=7&utm=x');
    expect(article).toMatchObject({
      title: TITLE,
      outlet: 'Сожский вестник',
      url: 'https://vestnik.example.by/2023/06/20/sklad.html',
      language: 'ru',
      publishedAt: '2023-06-20',
    });
    expect({ authors, section }).toEqual({ authors: ['Инна Лоза'], section: 'Экономика' });
  });

  it('is not believed where it names the address of another site', () =>
    expect(
      read(
        page({ head: '<link rel="canonical" href="https://other.example.org/1">' }),
        'https://a.vestnik.by/1',
      ).article.url,
    ).toBe('https://a.vestnik.by/1'));
});

describe('the date of publication', () => {
  const linked = (date: string, type = 'NewsArticle') =>
    `<script type="application/ld+json">{"@type":"${type}","headline":"${TITLE}","datePublished":"${date}",}</script>`;
  const meta = (date: string) => `<meta property="article:published_time" content="${date}">`;
  const changed = '<meta property="article:modified_time" content="2024-01-11T10:00:00+03:00">';
  const aside =
    '<aside><ul><li><time datetime="2023-07-01">1 июля</time> <a href="/x">Мост закрыли</a></li></ul></aside>';

  it.each<[source: string, parts: Parts, url: string | undefined, date: string | null]>([
    [
      'JSON-LD first',
      { head: linked('2023-06-20T14:35:00+05:00') + meta('2023-06-19') },
      undefined,
      '2023-06-20T14:35:00+05:00',
    ],
    [
      'meta elements',
      { head: changed + meta('2023-06-20T11:35:00Z') },
      undefined,
      '2023-06-20T14:35:00+03:00',
    ],
    [
      'the element time',
      { above: '<time datetime="2023-06-20T14:35">вчера</time>', foot: aside },
      '/2023/06/19/x',
      '2023-06-20T14:35:00+03:00',
    ],
    ['the address', { foot: aside }, '/2023/06/20/x', '2023-06-20'],
    [
      'the address, with the time of the heading',
      { above: '<div>20.06.2023 14:35</div>' },
      '/2023/06/20/x',
      '2023-06-20T14:35:00+03:00',
    ],
    [
      'the line at the heading',
      { above: '<div><span>20 июня 2023, 14:35</span> <span>Просмотров: 12</span></div>' },
      undefined,
      '2023-06-20T14:35:00+03:00',
    ],
    [
      'the day that an element shows, not another that it declares',
      { above: '<time datetime="2023-07-03T10:18:46Z">Опубликовано 20 июня 2023</time>' },
      undefined,
      '2023-06-20',
    ],
    [
      'what it declares, where it shows when it was changed',
      { above: '<time datetime="2023-06-20T10:18:46+03:00">Обновлено 3 июля 2023</time>' },
      undefined,
      '2023-06-20T10:18:46+03:00',
    ],
    [
      'the line at the heading, not when the page was made',
      {
        head: '<meta itemprop="dateCreated" content="2024-05-07T17:00:52+02:00">',
        above: '<div>20.06.2023, 14:35</div>',
      },
      undefined,
      '2023-06-20T14:35:00+03:00',
    ],
    ['when the page was made', { head: '<meta name="date" content="2023-06-20">' }, undefined, '2023-06-20'],
    ['not another page of JSON-LD', { head: linked('2019-02-01', 'WebPage') }, undefined, null],
    ['not what was changed', { head: changed }, undefined, null],
    ['not other articles', { foot: aside }, undefined, null],
    ['not today', { top: '<div>Сегодня понедельник, 24 ноября 2025 г.</div>' }, undefined, null],
    ['no nonsense', { head: meta('0000-00-00 00:00:00') + meta('1970-01-01T00:00:00Z') }, undefined, null],
  ])('comes from %s', (_, parts, path, date) =>
    expect(read(page(parts), path && `https://vestnik.by${path}`).article.publishedAt).toBe(date),
  );

  it('comes from the title', () => {
    const html = page({}).replace('— Сожский вестник', '| Сожский вестник | 20.06.2023');
    expect(read(html).article).toMatchObject({ publishedAt: '2023-06-20', title: TITLE });
  });

  it('comes from the dateline in the text last', () => {
    const html = page({}).replace(FIRST, `ГОМЕЛЬ, 20 июня 2023 г. /Сожский вестник/. ${FIRST}`);
    expect(read(html).article).toMatchObject({ publishedAt: '2023-06-20', text: TEXT });
  });
});

describe('broken tags', () => {
  it.each<[what: string, head: string]>([
    [
      'a quotation mark too many',
      '<meta http-equiv="Content-Type" content="text/html; charset="utf-8"><link rel="x" href="/a">',
    ],
    ['a quotation mark that is never closed', '<meta name="theme content=red>'],
    ['no quotation marks', '<meta name=robots content=all><link rel=icon href=/i.png>'],
    ['angle brackets in values', '<meta name="x" content="a > b"><link title=\'<b>\' rel="y">'],
  ])('do no harm: %s', (_, head) =>
    expect(read(page({ head })).article).toMatchObject({ text: TEXT, title: TITLE }),
  );
});

describe('hostile markup', () => {
  it('does no harm: a title of spaces', () => {
    const before = process.cpuUsage();
    read(page({}).replace('— Сожский вестник', ' '.repeat(300_000)));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  it.each<[what: string, html: string]>([
    ['100,000 elements deep', `${'<div>'.repeat(100_000)}<p>${FIRST}</p>${'</div>'.repeat(100_000)}`],
    ['100,000 that are never closed', `<p>${FIRST}</p>${'<b><i><span>'.repeat(33_000)}`],
    ['elements without end', `<p>${FIRST}</p>${'<p>а'.repeat(LIMITS.elements * 2)}`],
    ['an open comment', `<p>${FIRST}</p><!--${'<!--'.repeat(200_000)}`],
    ['open quotation marks', `<p>${FIRST}</p>${'<a href="'.repeat(100_000)}`],
    ['angle brackets', `<p>${FIRST}</p>${'<'.repeat(1_000_000)}`],
    ['one long attribute', `<p>${FIRST}</p><img src="data:${'A'.repeat(3_000_000)}">`],
    ['deep JSON-LD', `<p>${FIRST}</p><script type="application/ld+json">${'['.repeat(100_000)}</script>`],
  ])('does no harm: %s', (_, html) => {
    const start = performance.now();
    expect(read(`<html><body><h1>${TITLE}</h1>${html}`).article.text).toContain(FIRST);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
