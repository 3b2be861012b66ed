import { expect, it } from 'vitest';
import { readRetrieved } from '../../src/read/read-retrieved.js';

const TEXT =
  'Делегация Гомельской области прибыла сегодня в Брянск, чтобы обсудить поставки льна. Стороны договорились о складе.';
const page = (head: string): string =>
  `<html><head><title>Гости</title>${head}</head><body><h1>Гости</h1><p>20.06.2023 14:35</p><p>${TEXT}</p></body></html>`;
const linked =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Гости","dateModified":"2023-06-20T18:00:00+03:00"}</script>';

async function seenAt(name: string, content: string, retrievedAt?: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(content);
  for await (const reading of readRetrieved({ name, bytes, ...(retrievedAt ? { retrievedAt } : {}) }))
    if ('article' in reading) return reading.article.seenAt;
  throw new Error('no article');
}

it.each([
  ['JSON-LD', 'x.html', page(linked)],
  [
    'a meta element',
    'x.html',
    page('<meta property="article:modified_time" content="2023-06-20T15:00:00Z">'),
  ],
  ['a column', 'x.jsonl', JSON.stringify({ title: 'Гости', text: TEXT, updated_at: '2023-06-20 18:00' })],
  ['front matter', 'x.md', `---\ntitle: Гости\nmodified: 2023-06-20T18:00:00+03:00\n---\n\n${TEXT}`],
])('an article stood there when %s says that it was changed', async (_, name, content) => {
  expect(await seenAt(name, content)).toBe('2023-06-20T15:00:00.000Z');
});

it('what was retrieved stood there at that moment, whatever it says', async () => {
  expect(await seenAt('x.html', page(linked), '2023-06-21T07:00:00Z')).toBe('2023-06-21T07:00:00.000Z');
});

it.each([
  ['nothing is said', ''],
  ['only the day is known', '<meta property="article:modified_time" content="2023-06-20">'],
])('nothing is made up where %s', async (_, head) => {
  expect(await seenAt('x.html', page(head))).toBeUndefined();
});
