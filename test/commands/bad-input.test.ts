import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const ARTICLE = readFileSync('data/articles/2024-02-01-bryansk-governor.txt', 'utf8');

let sozh: SozhProgram;
let hash: string;
beforeAll(async () => {
  sozh = new SozhProgram();
  sozh.write('article.txt', ARTICLE);
  sozh.write('empty.txt', ' \n\n');
  sozh.write('binary.txt', Buffer.from([7, 0, 0, 0xff, 0x80, 0, 1, 2]));
  sozh.write('folder/notes.odt', 'not an article');
  mkdirSync(sozh.path('none'));
  const { code, err } = await sozh.run(['ingest', 'article.txt']);
  if (code !== 0) throw new Error(err);
  hash = await sozh.hashOf('sozh.graph');
});
afterAll(() => sozh.remove());

/** What is typed, the exit code, and what the first line of the message says. */
const CASES: readonly (readonly [string, number, RegExp])[] = [
  // usage
  ['', 2, /^Usage: sozh/],
  ['nonsense', 2, /unknown command 'nonsense'/],
  ['ingest', 2, /missing required argument 'source'/],
  ['ingest article.txt --nonsense', 2, /unknown option '--nonsense'/],
  ['ingest article.txt --published yesterday', 2, /--published takes an ISO day.*«yesterday»/],
  ['ingest article.txt --published 2023-02-30', 2, /--published takes an ISO day/],
  ['export pdf', 2, /no export format pdf/],
  ['export json --from 2023-13-01', 2, /--from takes an ISO day/],
  ['export json --from 2024-01-02 --to 2024-01-01', 2, /--to 2024-01-01 is before --from 2024-01-02/],
  ['export json --lang fr', 2, /Allowed choices are ru, be, en/],
  ['export json --type MARRIED_TO', 2, /no type of relation MARRIED_TO/],
  ['export json --status likely', 2, /--status takes one of asserted, planned/],
  ['export json --around person:nobody', 2, /knows no entity person:nobody/],
  ['export json --hops 2', 2, /--hops counts steps from an entity/],
  ['export json --min-sources many', 2, /--min-sources takes a whole number/],
  ['export csv', 2, /csv is two files/],
  ['query nonsense', 2, /no query called nonsense/],
  ['query meetings', 2, /The query meetings needs --param from/],
  ['query meetings --param from', 2, /--param takes name=value/],
  ['query meetings --param from=now --param to=2024-01-01', 2, /takes a day/],
  ['dates', 2, /no text to look for dates in/],
  ['export json --store mysql://there', 2, /No store speaks mysql/],
  ['export json --store neo4j://user@127.0.0.1:1', 2, /password .* is not known/],
  // input
  ['ingest missing.txt', 3, /^sozh: missing\.txt does not exist$/m],
  ['ingest empty.txt', 3, /^sozh: empty\.txt is empty$/m],
  ['ingest binary.txt', 3, /^sozh: binary\.txt is not text$/m],
  ['ingest none', 3, /^sozh: no articles in none$/m],
  ['ingest folder', 3, /^sozh: no articles in folder$/m],
  ['ingest -', 3, /^sozh: standard input is empty$/m],
  ['read missing.txt', 3, /^sozh: missing\.txt does not exist$/m],
  ['extract missing.txt', 3, /^sozh: missing\.txt does not exist$/m],
  ['query upcoming --store missing.graph', 3, /no store at missing\.graph/],
  ['export json --store missing.graph', 3, /no store at missing\.graph/],
  ['schema --store missing.graph', 3, /no store at missing\.graph/],
  // store
  ['export json --store article.txt', 5, /article\.txt is not a store/],
  ['export json --store folder', 5, /folder is a folder, not a store/],
  ['query "MATCH (n RETURN n"', 5, /^sozh: .*line 1, column \d+/],
  ['query "MATCH (n) DETACH DELETE n"', 5, /The statement writes/],
  ['query "CREATE (n:Person)"', 5, /The statement writes/],
  // output
  ['export json -o none', 6, /^sozh: cannot write none \(EISDIR\)$/m],
  ['export gexf -o there/is/no/folder.gexf', 6, /cannot write there\/is\/no\/folder\.gexf \(ENOENT\)/],
];

describe('what cannot be done', () => {
  it.each(CASES)('sozh %s: exit code %i', async (line, code, message) => {
    const run = await sozh.shell(`sozh ${line}`);
    expect(run.err).toMatch(message);
    expect(run.code).toBe(code);
    expect(run.out).toBe('');
    expect(run.err).not.toMatch(/^\s+at |a bug/m);
    // a message and what to do next; help is what is asked for where nothing is
    if (line !== '') expect(run.err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  it.skipIf(!existsSync('/dev/full'))('full disk behind standard output: exit code 6', async () => {
    const { code, err } = await sozh.shell('sozh export json > /dev/full');
    expect(err).toBe('sozh: cannot write to standard output (ENOSPC)\n');
    expect(code).toBe(6);
  });

  it('a reader that goes away is no error', async () => {
    const { code, err } = await sozh.shell('(sozh export gexf; echo "code $?" >&2) | head -c 10');
    expect({ code, err }).toEqual({ code: 0, err: 'code 0\n' });
  });

  it('leaves the store as it was', async () => {
    expect(await sozh.hashOf('sozh.graph')).toBe(hash);
    expect(existsSync(sozh.path('missing.graph'))).toBe(false);
    expect(sozh.read('article.txt')).toBe(ARTICLE);
  });

  it('waits for nobody: a store that another process holds is exit code 4', async () => {
    const holder = sozh.spawnScript(`
      const { openStore } = await import(dist + '/store/open-store.js');
      const store = await openStore('sozh.graph');
      console.log('open');
      process.stdin.resume().on('end', () => store.close());`);
    await once(holder.stdout!, 'data');
    for (const line of ['ingest article.txt', 'export json', 'doctor']) {
      const { code, err } = await sozh.shell(`sozh ${line}`);
      expect(err).toMatch(/^sozh: The store \.\/sozh\.graph is in use/m);
      expect(err).not.toMatch(/^\s+at /m);
      expect(code).toBe(4);
    }
    holder.stdin!.end();
    await once(holder, 'close');
    expect(await sozh.hashOf('sozh.graph')).toBe(hash);
  });
});
