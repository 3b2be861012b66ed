import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const ARTICLE = `Реут посетил Минск

22.05.2023 10:00

Гендиректор Сожского моторного Иван Реут вчера посетил Минск. Реут встретился с Петром Гурским.
`;
const MINE = [
  { id: 'organization:sozhskiy-motornyy', type: 'Organization', name: 'Сожский моторный' },
  {
    id: 'person:ivan-reut-1979',
    type: 'Person',
    name: 'Иван Реут',
    terms: [
      { position: 'гендиректор', of: 'organization:sozhskiy-motornyy', start: '2020-01-01', end: null },
    ],
  },
];

let sozh: SozhProgram;
beforeAll(() => {
  sozh = new SozhProgram();
  sozh.write('article.txt', ARTICLE);
  sozh.write('mine.jsonl', MINE.map((entry) => JSON.stringify(entry)).join('\n'));
});
afterAll(() => sozh.remove());

const people = async (store: string) => {
  const { out } = await sozh.run(['export', 'json', '--store', store]);
  return (JSON.parse(out).nodes as { id: string }[]).map(({ id }) => id).filter((id) => /reut|sozh/.test(id));
};

describe('--gazetteer', () => {
  it('adds entities that extract and resolve know', async () => {
    const { out } = await sozh.run(['extract', 'article.txt', '--json', '--gazetteer', 'mine.jsonl']);
    const ids = (JSON.parse(out).entities as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(MINE.map(({ id }) => id)));
    const resolved = await sozh.run([
      'resolve',
      'Ивану Реуту',
      '--type',
      'Person',
      '--gazetteer',
      'mine.jsonl',
    ]);
    expect(resolved.out).toMatch(/^person:ivan-reut-1979 /);
  });

  it('is kept by the store, for further articles and for reading anew', async () => {
    await sozh.run(['ingest', 'article.txt', '--store', 'a.graph']);
    expect(await people('a.graph')).not.toContain('person:ivan-reut-1979');
    const anew = await sozh.run(['reprocess', '--gazetteer', 'mine.jsonl', '--store', 'a.graph', '--json']);
    expect(JSON.parse(anew.out)).toEqual({ articles: 1, written: 1, store: 'a.graph' });
    expect(await people('a.graph')).toEqual(MINE.map(({ id }) => id));
    const again = await sozh.run(['reprocess', 'article.txt', '--store', 'a.graph', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ articles: 1, written: 0 });
    await sozh.run(['ingest', 'article.txt', '--gazetteer', 'mine.jsonl', '--store', 'b.graph']);
    expect(await sozh.hashOf('b.graph')).toBe(await sozh.hashOf('a.graph'));
    const { out } = await sozh.run(['ingest', 'article.txt', '--store', 'b.graph', '--json']);
    expect(JSON.parse(out)).toMatchObject({ articles: 1, written: 0 });
  });

  it.each([
    ['{"id":"person:x","type":"Person"}', /bad\.jsonl, line 2, field name: .*expected string/],
    ['{"id":"person:x","type":"Human","name":"Икс"}', /line 2, field type: .*expected one of "Person"/],
    ['{"id":"Икс","type":"Person","name":"Икс"}', /line 2, field id: .*must match pattern/],
    ['{"id":"person:x","type":"Person","name":"Икс","alias":["И"]}', /line 2: .*Unrecognized key: "alias"/],
    ['{"id":"region:x","type":"Region","name":"Икс","country":"country:nowhere"}', /no entry with the id/],
    ['{"id":', /line 2: not JSON/],
  ])('names file, line and field of what is wrong: %s', async (line, message) => {
    sozh.write('bad.jsonl', `${JSON.stringify(MINE[0])}\n${line}\n`);
    const { code, err } = await sozh.run(['extract', 'article.txt', '--gazetteer', 'bad.jsonl']);
    expect(code).toBe(3);
    expect(err).toMatch(message);
    const ingested = await sozh.run([
      'ingest',
      'article.txt',
      '--gazetteer',
      'bad.jsonl',
      '--store',
      'bad.graph',
    ]);
    expect(ingested.code).toBe(3);
  });
});
