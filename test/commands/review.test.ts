import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const ARTICLES = {
  'a.txt':
    'Иван Реут посетил Гомель\n\n22.05.2023 10:00\n\nИван Реут вчера посетил Гомель. Иван Реут встретился с Петром Гурским.\n',
  'b.txt':
    'Реутт посетил Минск\n\n25.05.2023 12:00\n\nИван Реутт вчера посетил Минск. Иван Реутт встретился с Петром Гурским 24 мая.\n',
  'c.txt':
    'Гурскин в Орше\n\n26.05.2023 12:00\n\nПетр Гурскин вчера посетил Оршу. Петр Гурскин встретился там с Анной Лесной.\n',
};

let sozh: SozhProgram;
let count = 0;
let store: string;
beforeAll(async () => {
  sozh = new SozhProgram();
  for (const [name, text] of Object.entries(ARTICLES)) sozh.write(name, text);
});
beforeEach(async () => {
  store = `${++count}.graph`;
  await sozh.run(['ingest', ...Object.keys(ARTICLES), '--store', store]);
});
afterAll(() => sozh.remove());

const review = (stdin: string, ...flags: string[]) =>
  sozh.run(['review', ...flags, '--store', store], { stdin });
const decided = async () => {
  const { out } = await sozh.run(['decisions', '--json', '--store', store]);
  return (JSON.parse(out) as { kind: string; entity: string }[])
    .map(({ kind, entity }) => `${kind} ${entity}`)
    .sort();
};

describe('sozh review', () => {
  it('asks of each pair with its score and reason, and keeps the answers', async () => {
    const { code, out } = await review('y\nn\n');
    expect(code).toBe(0);
    expect(out).toContain('0.70 the names differ in a letter');
    expect(out).toContain('1 pair merged, 1 different, 0 skipped');
    expect(await decided()).toEqual(['different person:petr-gurskin', 'merge person:ivan-reutt']);
    const again = await review('');
    expect(again.out).toBe('0 pairs merged, 0 different, 0 skipped\n');
  });

  it('loses nothing when it is left halfway, by q or by the end of the input', async () => {
    expect((await review('y\nq\n')).code).toBe(0);
    expect(await decided()).toEqual(['merge person:ivan-reutt']);
    expect((await review('')).code).toBe(0);
    expect(await decided()).toEqual(['merge person:ivan-reutt']);
  });

  it('skips, and asks again where it does not understand', async () => {
    const { out } = await review('s\nwhat\nskip\n');
    expect(out.match(/one and the same\?/g)).toHaveLength(3);
    expect(out).toContain('0 pairs merged, 0 different, 2 skipped');
    expect(await decided()).toEqual([]);
  });

  it('lists the pairs with --json, and asks nothing', async () => {
    const { out } = await review('', '--json');
    expect(JSON.parse(out)).toEqual([
      {
        one: 'person:ivan-reut',
        other: 'person:ivan-reutt',
        score: 0.7,
        reason: 'the names differ in a letter',
      },
      {
        one: 'person:petr-gurskiy',
        other: 'person:petr-gurskin',
        score: 0.7,
        reason: 'the names differ in a letter',
      },
    ]);
    expect(JSON.parse((await review('', '--json', '--min-score', '0.9')).out)).toEqual([]);
    expect((await review('', '--min-score', '9')).code).toBe(2);
  });
});

describe('sozh show', () => {
  const show = async (...args: string[]) => {
    const { code, out } = await sozh.run(['show', ...args, '--json', '--store', store]);
    expect(code).toBe(0);
    return JSON.parse(out);
  };

  it('tells names, merged ids, relations and articles', async () => {
    await sozh.run(['merge', 'Иван Реут', 'Иван Реутт', '--store', store]);
    const profile = await show('иван реутт');
    expect(profile.entity).toMatchObject({
      id: 'person:ivan-reut',
      name: 'Иван Реут',
      aliases: ['Иван Реутт'],
    });
    expect(profile.merged).toEqual(['person:ivan-reutt']);
    expect(
      profile.relations.map(({ type, edtf }: { type: string; edtf: string }) => `${type} ${edtf}`),
    ).toContain('MET_WITH 2023-05-24');
    expect(profile.articles.map(({ entity }: { entity: string }) => entity)).toEqual([
      'person:ivan-reut',
      'person:ivan-reutt',
    ]);
    expect(profile.decisions).toHaveLength(1);
    const people = await sozh.run(['show', 'person:ivan-reut', '--store', store]);
    expect(people.out).toMatch(/^Иван Реут {2}person:ivan-reut/);
    expect(people.out).toContain('merged person:ivan-reutt');
    expect((await show('Иван Реут', '--as-of', '2023-05-22')).articles).toHaveLength(1);
  });

  it('tells the sentences behind a relation', async () => {
    const { relations } = await show('Иван Реутт');
    const [{ id, quote }] = relations;
    const evidence = await show(id);
    expect(evidence[0]).toMatchObject({ quote, publishedAt: expect.stringContaining('2023-05-25') });
    expect(evidence[0].id).toMatch(/^statement:/);
    const { out } = await sozh.run(['show', id, '--store', store]);
    expect(out).toContain(evidence[0].id);
  });

  it('says which are near where it knows none', async () => {
    const { code, err } = await sozh.run(['show', 'Иван Рут', '--store', store]);
    expect(code).toBe(2);
    expect(err).toMatch(/knows no entity «Иван Рут»\n.*do you mean .*person:ivan-reut \(Иван Реут\)/);
    expect((await sozh.run(['show', 'edge:none', '--store', store])).code).toBe(2);
  });
});
