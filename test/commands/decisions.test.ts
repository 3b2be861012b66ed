import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.js';
import type { Decision } from '../../src/model/decision.js';
import { SozhProgram } from './sozh-program.js';

const ARTICLES = {
  'article.txt': `Директор завода Иван Реут посетил Гомель

22.05.2023 10:00

Директор завода «Сожмаш» Иван Реут вчера посетил Гомель. Иван Реут встретился с Петром Гурским.
`,
  'letter.txt': `Петр Гурский снова в Гомеле

24.05.2023 12:00

Петр Гурский вчера снова встретился с Иваном Реутом в Гомеле.
`,
  'typo.txt': `Реутт посетил Минск

25.05.2023 12:00

Иван Реутт вчера посетил Минск. Иван Реутт встретился с Петром Гурским 24 мая.
`,
};

const store = ['--store', 'a.graph'];
let sozh: SozhProgram;
let fresh: string;
beforeAll(async () => {
  sozh = new SozhProgram();
  for (const [name, text] of Object.entries(ARTICLES)) sozh.write(name, text);
  await sozh.run(['ingest', ...Object.keys(ARTICLES), ...store]);
  fresh = await sozh.hashOf('a.graph');
});
afterAll(() => sozh.remove());

const run = async (...args: string[]) => {
  const done = await sozh.run([...args, ...store]);
  expect(done.err).not.toMatch(/^sozh:/m);
  expect(done.code).toBe(0);
  return done;
};
const refusal = async (...args: string[]) => {
  const { code, err } = await sozh.run([...args, ...store]);
  return `${code} ${err.trim().replace(/\s+/g, ' ')}`;
};
const decided = async (): Promise<Decision[]> => JSON.parse((await run('decisions', '--json')).out);
const undoAll = async () => {
  const ids = (await decided()).map(({ id }) => id);
  if (ids.length > 0) await run('decisions', 'undo', ...ids);
};
const nodes = async () => {
  const { out } = await run('export', 'json');
  return (JSON.parse(out).nodes as { id: string; articles: number }[])
    .filter(({ id }) => id.startsWith('person:'))
    .map(({ id, articles }) => `${id} ${articles}`);
};

