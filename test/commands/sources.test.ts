import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY } from '../read/feed/sample-feeds.js';
import { SozhProgram } from './sozh-program.js';

let sozh: SozhProgram;

beforeAll(async () => {
  sozh = new SozhProgram();
  const text = BODY.join('\n\n');
  sozh.write('news/1.txt', `Мост открыт\n\n22.05.2023 10:00, Вести Речицка\n\n${text}`);
  sozh.write('news/2.txt', `Мост через Вилейну\n\n24.05.2023\n\n${text}\n\nОб этом сообщает агентство.`);
  sozh.write('news/3.txt', 'Ярмарка\n\nЯрмарку в Речицке перенесли на осень, сообщил Пётр Лесовой.');
  const { code, err } = await sozh.run(['ingest', 'news']);
  expect(err).not.toMatch(/^sozh:/m);
  expect(code).toBe(0);
});
afterAll(() => sozh.remove());

describe('sozh sources', () => {
  it('counts articles, days and reprints by outlet', async () => {
    const { code, out } = await sozh.run(['sources', '--json']);
    expect(code).toBe(0);
    const sources = JSON.parse(out) as {
      articles: number;
      reprints: number;
      undated: number;
      first: string | null;
    }[];
    expect(sources.reduce((sum, { articles }) => sum + articles, 0)).toBe(3);
    expect(sources.reduce((sum, { reprints }) => sum + reprints, 0)).toBe(1);
    expect(sources.reduce((sum, { undated }) => sum + undated, 0)).toBe(1);
    expect(
      sources
        .map(({ first }) => first)
        .filter((day) => day !== null)
        .sort()[0],
    ).toBe('2023-05-22');
  });

  it('lists articles, the earliest first, and which they reprint', async () => {
    const { out } = await sozh.run(['sources', '--articles', '--json']);
    const articles = JSON.parse(out) as {
      id: string;
      title: string;
      reprintOf: string | null;
      aliases: string[];
    }[];
    expect(articles.map(({ title }) => title)).toEqual(['Мост открыт', 'Мост через Вилейну', 'Ярмарка']);
    expect(articles.map(({ reprintOf }) => reprintOf)).toEqual([null, articles[0]!.id, null]);
    expect(articles[0]!.aliases).toEqual(['news/1.txt']);
    const table = (await sozh.run(['sources', '--articles'])).out;
    expect(table).toContain('2023-05-24');
    expect((await sozh.run(['sources'])).out).toContain('3 articles');
  });

  it('needs a store', async () => {
    expect((await sozh.run(['sources', '--store', 'none.graph'])).code).toBe(3);
  });
});
