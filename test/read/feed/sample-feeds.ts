/** A made-up article of four sentences, long enough to be one. */
export const BODY = [
  'Вчера в Речицке открыли новый мост через реку Вилейну, которого жители города ждали больше десяти лет.',
  'На открытие приехал глава области Пётр Лесовой; он сказал, что движение по мосту начнётся уже на этой неделе, как только закончат разметку.',
  'Строители обещают сдать и подъезды к мосту до конца года, а до тех пор грузовики будут ходить по старой дороге в обход города.',
  'По словам инженера Анны Крупской, мост выдержит и самые тяжёлые машины, и ледоход, который здесь бывает сильным каждые несколько лет.',
];

const paragraphs = BODY.map((line) => `<p>${line}</p>`).join('\n');

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:yandex="http://news.yandex.ru" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>Вести Речицка</title><link>https://news.example.org/</link>
<image><title>Знак</title><url>https://news.example.org/logo.png</url></image>
<item>
  <title>Мост &amp;laquo;Вилейна&amp;raquo; открыт</title>
  <link>/2023/05/22/most?utm_source=rss</link>
  <guid isPermaLink="false">most-1</guid>
  <pubDate>Mon, 22 May 2023 19:45:00 +0300</pubDate>
  <description>В Речицке открыли мост.</description>
  <content:encoded><![CDATA[${paragraphs}]]></content:encoded>
  <media:title>Снимок</media:title>
</item>
<item>
  <title>Ярмарка перенесена</title>
  <link>https://news.example.org/2023/05/23/yarmarka</link>
  <guid>https://news.example.org/?p=2</guid>
  <pubDate>Tue, 23 May 2023 08:00:00 GMT</pubDate>
  <description>Ярмарку в Речицке перенесли на осень. Читать далее…</description>
</item>
<item>
  <title>Паром</title>
  <link>https://news.example.org/2023/05/24/parom</link>
  <pubDate>24 May 2023 10:05 MSK</pubDate>
  <yandex:full-text>${BODY.join('\n\n')}</yandex:full-text>
</item>
</channel></rss>`;

export const ATOM = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title type="text">Листок &lt;Речицк&gt;</title>
<link rel="self" href="https://atom.example.org/feed"/>
<entry>
  <title type="html">Мост &lt;b&gt;открыт&lt;/b&gt;</title>
  <link rel="edit" href="https://atom.example.org/edit/1"/>
  <link href="articles/1"/>
  <id>tag:atom.example.org,2023:1</id>
  <published>2023-05-22T16:45:00Z</published>
  <updated>2023-05-23T10:00:00+03:00</updated>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs}<p>1 &lt; 2</p></div></content>
</entry>
<entry><title>Без адреса и текста</title><id>tag:2</id></entry>
</feed>`;

export const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example.org/"><title>Старый листок</title></channel>
<item rdf:about="https://rdf.example.org/1"><title>Мост открыт</title><dc:date>2023-05-22</dc:date><description>Коротко.</description></item>
</rdf:RDF>`;

/** Entities that would grow to three billion letters. */
export const BILLION_LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY lol "ха"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">${[
  2, 3, 4, 5, 6, 7, 8, 9,
]
  .map((n) => `<!ENTITY lol${n} "${`&lol${n - 1};`.repeat(10)}">`)
  .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>Смех</title><item><title>&lol9;</title><link>https://news.example.org/lol</link>
<description>&lol9; &file;</description></item></channel></rss>`;