describe('what is decided by hand', () => {
  it('sozh merge makes one of two, and undoing makes two of it', async () => {
    const { out } = await run('merge', 'Иван Реут', 'person:ivan-reutt', '--note', 'опечатка');
    expect(out).toBe('person:ivan-reutt is person:ivan-reut  «опечатка»\n');
    expect(await nodes()).toEqual(['person:ivan-reut 3', 'person:petr-gurskiy 3']);
    expect(await decided()).toMatchObject([
      { kind: 'merge', entity: 'person:ivan-reutt', into: 'person:ivan-reut', note: 'опечатка' },
    ]);
    const merged = await sozh.hashOf('a.graph');
    await run('ingest', ...Object.keys(ARTICLES));
    expect(await sozh.hashOf('a.graph')).toBe(merged);
    expect((await run('split', 'Иван Реутт')).out).toMatch(/^taken back: person:ivan-reutt is/);
    expect(await sozh.hashOf('a.graph')).toBe(fresh);
  });

  it('sozh split sets apart whom an article means', async () => {
    await run('split', 'Иван Реут', 'letter.txt', '--as', 'person:ivan-reut-1979');
    expect(await nodes()).toEqual([
      'person:ivan-reut 1',
      'person:ivan-reut-1979 1',
      'person:ivan-reutt 1',
      'person:petr-gurskiy 3',
    ]);
    expect(await refusal('split', 'Иван Реут', 'letter.txt')).toMatch(/^2 .*several entities are called/);
    expect(await refusal('split', 'person:ivan-reut', 'letter.txt')).toMatch(
      /^2 .*article:[0-9a-f]{16} does not speak of person:ivan-reut/,
    );
    await undoAll();
    expect(await sozh.hashOf('a.graph')).toBe(fresh);
  });

  it('sozh reject leaves a statement out, sozh confirm makes it certain', async () => {
    const visits = 'MATCH (s:Statement {type: "VISITED"}) RETURN s.id AS id, s.edtf AS edtf';
    const statements: { id: string; edtf: string }[] = JSON.parse((await run('query', visits, '--json')).out);
    const { id } = statements.find(({ edtf }) => edtf === '2023-05-21')!;
    const edges = 'MATCH ()-[r:VISITED {edtf: "2023-05-21"}]->() RETURN r.confidence AS confidence';
    const confidence = async () => JSON.parse((await run('query', edges, '--json')).out);
    await run('confirm', id);
    expect(await confidence()).toEqual([{ confidence: 1 }]);
    expect(await refusal('reject', id)).toMatch(/^2 .*was confirmed before sozh decisions undo decision:/);
    await undoAll();
    await run('reject', id);
    expect(await confidence()).toEqual([]);
    await undoAll();
    expect(await sozh.hashOf('a.graph')).toBe(fresh);
  });

  it('sozh retract takes an article out until it is let in again', async () => {
    expect((await run('retract', 'letter.txt')).out).toMatch(/^article:[0-9a-f]{16} {2}retracted {2}Петр/);
    await sozh.run(['ingest', 'article.txt', 'typo.txt', '--store', 'two.graph']);
    expect(await sozh.hashOf('a.graph')).toBe(await sozh.hashOf('two.graph'));
    expect((await run('retract', 'letter.txt')).out).toContain('was retracted before');
    const again = await run('ingest', 'letter.txt', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ articles: 0, written: 0 });
    expect(JSON.parse(again.out).retracted).toHaveLength(1);
    expect(again.err).toContain('letter.txt was retracted and is left out; ingest --force brings it back');
    expect(await sozh.hashOf('a.graph')).toBe(await sozh.hashOf('two.graph'));
    await run('ingest', 'letter.txt', '--force');
    expect(await sozh.hashOf('a.graph')).toBe(fresh);
    expect(await decided()).toEqual([]);
  });

  it('is refused where it cannot be, with what to do', async () => {
    expect(await refusal('merge', 'Иван Реут', 'Минск')).toMatch(
      /^2 sozh: person:ivan-reut is a Person, region:minsk a Region/,
    );
    expect(await refusal('merge', 'Ивана Реута', 'Минск')).toMatch(
      /^2 sozh: the store knows no entity «Ивана Реута» do you mean person:ivan-reut \(Иван Реут\)/,
    );
    expect(await refusal('merge', 'Иван Реут', 'person:ivan-reut')).toMatch(/^2 .*are one already/);
    expect(await refusal('reject', 'statement:0000000000000000')).toMatch(/^2 .*knows no statement/);
    expect(await refusal('retract', 'absent.txt')).toMatch(/^3 .*no article is called «absent.txt»/);
    expect(await refusal('retract', 'article:0000000000000000')).toMatch(/^3 .*is not in the store/);
    expect(await refusal('split', 'Иван Реут')).toMatch(/^2 .*nothing was merged into person:ivan-reut/);
    expect(await refusal('split', 'Иван Реут', 'letter.txt', '--as', 'region:x')).toMatch(/^2 .*cannot be/);
    expect(await refusal('decisions', 'undo', 'decision:none')).toMatch(/^2 .*there is no decision/);
    await run('different', 'Иван Реут', 'Иван Реутт');
    expect(await refusal('merge', 'Иван Реут', 'Иван Реутт')).toMatch(
      /^2 .*were called different sozh decisions undo decision:/,
    );
    await undoAll();
    await run('merge', 'Иван Реут', 'Иван Реутт');
    expect(await refusal('different', 'Иван Реут', 'person:ivan-reutt')).toMatch(/^2 .*are one already/);
    await undoAll();
    const absent = await sozh.run(['merge', 'a', 'b', '--store', 'absent.graph']);
    expect(absent.code).toBe(3);
  });

  it('works as the examples of --help say', async () => {
    const said = 'MATCH (s:Statement) RETURN s.id AS id ORDER BY id LIMIT 1';
    const [{ id }] = JSON.parse((await run('query', said, '--json')).out);
    const fill = async (line: string) => {
      const [decision] = await decided();
      return line
        .replace('statement:1fa161af608ae8a1', id)
        .replace('decision:a35fade0ca25b6bc', decision?.id ?? '');
    };
    const {
      merge = [],
      split = [],
      different = [],
      reject = [],
      confirm = [],
      retract = [],
      decisions = [],
    } = EXAMPLES;
    for (const line of [merge[0], split[0], merge[1], split[0], split[1], different[0], ...decisions]) {
      const { code, err } = await sozh.shell(await fill(line!), { env: { SOZH_STORE: 'a.graph' } });
      expect({ line, code, err: err.match(/^sozh:.*/m) }).toEqual({ line, code: 0, err: null });
    }
    for (const line of [reject[0], confirm[0], retract[0]]) {
      await undoAll();
      const { code } = await sozh.shell(await fill(line!), { env: { SOZH_STORE: 'a.graph' } });
      expect({ line, code }).toEqual({ line, code: 0 });
    }
  });
});
