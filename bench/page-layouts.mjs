// Pages of sixteen layouts as news sites of the region have them, written for this comparison after the markup of WordPress, Bitrix, Drupal, Joomla,
// DLE, agencies and home-made sites of twenty years: one article each, and around it what such sites put there. All words but the
// article's are our own. `day` and `clock` are what the page says of the publication, somewhere.
const esc = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const P = (paragraphs, attributes = '') =>
  paragraphs.map((text) => `<p${attributes}>${esc(text)}</p>`).join('\n');
const BR = (paragraphs) => paragraphs.map(esc).join('<br><br>\n');
const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const words = (day) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const figures = (day) => day.split('-').reverse().join('.');

const MENU =
  '<ul><li><a href="/p">Политика</a></li><li><a href="/e">Экономика</a></li><li><a href="/s">Общество</a></li><li><a href="/c">Культура</a></li></ul>';
const OTHERS = [
  [
    'Мост через Сож закрыли на ремонт до конца лета',
    '2024-07-02',
    'Движение по мосту остановлено с понедельника, объезд устроен через соседний район, сообщили в дорожной службе.',
  ],
  [
    'В Почепе открыли льнозавод',
    '2024-07-01',
    'Первую партию волокна завод отгрузит через месяц, рассказали на предприятии журналистам района.',
  ],
  [
    'Пенсионерка вырастила лимон весом 700 граммов',
    '2024-06-30',
    'Дерево стоит на подоконнике тридцать лет и приносит плоды каждую зиму, говорит хозяйка.',
  ],
];
const cards = (tag = 'h3') =>
  OTHERS.map(
    ([title, day, text]) =>
      `<div class="item"><time datetime="${day}">${figures(day)}</time><${tag}><a href="/n/${day}">${title}</a></${tag}><p>${text}</p></div>`,
  ).join('');
const links = OTHERS.map(
  ([title, day]) => `<li><span>${figures(day)}</span> <a href="/n/${day}">${title}</a></li>`,
).join('');
const COMMENTS = [
  'Давно пора было это сделать, сколько можно ждать одних обещаний от начальства.',
  'А кто за это всё будет платить, опять мы с вами из своего кармана?',
  'Спасибо за новость, перешлю её брату, он как раз там работает.',
]
  .map(
    (text, index) =>
      `<div class="comment"><b>Читатель ${index + 1}</b> <i>03.07.2024 1${index}:20</i><p>${text}</p></div>`,
  )
  .join('');
const linked = ({ title, day, clock }) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', datePublished: '2018-01-01' },
      {
        '@type': 'NewsArticle',
        headline: title,
        datePublished: `${day}T${clock}:00+03:00`,
        dateModified: '2024-07-03T10:00:00+03:00',
      },
    ],
  })}</script>`;
const page = (head, body) =>
  `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const COOKIE =
  '<div class="cookie-bar"><p>Наш сайт запоминает ваши настройки. Продолжая пользоваться им, вы соглашаетесь с правилами обработки данных.</p><button>Понятно</button></div>';
const FOOT =
  '<footer><p>© 2009–2024 «Сожский вестник». Перепечатка материалов возможна только со ссылкой на издание.</p></footer>';
const SHARE =
  '<div class="share-buttons"><a href="#">ВКонтакте</a><a href="#">Telegram</a><a href="#">Одноклассники</a></div>';

