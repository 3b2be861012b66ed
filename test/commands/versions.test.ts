import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

let sozh: SozhProgram;

const page = (
  modified: string,
  sentence: string,
): string => `<!doctype html><html lang="ru"><head><meta charset="utf-8">
<title>Поездка губернатора</title><link rel="canonical" href="https://vesti.example/bogomaz">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Поездка губернатора",
"datePublished":"2024-02-01T09:00:00+03:00","dateModified":"${modified}"}</script></head><body><article><h1>Поездка губернатора</h1>
<p>${sentence}</p><p>Поездку готовили с осени, и о ней говорили на совещании в областном правительстве. Подробности назовут позже.</p>
</article></body></html>`;

beforeAll(() => {
  sozh = new SozhProgram();
  sozh.write('old.html', page('2024-02-01T09:30:00+03:00', 'Александр Богомаз посетил Гомель 31 января.'));
  sozh.write('new.html', page('2024-02-01T12:00:00+03:00', 'Александр Богомаз посетил Минск 31 января.'));
});
afterAll(() => sozh.remove());

const visited = async (store: string): Promise<string[]> => {
  const { out } = await sozh.run(['export', 'json', '--store', store]);
  const { edges } = JSON.parse(out) as { edges: { type: string; to: string }[] };
  return edges.flatMap(({ type, to }) => (type === 'VISITED' ? to : []));
};

describe('two saved pages of one address', () => {
  it.each([
    ['one.graph', ['old.html', 'new.html']],
    ['two.graph', ['new.html', 'old.html']],
  ])('count by the one that was changed last: %s', async (store, files) => {
    for (const file of files) expect((await sozh.run(['ingest', file, '--store', store])).code).toBe(0);
    expect(await visited(store)).toEqual(['region:minsk']);
  });

  it('are both kept; what the newer one says counts no more once it is retracted', async () => {
    const { out } = await sozh.run(['sources', '--articles', '--json', '--store', 'one.graph']);
    const articles = JSON.parse(out) as { id: string; supersededBy: string | null }[];
    const [older, newer] = [
      articles.find(({ supersededBy }) => supersededBy !== null)!,
      articles.find(({ supersededBy }) => supersededBy === null)!,
    ];
    expect(older.supersededBy).toBe(newer.id);
    expect((await sozh.run(['sources', '--store', 'one.graph'])).out).toMatch(/older versions/);
    expect((await sozh.run(['retract', newer.id, '--store', 'one.graph'])).code).toBe(0);
    expect(await visited('one.graph')).toEqual(['region:gomel']);
  });
});
