import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

/** What an article, a gazetteer or a person's own hand may call somebody: Cypher, a shell, markup, an option, a property of objects. */
const NAMES: readonly (readonly [word: string, name: string])[] = [
  [
    'Рогокопыт',
    `Анна'}) MATCH (n) DETACH DELETE n // "}) SET n.name = 1 RETURN n // \` {id: 1}) DETACH DELETE n`,
  ],
  ['Хвостокрут', '$(touch pwned) ; touch pwned | `touch pwned` && touch pwned > pwned'],
  ['Лбоверт', '</script><script>alert(1)</script><img src=x onerror=alert(1)>{{constructor.exit(7)}}'],
  ['Травожуй', '--store=other.graph'],
  ['Дымопуск', '__proto__'],
];

let sozh: SozhProgram;
let hash: string;

beforeAll(async () => {
  sozh = new SozhProgram();
  const bodies = NAMES.map(([word, name], index) =>
    JSON.stringify({ id: `organization:hostile-${index}`, type: 'Organization', name, aliases: [word] }),
  );
  sozh.write('own.jsonl', `${bodies.join('\n')}\n`);
  for (const [index, [word, name]] of NAMES.entries())
    sozh.write(
      `articles/${index}.txt`,
      `${name}\n\n12 мая 2023\n\nЗавод ${word} вчера открылся в Минске. ${word} принял Александра Лукашенко. «${name}», — сказал он.\n`,
    );
  const { code, err } = await sozh.run(['ingest', 'articles', '--gazetteer', 'own.jsonl']);
  if (code !== 0) throw new Error(err);
  hash = await sozh.hashOf('sozh.graph');
}, 120_000);
afterAll(() => sozh.remove());

/** Every command that takes a name, an id or a text: with it in that place. */
const COMMANDS: readonly ((name: string) => readonly string[])[] = [
  (name) => ['show', '--', name],
  (name) => ['timeline', '--', name],
  (name) => ['index', '--', name, 'country:belarus'],
  (name) => ['merge', '--', name, 'country:belarus'],
  (name) => ['split', '--', name, 'articles/0.txt'],
  (name) => ['different', '--', name, 'country:belarus'],
  (name) => ['reject', '--', name],
  (name) => ['confirm', '--', name],
  (name) => ['retract', '--', name],
  (name) => ['reprocess', '--', name],
  (name) => ['decisions', '--', 'undo', name],
  (name) => ['resolve', '--', name],
  (name) => ['dates', '--', name],
  (name) => ['query', '--', name],
  (name) => ['query', 'meetings', `--param=from=${name}`, '--param=to=2024-01-01'],
  (name) => ['export', 'json', `--around=${name}`],
  (name) => ['export', 'json', `--type=${name}`],
  (name) => ['read', '--', name],
  (name) => ['restore', '--', name],
];

describe('a hostile name', () => {
  it.each(NAMES)(
    'is only a name to every command: %s',
    async (name) => {
      for (const command of COMMANDS) {
        const args = command(name);
        const { code, err } = await sozh.run(args);
        // done, wrong usage, unusable input, or refused by the store: never a bug
        expect([0, 2, 3, 5], `${args.join(' ')}\n${err}`).toContain(code);
        if (args[0] === 'merge' && code === 0) await sozh.run(['decisions', 'undo', await lastDecision()]);
        if (args[0] === 'different' && code === 0)
          await sozh.run(['decisions', 'undo', await lastDecision()]);
        if (args[0] === 'split' && code === 0) await sozh.run(['decisions', 'undo', await lastDecision()]);
      }
      expect(await sozh.hashOf('sozh.graph')).toBe(hash);
      expect(readdirSync(sozh.place).filter((file) => /pwned|other/.test(file))).toEqual([]);
      expect(existsSync(sozh.path('pwned'))).toBe(false);
    },
    240_000,
  );

  it('comes through a dump and a restore as it was, and through every export', async () => {
    expect((await sozh.run(['dump', '-o', 'all.jsonl'])).code).toBe(0);
    expect((await sozh.run(['restore', 'all.jsonl', '--store', 'again.graph'])).code).toBe(0);
    expect(await sozh.hashOf('again.graph')).toBe(hash);
    const { nodes } = JSON.parse((await sozh.run(['export', 'json'])).out) as { nodes: { name: string }[] };
    const kept = nodes.map(({ name }) => name);
    expect(NAMES.filter(([, name]) => !kept.includes(name))).toEqual([]);
    for (const format of ['gexf', 'graphml', 'csv', 'graphology', 'cypher', 'html'])
      expect((await sozh.run(['export', format, '-o', `out.${format}`])).code, format).toBe(0);
  });
});

async function lastDecision(): Promise<string> {
  const { out } = await sozh.run(['decisions', '--json']);
  const decisions = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)) as { id: string }[];
  return decisions.flat().at(-1)!.id;
}
