import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/read/feed/feed.js';
import { parseFeed } from '../../../src/read/feed/parse-feed.js';
import { ATOM, BILLION_LAUGHS, BODY, RDF, RSS } from './sample-feeds.js';

const BASE = 'https://news.example.org/rss.xml';

function parse(xml: string, url: string | null = BASE): Feed {
  const feed = parseFeed(xml, url);
  expect(feed).not.toBeNull();
  return feed!;
}

describe('RSS 2.0', () => {
  it('gives title, addresses, dates and texts', () => {
    const { title, items, broken } = parse(RSS);
    expect({ title, broken }).toEqual({ title: 'Вести Речицка', broken: null });
    expect(items.map(({ html: _, ...item }) => item)).toEqual([
      {
        url: 'https://news.example.org/2023/05/22/most?utm_source=rss',
        id: 'most-1',
        title: 'Мост «Вилейна» открыт',
        publishedAt: '2023-05-22T19:45:00+03:00',
        updatedAt: null,
        whole: true,
      },
      {
        url: 'https://news.example.org/2023/05/23/yarmarka',
        id: 'https://news.example.org/?p=2',
        title: 'Ярмарка перенесена',
        publishedAt: '2023-05-23T08:00:00+00:00',
        updatedAt: null,
        whole: false,
      },
      {
        url: 'https://news.example.org/2023/05/24/parom',
        id: null,
        title: 'Паром',
        publishedAt: '2023-05-24T10:05:00+03:00',
        updatedAt: null,
        whole: true,
      },
    ]);
    expect(items[0]!.html).toContain(`<p>${BODY[0]}</p>`);
    expect(items[2]!.html).toBe(BODY.join('\n\n'));
  });

  it('takes a guid for the address where there is no link', () => {
    const item = '<item><title>Один</title><guid>https://news.example.org/1</guid></item>';
    expect(parse(`<rss><channel>${item}</channel></rss>`).items[0]!.url).toBe('https://news.example.org/1');
  });

  it('knows a text that only begins', () => {
    const begun = `<item><title>Один</title><link>/1</link><content:encoded>${BODY.join(' ')} Читать далее</content:encoded></item>`;
    expect(parse(`<rss><channel>${begun}</channel></rss>`).items[0]!.whole).toBe(false);
  });

  it('leaves addresses that are none of the web', () => {
    for (const link of ['file:///etc/passwd', 'javascript:alert(1)', 'http://['])
      expect(
        parse(`<rss><channel><item><link>${link}</link><description>да</description></item></channel></rss>`)
          .items[0],
      ).toMatchObject({ url: null });
  });
});

describe('Atom and RDF', () => {
  it('Atom: types of text, the link that is meant, both dates', () => {
    const { title, items } = parse(ATOM, 'https://atom.example.org/feed');
    expect(title).toBe('Листок <Речицк>');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      url: 'https://atom.example.org/articles/1',
      id: 'tag:atom.example.org,2023:1',
      title: 'Мост открыт',
      publishedAt: '2023-05-22T16:45:00+00:00',
      updatedAt: '2023-05-23T10:00:00+03:00',
      whole: true,
    });
    expect(items[0]!.html).toContain(`<p>${BODY[1]}</p>`);
    expect(items[0]!.html).toContain('1 &lt; 2');
  });

  it('RDF: the address of an item is its name', () => {
    const { title, items } = parse(RDF);
    expect(title).toBe('Старый листок');
    expect(items).toMatchObject([
      { url: 'https://rdf.example.org/1', publishedAt: '2023-05-22', whole: false },
    ]);
  });
});

describe('what is no feed, or hardly one', () => {
  it.each(['', 'просто текст', '<html><body><item>да</item></body></html>', '<урл/>', '{"items":[]}'])(
    'is told: %j',
    (text) => {
      expect(parseFeed(text, null)).toBeNull();
    },
  );

  it('gives what stands before it breaks off', () => {
    const cut = RSS.slice(0, RSS.indexOf('Паром') + 3);
    const { items, broken } = parse(cut);
    expect(items.map(({ title }) => title)).toEqual(['Мост «Вилейна» открыт', 'Ярмарка перенесена']);
    expect(broken).not.toBeNull();
  });

  it('is read over what is not XML: bare ampersands, HTML that is not escaped, unknown entities', () => {
    const { items } = parse(
      `\n <rss><channel><item><title>Труд & отдых</title><link>https://news.example.org/1?a=1&b=2</link>
       <description><p>Раз<br>два&nbsp;три</p></description></item><item><title>Два</title><link>/2</link></item></channel></rss>`,
    );
    expect(items.map(({ title, url }) => [title, url])).toEqual([
      ['Труд & отдых', 'https://news.example.org/1?a=1&b=2'],
      ['Два', 'https://news.example.org/2'],
    ]);
    expect(items[0]!.html).toContain('Раз<br>два');
  });

  it('does not laugh a billion times, nor open files', () => {
    const { items } = parse(BILLION_LAUGHS);
    expect(items).toHaveLength(1);
    expect(items[0]!.html!.length).toBeLessThan(50);
    expect(JSON.stringify(items)).not.toContain('root:');
  });

  const MIB = 1024 * 1024;
  it.each([
    ['deep nesting', `<rss><channel><item><description>${'<b>'.repeat(3 * MIB)}`],
    [
      'attributes',
      `<rss><channel><item ${Array.from({ length: 500_000 }, (_, n) => `a${n}="1"`).join(' ')}>`,
    ],
    ['ampersands', `<rss><channel><title>${'&'.repeat(8 * MIB)}`],
    ['unknown entities', `<rss><channel><title>${'&x;'.repeat(3 * MIB)}`],
    ['open brackets', `<rss><channel>${'<'.repeat(8 * MIB)}`],
    ['closing tags', `<rss><channel>${'</item>'.repeat(MIB)}`],
    ['one long name', `<rss><channel><${'a'.repeat(8 * MIB)}>`],
    ['one long comment', `<rss><channel><!--${'-'.repeat(8 * MIB)}`],
    ['one long CDATA', `<rss><channel><item><description><![CDATA[${']'.repeat(8 * MIB)}`],
    ['one long DTD', `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(500_000)}]><rss/>`],
    ['many small items', `<rss><channel>${'<item><link>/1</link></item>'.repeat(300_000)}`],
    ['a title of markup', `<rss><channel><title>${'&lt;'.repeat(2 * MIB)}</title></channel></rss>`],
  ])('is read in little time, whatever it is made of: %s', (_, xml) => {
    // of the processor, not of the clock: other tests run beside this one
    const began = process.cpuUsage();
    const feed = parseFeed(xml, BASE);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000);
    expect(feed?.items.length ?? 0).toBeLessThanOrEqual(20_000);
  });
});
