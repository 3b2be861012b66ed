import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

let sozh: SozhProgram;
beforeAll(async () => {
  sozh = new SozhProgram();
  const sample = readFileSync('data/articles/2024-02-01-bryansk-governor.txt', 'utf8');
  sozh.write('article.txt', sample);
  await sozh.run(['ingest', 'article.txt', '--store', 'a.graph']);
  await sozh.run(['merge', 'Брянск', 'Витебск', '--store', 'a.graph']);
});
afterAll(() => sozh.remove());

describe('sozh dump and restore', () => {
  it('make a store anew, from a file or a pipe', async () => {
    const dumped = await sozh.run(['dump', '-o', 'a.jsonl', '--store', 'a.graph']);
    expect({ code: dumped.code, err: dumped.err }).toEqual({ code: 0, err: '1 article → a.jsonl\n' });
    const restored = await sozh.run(['restore', 'a.jsonl', '--store', 'b.graph']);
    expect(restored.out).toBe('1 article, 1 decision → b.graph\n');
    expect(await sozh.hashOf('b.graph')).toBe(await sozh.hashOf('a.graph'));
    const piped = await sozh.shell('sozh dump --store b.graph | sozh restore - --store c.graph --json');
    expect(JSON.parse(piped.out)).toEqual({ entries: 0, decisions: 1, articles: 1, store: 'c.graph' });
    expect((await sozh.run(['dump', '--store', 'c.graph'])).out).toBe(sozh.read('a.jsonl'));
  });

  it('refuse what is no dump, or is not there', async () => {
    expect((await sozh.run(['restore', 'article.txt', '--store', 'd.graph'])).code).toBe(3);
    expect((await sozh.run(['restore', 'absent.jsonl', '--store', 'd.graph'])).code).toBe(3);
    expect((await sozh.run(['dump', '--store', 'absent.graph'])).code).toBe(3);
    const nowhere = await sozh.run(['dump', '-o', 'no/folder/a.jsonl', '--store', 'a.graph']);
    expect(nowhere.code).toBe(6);
  });
});
