import { describe, expect, it } from 'vitest';
import { parseSitemap } from '../../../src/read/feed/parse-sitemap.js';
import type { Reading } from '../../../src/read/read-article.js';
import { readRetrieved } from '../../../src/read/read-retrieved.js';
import { BILLION_LAUGHS } from './sample-feeds.js';

const ORIGIN = 'https://news.example.org';
const page = (path: string, rest = ''): string => `<url><loc>${ORIGIN}${path}</loc>${rest}</url>`;
const urlset = (...urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><!-- made by hand --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
const news = (day: string): string =>
  `<news:news><news:publication><news:name>Вести</news:name></news:publication><news:publication_date>${day}</news:publication_date><news:title>Мост открыт</news:title></news:news>`;

async function readAll(xml: string, url: string | null = `${ORIGIN}/sitemap.xml`): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readRetrieved({
    name: url ?? 'sitemap.xml',
    bytes: Buffer.from(xml),
    ...(url ? { url } : {}),
  }))
    all.push(reading);
  return all;
}
const links = (readings: readonly Reading[]) =>
  readings.map((reading) => ('link' in reading ? [reading.link.url, reading.link.publishedAt] : null));

describe('a sitemap', () => {
  it('says where the pages stand', async () => {
    const readings = await readAll(
      urlset(page('/a'), page('/b?x=1&amp;y=2', '<lastmod>2023-05-22</lastmod>')),
    );
    expect(links(readings)).toEqual([
      [`${ORIGIN}/a`, null],
      [`${ORIGIN}/b?x=1&y=2`, null],
    ]);
  });

  it('that tells of news says where these stand, with their day', async () => {
    const readings = await readAll(urlset(page('/about'), page('/most', news('2023-05-22T19:45:00+03:00'))));
    expect(links(readings)).toEqual([[`${ORIGIN}/most`, '2023-05-22T19:45:00+03:00']]);
  });

  it('has another mark for a page that was changed', async () => {
    const marks = await Promise.all(
      ['2023-05-22', '2023-05-23'].map(async (day) => {
        const [reading] = await readAll(urlset(page('/a', `<lastmod>${day}</lastmod>`)));
        return reading && 'link' in reading ? reading.link.mark : null;
      }),
    );
    expect(new Set(marks).size).toBe(2);
  });

  it.each([
    [
      'a list of sitemaps',
      '<sitemapindex><sitemap><loc>/2022.xml</loc><lastmod>2022-12-31</lastmod></sitemap><sitemap><loc>/2023.xml</loc><lastmod>2023-05-22</lastmod></sitemap></sitemapindex>',
      `${ORIGIN}/sitemap.xml`,
      /list of 2 sitemaps/,
    ],
    ['a file', urlset(page('/a')), null, /holds no article/],
    ['nothing', urlset(), `${ORIGIN}/sitemap.xml`, /holds no article/],
    [
      'addresses of no web',
      urlset('<url><loc>file:///etc/passwd</loc></url>'),
      `${ORIGIN}/sitemap.xml`,
      /holds no article/,
    ],
  ])('that holds nothing to read is told: %s', async (_, xml, url, message) => {
    await expect(readAll(xml, url)).rejects.toMatchObject({
      code: 'input/no-articles',
      message: expect.stringMatching(message),
    });
  });

  it('names the newest of a list', async () =>
    await expect(
      readAll(
        '<sitemapindex><sitemap><loc>/2022.xml</loc><lastmod>2022-12-31</lastmod></sitemap><sitemap><loc>/2023.xml</loc><lastmod>2023-05-22</lastmod></sitemap></sitemapindex>',
      ),
    ).rejects.toMatchObject({ hint: expect.stringMatching(/2023\.xml .*2022\.xml/) }));
});

describe('hostile sitemaps', () => {
  it.each<[what: string, xml: string]>([
    ['endless entries', `<urlset>${page('/a').repeat(60_000)}`],
    ['deep ones', `<urlset>${'<url>'.repeat(200_000)}`],
    ['mistakes', `<urlset>${'<<'.repeat(200_000)}`],
    ['attributes', `<urlset ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')}>`],
    ['a long address', `<urlset><url><loc>${'a'.repeat(3_000_000)}</loc></url></urlset>`],
    ['laughs', BILLION_LAUGHS.replaceAll('rss', 'urlset')],
  ])('are read in little time: %s', (_, xml) => {
    const before = process.cpuUsage();
    expect(parseSitemap(xml, null)?.entries.length ?? 0).toBeLessThanOrEqual(50_000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