/** name -> the page of an article {title, day, clock, paragraphs} */
export const LAYOUTS = {
  wordpress: (a) =>
    page(
      `<title>${a.title} - Сожский вестник</title><meta property="og:title" content="${a.title}"><meta property="article:published_time" content="${a.day}T${a.clock}:00+00:00"><meta property="article:modified_time" content="2024-07-03T10:00:00+00:00">`,
      `<header class="site-header">${MENU}</header><div id="content"><article class="post"><h1 class="entry-title">${a.title}</h1><div class="entry-meta">${words(a.day)} <span class="author vcard">Инна Лоза</span></div><div class="entry-content">${P(a.paragraphs)}<div class="sharedaddy">${SHARE}</div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Похожее</h3>${cards('h4')}</div></div></article><div id="comments" class="comments-area"><h2>3 комментария</h2>${COMMENTS}</div></div><aside class="sidebar"><h3>Свежие записи</h3><ul>${links}</ul></aside>${FOOT}`,
    ),
  bitrix: (a) =>
    page(
      `<title>${a.title}</title>`,
      `<div class="top-menu">${MENU}</div><div class="wrapper"><div class="news-detail"><span class="news-date-time">${figures(a.day)} ${a.clock}</span><h3>${a.title}</h3><img class="detail_picture" src="/upload/1.jpg"><div class="photo-desc">На снимке: участники встречи у здания администрации.</div>${BR(a.paragraphs)}<div style="clear:both"></div><br>Количество показов: 1284<br></div><div class="news-list"><p class="news-item"><b>Другие новости</b></p>${cards('b')}</div></div><div id="footer">Телефон редакции: 21-45-09. Все права защищены.</div>`,
    ),
  drupal: (a) =>
    page(
      `<title>${a.title} | Сожский вестник</title><meta name="dcterms.date" content="${a.day}T${a.clock}+03:00">`,
      `${COOKIE}<div class="region region-header">${MENU}</div><main><div class="node node--type-article"><h1 class="page-title"><span>${a.title}</span></h1><div class="node__submitted">Опубликовано: ${figures(a.day)} - ${a.clock}</div><div class="node__content"><div class="field field--name-body">${P(a.paragraphs)}</div><div class="field field--name-field-tags"><a href="/t/1">Россия</a><a href="/t/2">Беларусь</a></div></div></div></main><div class="block block-views"><h2>Читайте также</h2>${cards()}</div>${FOOT}`,
    ),
  joomla: (a) =>
    page(
      `<title>${a.title}</title>`,
      `<div class="moduletable_menu">${MENU}</div><div class="item-page" itemscope><div class="page-header"><h2 itemprop="headline">${a.title}</h2></div><dl class="article-info"><dd class="published"><time datetime="${a.day}T${a.clock}:00+03:00" itemprop="datePublished">Опубликовано ${words(a.day)}</time></dd><dd class="hits">Просмотров: 377</dd></dl><div itemprop="articleBody">${P(a.paragraphs)}</div><ul class="pager"><li><a href="/1">Назад</a></li><li><a href="/2">Вперёд</a></li></ul></div><div class="moduletable"><h3>Последние новости</h3><ul>${links}</ul></div>${FOOT}`,
    ),
  dle: (a) =>
    page(
      `<title>${a.title} » Новости Полесья</title>`,
      `<table><tr><td class="leftcol">${MENU}</td><td><div class="fullstory"><h1>${a.title}</h1><div class="story-info">${figures(a.day)}, ${a.clock} | Автор: admin</div><div id="news-id-1" style="display:inline;">${BR(a.paragraphs)}</div></div><div class="related"><b>Другие новости по теме:</b><ul>${links}</ul></div><div class="comments">${COMMENTS}</div></td><td class="rightcol"><b>Опрос</b><br>Довольны ли вы дорогами?<br>Да<br>Нет</td></tr></table>`,
    ),
  agency: (a) =>
    page(
      `<title>${a.title} - Агентство «Сож»</title>${linked(a)}<link rel="canonical" href="https://agency.example.by/${a.day.replaceAll('-', '/')}/1.html">`,
      `${COOKIE}<header>${MENU}<span>USD 2,98 EUR 3,25</span></header><section class="news_page"><div class="date_full">${words(a.day)}, ${a.clock}</div><h1>${a.title}</h1><div class="js-mediator-article"><p><b>${words(a.day).replace(/ \d+$/, '')}, Минск /Корр. агентства/.</b> ${esc(a.paragraphs[0])}</p>${P(a.paragraphs.slice(1))}<div class="inl"><b>Читайте также:</b> <a href="/x">${OTHERS[1][0]}</a></div></div><p>Подписывайтесь на наш канал в Telegram</p></section><div class="lenta"><h3>Лента дня</h3><ul>${links}</ul></div>${FOOT}`,
    ),
  tables: (a) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Днепр :: Новости :: ${a.title}</title></head><body><table width="980"><tr><td colspan="3">ДНЕПР &nbsp; Сегодня среда, 3 июля 2024 г.</td></tr><tr><td width="160"><b>Рубрики</b><br><a href="?c=1">Власть</a><br><a href="?c=2">Село</a></td><td><font size="5">${a.title}</font><br><font size="1">${words(a.day)}, ${a.clock} | Село | прочитано 377 раз</font><br><br>${BR(a.paragraphs)}<br><br></td><td><b>Самое читаемое</b><br>${OTHERS.map(([title, day]) => `${figures(day)} <a href="?n">${title}</a><br>`).join('')}</td></tr><tr><td colspan="3"><small>При использовании материалов гиперссылка обязательна.</small></td></tr></table></body></html>`,
  divs: (a) =>
    page(
      `<title>${a.title}</title><meta itemprop="datePublished" content="${a.day}">`,
      `<div id="a1">${MENU}</div><div id="a2"><div class="h">${a.title}</div><div class="d">${figures(a.day)}</div>${a.paragraphs.map((text) => `<div class="t">${esc(text)}</div>`).join('')}</div><div id="a3">${cards('div')}</div><div id="a4">Реклама на сайте: отдел продаж, будни с 9 до 18</div>`,
    ),
  magazine: (a) =>
    page(
      `<title>${a.title}</title><meta property="og:site_name" content="Дело"><meta property="article:published_time" content="${a.day}T${a.clock}:00+0300">`,
      `<nav>${MENU}</nav><article><header><h1>${a.title}</h1><p class="lead">${esc(a.paragraphs[0])}</p></header><figure><img src="1.jpg"><figcaption>Здание областной администрации в центре города. Фото автора.</figcaption></figure><section class="part">${P(a.paragraphs.slice(1, 3))}</section><div class="banner">Окна и двери недорого: звоните нам каждый день с девяти утра.</div><section class="part">${P(a.paragraphs.slice(3))}</section></article><section class="read-also"><h2>Ещё по теме</h2>${cards()}</section>${FOOT}`,
    ),
  twice: (a) =>
    page(
      `<title>${a.title}</title><meta name="description" content="${esc(a.paragraphs.join(' '))}"><meta name="pubdate" content="${a.day} ${a.clock}">`,
      `<div class="menu">${MENU}</div><div class="story"><h1>${a.title}</h1><div class="print-version" style="display:none">${esc(a.paragraphs.join(' '))}</div>${P(a.paragraphs)}</div><div class="popular"><h3>Популярное</h3>${cards()}</div>${FOOT}`,
    ),
  comments: (a) =>
    page(
      `<title>${a.title} — Форум газеты</title>`,
      `<div class="head">${MENU}</div><div class="material"><h1>${a.title}</h1><div class="info"><time datetime="${a.day}T${a.clock}">${words(a.day)}</time></div><div class="material-text">${P(a.paragraphs)}</div></div><div class="discussion"><h3>Комментарии (18)</h3>${COMMENTS.repeat(6)}</div>${FOOT}`,
    ),
  address: (a) =>
    page(
      `<title>${a.title}</title><link rel="canonical" href="https://news.example.by/${a.day.replaceAll('-', '/')}/article-17/">`,
      `<div class="header">${MENU}</div><div class="content"><h1>${a.title}</h1><div class="body">${P(a.paragraphs)}</div>${SHARE}<div class="more"><h4>Ещё новости</h4><ul>${links}</ul></div></div>${FOOT}`,
    ),
  accordion: (a) =>
    page(
      `<title>${a.title} | Портал</title>${linked(a)}`,
      `<div id="__next"><div class="css-1x"><div class="css-2y">${MENU}</div><div class="css-3z"><div class="css-4a"><h1 class="css-5b">${a.title}</h1><div class="css-6c"><div class="css-7d"><span>${words(a.day)}</span></div></div>${a.paragraphs.map((text) => `<div class="css-8e"><p class="css-9f">${esc(text)}</p></div>`).join('<div class="css-ad"></div>')}</div><div class="css-0g">${cards()}</div></div></div></div>`,
    ),
  newspaper: (a) =>
    page(
      `<title>Районная газета</title>`,
      `<div>${MENU}</div><h2>${a.title}</h2><p><i>${words(a.day)} г.</i></p>${P(a.paragraphs)}<p><b>Инна ЛОЗА</b></p><p>Фото автора</p><hr><p>Свидетельство о регистрации № 412 от 05.08.2009. Главный редактор: П. П. Лозовик.</p>`,
    ),
  government: (a) =>
    page(
      `<title>${a.title} | Официальный портал области</title>`,
      `<div class="top-line"><a href="/be">Бел</a> <a href="/en">Eng</a> Версия для слабовидящих</div><div class="left-menu">${MENU}</div><div class="center"><div class="breadcrumbs"><a href="/">Главная</a> / <a href="/news">Новости</a></div><h1>${a.title}</h1><div class="news-block"><div class="date">${figures(a.day)}</div><div class="text-block">${P(a.paragraphs, ' style="text-align:justify"')}</div></div></div><div class="right-block"><a href="/1">Электронные обращения</a><a href="/2">Горячая линия</a></div>${FOOT}`,
    ),
  live: (a) =>
    page(
      `<title>${a.title} — новости за час</title><meta name="mediator_published_time" content="${a.day}T${a.clock}:00+03:00">`,
      `<div class="ticker">${links}</div><div class="l-main"><div class="b-article"><div class="b-article__top"><h1>${a.title}</h1></div><div class="b-article__text"><p><strong>${esc(a.paragraphs[0])}</strong></p>${P(a.paragraphs.slice(1))}<blockquote><a href="/q">Подробнее о поставках читайте в нашем обзоре</a></blockquote></div></div><div class="infinite">${cards('h2')}</div></div>${FOOT}`,
    ),
};
