import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageEvidence, PageGraph } from '../../src/model/page-data.js';
import { buildPage } from './build-program.js';
import { SozhProgram } from './sozh-program.js';

const ARTICLE = `Губернатор приехал в Минск

22.05.2023

Губернатор Смоленской области Алексей Островский сегодня встретился в Минске с Александром Лукашенко. «Мы планируем построить завод», — сказал он.
`;

let sozh: SozhProgram;
beforeAll(async () => {
  buildPage();
  sozh = new SozhProgram();
  sozh.write('article.txt', ARTICLE);
  expect((await sozh.run(['ingest', 'article.txt'])).code).toBe(0);
});
afterAll(() => sozh.remove());

const dataOf = (html: string): PageGraph & PageEvidence => {
  const read = (id: string): object =>
    JSON.parse(new RegExp(`<script id="${id}" type="application/json">(.*?)</script>`, 's').exec(html)![1]!);
  return { ...(read('graph') as PageGraph), ...(read('evidence') as PageEvidence) };
};

describe('sozh export html', () => {
  it('writes the same page to a file and to standard output', async () => {
    const piped = await sozh.run(['export', 'html']);
    const { code, out, err } = await sozh.run(['export', 'html', '-o', 'graph.html']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^\d+ nodes and \d+ edges? → graph\.html\n$/);
    expect(sozh.read('graph.html')).toBe(piped.out);
  });

  it('tells of every edge the sentences and articles it rests on', async () => {
    const {
      nodes,
      edges,
      quotes,
      articles,
      statements: told,
      mentions,
    } = dataOf((await sozh.run(['export', 'html'])).out);
    const graph = JSON.parse((await sozh.run(['export', 'json'])).out);
    expect(edges.map(({ id }) => id)).toEqual(graph.edges.map(({ id }: { id: string }) => id));
    expect(edges.length).toBeGreaterThan(0);
    for (const [at, { id }] of edges.entries()) {
      const statements = told[at]!;
      const shown = JSON.parse((await sozh.run(['show', id, '--json'])).out) as { quote: string }[];
      expect(statements.map(({ quote }) => quotes[quote])).toEqual(shown.map(({ quote }) => quote));
      for (const { article } of statements) expect(articles[article]!.published).toBe('2023-05-22');
    }
    expect(mentions).toEqual(nodes.map(() => [0]));
  });

  it('takes the filters and languages of the other formats', async () => {
    const { out } = await sozh.run(['export', 'html', '--type', 'MET_WITH', '--lang', 'en']);
    const { edges, language, relations } = dataOf(out);
    expect(new Set(edges.map(({ type }) => type))).toEqual(new Set(['MET_WITH']));
    expect([language, relations[0]!.label]).toEqual(['en', 'met with']);
    expect((await sozh.run(['export', 'html', '--type', 'NO_SUCH'])).code).toBe(2);
    expect((await sozh.run(['export', 'html', 'folder'])).code).toBe(2);
    const together = dataOf((await sozh.run(['export', 'html', '--co-mentions'])).out);
    expect(together.relations.map(({ name }) => name)).toContain('CO_MENTIONED');
  });
});
