import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const REPORT = readFileSync('data/articles/2023-05-22-ambassador-report.txt', 'utf8');
const VISIT = readFileSync('data/articles/2024-02-01-bryansk-governor.txt', 'utf8');
const UNDATED = 'Директор завода вчера посетил Гомель\n\nДиректор завода Иван Реут вчера посетил Гомель.\n';

let sozh: SozhProgram;
beforeAll(() => {
  sozh = new SozhProgram();
  sozh.write('news/2023/report.txt', REPORT);
  sozh.write('news/visit.txt', VISIT);
  sozh.write('undated.txt', UNDATED);
});
afterAll(() => sozh.remove());

describe('sozh ingest', () => {
  it('takes a file, and says what came of it', async () => {
    const { code, out, err } = await sozh.run(['ingest', 'news/2023/report.txt', '--store', 'a.graph']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 article read, 1 new or changed, \d+ statements → a\.graph\n/);
  });

  it('changes nothing where the article is there already', async () => {
    const before = await sozh.hashOf('a.graph');
    const { out } = await sozh.run(['ingest', 'news/2023/report.txt', '--store', 'a.graph', '--json']);
    expect(JSON.parse(out)).toMatchObject({ articles: 1, written: 0, failed: [], store: 'a.graph' });
    expect(await sozh.hashOf('a.graph')).toBe(before);
  });

  it('takes a folder with its subfolders, with the store named by SOZH_STORE', async () => {
    const env = { SOZH_STORE: 'folder.graph' };
    const { code, out } = await sozh.run(['ingest', 'news', '--json'], { env });
    expect(code).toBe(0);
    const summary = JSON.parse(out);
    expect(summary).toMatchObject({ articles: 2, written: 2, failed: [], store: 'folder.graph' });
    expect(summary.statements).toBeGreaterThan(5);
  });

  it('takes standard input, and gives the same graph article by article as at once', async () => {
    const { code, err } = await sozh.run(['ingest', '-', '--store', 'a.graph'], { stdin: VISIT });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await sozh.hashOf('a.graph')).toBe(await sozh.hashOf('folder.graph'));
  });

  it('gives the same graph in the other order', async () => {
    const { code } = await sozh.run([
      'ingest',
      'news/visit.txt',
      'news/2023/report.txt',
      '--store',
      'b.graph',
    ]);
    expect(code).toBe(0);
    expect(await sozh.hashOf('b.graph')).toBe(await sozh.hashOf('folder.graph'));
  });

  it('warns of an article without a date, and takes the day from --published', async () => {
    const undated = await sozh.run(['ingest', 'undated.txt', '--store', 'undated.graph']);
    expect(undated.code).toBe(0);
    expect(undated.err).toMatch(/^warning the text names no date .*--published.*\[read\/no-date\]$/m);
    const said = 'MATCH ()-[r:VISITED]->() RETURN r.edtf AS day';
    const before = await sozh.run(['query', said, '--json', '--store', 'undated.graph']);
    expect(JSON.parse(before.out)).toEqual([{ day: null }]);

    const dated = await sozh.run(
      ['ingest', '-', '--published', '2023-05-22', '--store', 'undated.graph', '--json'],
      {
        stdin: UNDATED,
      },
    );
    expect({ code: dated.code, err: dated.err }).toEqual({ code: 0, err: '' });
    const after = await sozh.run(['query', said, '--json', '--store', 'undated.graph']);
    expect(JSON.parse(after.out)).toEqual([{ day: '2023-05-21' }]);
  });

  it('reports a bad article and goes on with the others', async () => {
    sozh.write('mixed/1-empty.txt', '');
    sozh.write('mixed/2-good.txt', VISIT);
    sozh.write('mixed/3-binary.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]));
    const { code, out, err } = await sozh.run([
      'ingest',
      'mixed',
      'missing.txt',
      '--store',
      'mixed.graph',
      '--json',
    ]);
    expect(code).toBe(3);
    const { articles, written, failed } = JSON.parse(out);
    expect({ articles, written }).toEqual({ articles: 1, written: 1 });
    expect(failed.map(({ source }: { source: string }) => source)).toEqual([
      'mixed/1-empty.txt',
      'mixed/3-binary.txt',
      'missing.txt',
    ]);
    expect(err).toMatch(/^failed mixed\/1-empty\.txt is empty/m);
    expect(err).toMatch(/^sozh: 3 of 4 sources could not be used$/m);
    expect(err).not.toMatch(/^\s+at /m);
    const counted = await sozh.run([
      'query',
      'MATCH (a:Article) RETURN count(a) AS n',
      '--json',
      '--store',
      'mixed.graph',
    ]);
    expect(JSON.parse(counted.out)).toEqual([{ n: 1 }]);
  });
});
