import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.js';
import { buildPage } from './build-program.js';
import { SozhProgram } from './sozh-program.js';

const ESCAPE = /\u001b\[/;
const README = readFileSync('README.md', 'utf8');

let sozh: SozhProgram;
let help: string;
/** what `sozh COMMAND --help` shows */
const helps = new Map<string, string>();
beforeAll(async () => {
  buildPage();
  sozh = new SozhProgram();
  for (const name of readdirSync('data/articles').filter((file) => file.endsWith('.txt')))
    sozh.write(`articles/${name}`, readFileSync(`data/articles/${name}`, 'utf8'));
  sozh.write('article.txt', readFileSync('data/articles/2023-05-22-ambassador-report.txt', 'utf8'));
  sozh.write(
    'page.html',
    '<html><head><title>Мост открыт — Вестник</title></head><body><h1>Мост открыт</h1><p>20.06.2023</p><p>Премьер-министр Беларуси посетил сегодня Брянск.</p></body></html>',
  );
  const row = { headline: 'Мост открыт', body: 'Делегация Беларуси посетила Брянск.', date: '2023-06-20' };
  sozh.write('rows.jsonl', `${JSON.stringify(row)}\n`);
  const known = { id: 'organization:sozhmash', type: 'Organization', name: 'Сожмаш' };
  sozh.write('mine.jsonl', `${JSON.stringify(known)}\n`);
  help = (await sozh.run(['--help'])).out;
  for (const command of commandsOf(help)) helps.set(command, (await sozh.run([command, '--help'])).out);
});
afterAll(() => sozh.remove());

const commandsOf = (text: string): string[] =>
  [...text.slice(text.indexOf('Commands:'), text.indexOf('Examples:')).matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help');

describe('help', () => {
  it('lists the commands, and each has examples', () => {
    expect(commandsOf(help)).toContain('ingest');
    expect(commandsOf(help).concat('sozh').toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
    for (const [command, text] of helps) {
      expect(text).toMatch(new RegExp(`^Usage: sozh ${command}`));
      expect(text).toMatch(/--store <place>/);
      for (const example of EXAMPLES[command]!) expect(text).toContain(example);
    }
  });

  it('and the README name the same commands', () => {
    const table = [...README.matchAll(/^\| `sozh ([a-z]+)/gm)].map(([, name]) => name!);
    expect(table.toSorted()).toEqual(commandsOf(help).toSorted());
    const code = README.match(/^ {4}.*$|`[^`\n]+`/gm) ?? [];
    const spoken = code.flatMap((text) => [...text.matchAll(/\bsozh ([a-z]+)\b/g)].map(([, name]) => name!));
    expect(spoken.length).toBeGreaterThan(10);
    expect(spoken.filter((name) => !table.includes(name))).toEqual([]);
  });

  it('and the README name the same flags', () => {
    const known = new Set([...helps.values()].flatMap((text) => text.match(/--[a-z][a-z-]+/g) ?? []));
    const flags = README.split('\n')
      .filter((line) => line.includes('sozh') || line.includes('dist/cli.js') || line.startsWith('|'))
      .flatMap((line) => line.match(/(?<=[\s`|[])--[a-z][a-z-]+/g) ?? []);
    expect(flags.length).toBeGreaterThan(5);
    expect(flags.filter((flag) => !known.has(flag))).toEqual([]);
  });

  it('and the README name the same exit codes', () => {
    const said = /^Exit codes: (.*)\.$/m
      .exec(help)![1]!
      .split(', ')
      .map((code) => code[0]);
    expect(said).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect([...README.matchAll(/^\| (\d) +\|/gm)].map(([, code]) => code)).toEqual(said);
  });
});

describe('the examples of --help', () => {
  // in the order of a person who starts with nothing; those of `dates` and `doctor` are run in inspect.test.ts, decisions in decisions.test.ts,
  // `browser` in browser.test.ts, `explore` in explore.test.ts, those with an address in urls.test.ts, watch.test.ts and queue.test.ts
  const ELSEWHERE = [
    'dates',
    'doctor',
    'merge',
    'split',
    'different',
    'reject',
    'confirm',
    'retract',
    'decisions',
    'browser',
    'explore',
  ];
  const { ingest = [], demo = [] } = EXAMPLES;
  const others = Object.entries(EXAMPLES).filter(([command]) => !ELSEWHERE.includes(command));
  const examples = [...ingest, ...demo, ...others.flatMap(([, lines]) => lines)].filter(
    (line) => !line.includes('://'),
  );

  it.each([...new Set(examples)])('%s', async (line) => {
    const { code, err, out } = await sozh.shell(line, { env: { SOZH_STORE: 'news.graph' } });
    expect(err).not.toMatch(/^(sozh|error):|^\s+at /m);
    expect(code).toBe(0);
    expect(out + err).not.toMatch(ESCAPE);
    if (!/ -o | > /.test(line)) expect(out).not.toBe('');
  });

  it('leave what they say they write', () => {
    expect(JSON.parse(sozh.read('article.json')).article.title).toBe(
      'Лукашенко расспросил посла о торговле с российскими регионами',
    );
    for (const file of ['news.gexf', 'around.gexf', 'sozh.gexf']) expect(sozh.read(file)).toContain('<edge ');
    expect(sozh.read('talks.graphml')).toContain('MET_WITH');
    expect(sozh.read('news.edges.csv').split('\r\n').length).toBeGreaterThan(10);
  });
});

/** `script` of util-linux gives a program a terminal to write to. */
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const onTerminal = (line: string, env: Readonly<Record<string, string>> = {}) =>
    sozh.shell(`script -qec '${sozh.commandLine(line)}' /dev/null`, {
      env: { TERM: 'xterm', ...env },
    });

  it('people get colours, unless they do not want them', async () => {
    const read = 'read article.txt';
    expect((await onTerminal(read)).out).toMatch(ESCAPE);
    expect((await onTerminal(read, { NO_COLOR: '1' })).out).not.toMatch(ESCAPE);
    expect((await onTerminal(read, { TERM: 'dumb' })).out).not.toMatch(ESCAPE);
    expect((await sozh.shell(`sozh ${read}`, { env: { TERM: 'xterm' } })).out).not.toMatch(ESCAPE);
  });
});
