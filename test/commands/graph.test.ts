import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edgeSchema, nodeSchema } from '../../src/model/edge.js';
import { SozhProgram } from './sozh-program.js';

const MEETING = { one: 'Александр Богомаз', other: 'Борис Грызлов', date: '2024-02-01' };

let sozh: SozhProgram;
beforeAll(async () => {
  sozh = new SozhProgram();
  sozh.write('a.txt', readFileSync('data/articles/2024-02-01-bryansk-governor.txt', 'utf8'));
  sozh.write('b.txt', readFileSync('data/articles/2022-07-01-forum-grodno.txt', 'utf8'));
  const { code, err } = await sozh.run(['ingest', 'a.txt', 'b.txt']);
  if (code !== 0) throw new Error(err);
});
afterAll(() => sozh.remove());

const json = async (args: readonly string[]) => {
  const { code, out, err } = await sozh.run(args);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
};

describe('sozh query', () => {
  it('lists the library with its parameters', async () => {
    const { code, out } = await sozh.run(['query']);
    expect(code).toBe(0);
    expect(out).toMatch(/^contacts\n(?: {2}.*\n)* {2}meetings +Who met, .* from=… to=… limit=\d+$/m);
    const listed = await json(['query', '--json']);
    expect(listed.map(({ name }: { name: string }) => name)).toContain('upcoming');
  });

  it('shows nodes by their names, and relations by their captions', async () => {
    const { out } = await sozh.run(['query', 'graph-around', '--param', 'entity=Александр Богомаз']);
    expect(out).toMatch(/^\(Александр Богомаз\) +\[2024-02-01 MET_WITH\] +\(Борис Грызлов\)$/m);
  });

  it('shows a query without running it', async () => {
    const { code, out } = await sozh.run(['query', 'evidence', '--show', '--store', 'absent.graph']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\/\/ The sentences behind an edge\n[\s\S]+\/\/ Result:\n[\s\S]+\nRETURN /);
    const unknown = await sozh.run(['query', 'evidences', '--show']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('there is no query called evidences');
  });

  it('runs a query of the library by its name', async () => {
    const { code, out, err } = await sozh.run([
      'query',
      'meetings',
      '--param',
      'from=2024-02-01',
      '--param',
      'to=2024-02-01',
    ]);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^date +one +relation +other/);
    expect(out).toMatch(/2024-02-01 +Александр Богомаз +MET_WITH +Борис Грызлов/);
    expect(err).toMatch(/^\d+ rows?\n$/);
  });

  it('runs Cypher with parameters, as text, number and list', async () => {
    const cypher =
      'MATCH (a:Person)-[r:MET_WITH]-(b:Person) WHERE a.name = $name AND r.sources >= $least AND b.name IN $others RETURN b.name AS other, r.edtf AS date';
    const args = [
      '--param',
      `name=${MEETING.one}`,
      '--param',
      'least=1',
      '--param',
      'others=["Борис Грызлов"]',
    ];
    expect(await json(['query', cypher, '--json', ...args])).toEqual([
      { other: MEETING.other, date: MEETING.date },
    ]);
  });

  it('runs a file', async () => {
    sozh.write('count.cypher', '// how many articles\nMATCH (a:Article) RETURN count(a) AS articles\n');
    expect(await json(['query', 'count.cypher', '--json'])).toEqual([{ articles: 2 }]);
  });
});

describe('sozh export', () => {
  it('json: nodes and edges as the model has them, sorted by id', async () => {
    const { nodes, edges } = await json(['export', 'json']);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(nodeSchema.array().parse(nodes))).toEqual([...ids(nodes)].sort());
    expect(ids(edgeSchema.array().parse(edges))).toEqual([...ids(edges)].sort());
    expect(edges.length).toBeGreaterThan(5);
  });

  it('writes to a file what it writes to standard output', async () => {
    for (const format of ['json', 'gexf', 'graphml', 'csv-nodes', 'csv-edges', 'graphology', 'cypher']) {
      const piped = await sozh.run(['export', format]);
      const { code, out, err } = await sozh.run(['export', format, '-o', `graph.${format}`]);
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(err).toMatch(new RegExp(`^\\d+ nodes and \\d+ edges → graph\\.${format}\\n$`));
      expect(piped.out.length).toBeGreaterThan(1000);
      expect(sozh.read(`graph.${format}`)).toBe(piped.out);
    }
  });

  it('csv: two tables', async () => {
    const { code, err } = await sozh.run(['export', 'csv', '-o', 'tables.csv']);
    expect(code).toBe(0);
    expect(err).toMatch(/→ tables\.nodes\.csv, tables\.edges\.csv\n$/);
    expect(sozh.read('tables.nodes.csv')).toBe(sozh.read('graph.csv-nodes'));
    expect(sozh.read('tables.edges.csv')).toBe(sozh.read('graph.csv-edges'));
  });

  it('takes part of the graph', async () => {
    const all = await json(['export', 'json']);
    const day = await json([
      'export',
      'json',
      '--from',
      '2024-02-01',
      '--to',
      '2024-02-01',
      '--type',
      'MET_WITH',
    ]);
    const named = (id: string) => all.nodes.find((node: { id: string }) => node.id === id).name;
    expect(
      day.edges.map(({ from, to }: { from: string; to: string }) => [named(from), named(to)]),
    ).toContainEqual([MEETING.one, MEETING.other]);
    expect(day.edges.length).toBeLessThan(all.edges.length);
    const held = await json(['export', 'json', '--status', 'planned', '--status', 'desired']);
    const statuses = held.edges.map(({ status }: { status: string }) => status);
    expect(statuses.filter((status: string) => !['planned', 'desired'].includes(status))).toEqual([]);
    const around = await json(['export', 'json', '--around', 'person:boris-gryzlov']);
    expect(around.nodes.map(({ id }: { id: string }) => id)).toContain('person:boris-gryzlov');
    expect(around.nodes.length).toBeLessThan(all.nodes.length);
  });

  it('labels in the language that is asked for', async () => {
    const { out } = await sozh.run(['export', 'gexf', '--lang', 'en']);
    expect(out).toMatch(/for="citations" value="\[&#34;\d{4}-\d\d-\d\d Сожские новости: /);
    expect(out).toContain('Boris Gryzlov');
    expect(out).not.toBe((await sozh.run(['export', 'gexf'])).out);
  });

  it('offers every format that there is', async () => {
    const { EXPORTERS } = await import('../../src/export/exporters.js');
    const { out } = await sozh.run(['export', '--help']);
    for (const { name } of EXPORTERS) expect(out).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe('sozh schema', () => {
  it('lists constraints and indexes', async () => {
    const { code, out } = await sozh.run(['schema']);
    expect(code).toBe(0);
    expect(out).toMatch(/^constraint .*:Entity/m);
    expect(await json(['schema', '--json'])).toEqual(out.trim().split('\n'));
    expect((await sozh.run(['schema', 'show'])).out).toBe(out);
  });

  it('shows what was applied, and applies what was not', async () => {
    const { out, code } = await sozh.run(['schema', 'status']);
    expect(code).toBe(0);
    expect(out).toMatch(/^V0001__article_id +applied +\d{4}-\d\d-\d\dT/m);
    expect(await json(['schema', 'apply', '--dry-run', '--json'])).toEqual([]);
    const fresh = ['--store', 'fresh.graph'];
    const applied = await sozh.run(['schema', 'apply', ...fresh]);
    expect(applied.out).toMatch(/^V0000__migration_version\nV0001__article_id\n/);
    expect(applied.err).toMatch(/^\d+ files applied to fresh\.graph/);
    expect(await json(['schema', 'status', '--json', ...fresh])).toEqual(
      applied.out
        .trim()
        .split('\n')
        .map((name) => ({ name, state: 'applied', appliedAt: expect.any(String) })),
    );
    expect((await sozh.run(['schema', 'apply', ...fresh])).out).toBe('nothing to apply\n');
    expect(await sozh.run(['schema', 'destroy'])).toMatchObject({ code: 2 });
  });
});

describe('sozh export --co-mentions', () => {
  it('adds undirected edges between what the same articles mention, weighted by articles', async () => {
    const all = await json(['export', 'json', '--co-mentions']);
    const plain = await json(['export', 'json']);
    const added = all.edges.filter(({ type }: { type: string }) => type === 'CO_MENTIONED');
    expect(all.edges.length - plain.edges.length).toBe(added.length);
    const ends = (edge: { from: string; to: string }) => `${edge.from} ${edge.to}`;
    const both = added.find((edge: { sources: number }) => edge.sources === 2);
    expect(ends(both)).toMatch(/^\S+ \S+$/);
    expect(added.every((edge: { from: string; to: string }) => edge.from < edge.to)).toBe(true);
    const { out } = await sozh.run(['export', 'csv-edges', '--co-mentions', '--type', 'CO_MENTIONED']);
    const lines = out.trim().split('\r\n').slice(1);
    expect(lines.length).toBe(added.length);
    for (const line of lines)
      expect(line).toMatch(/Undirected"?,"?CO_MENTIONED undated"?,"?упомянуты вместе"?,"?[12]"?,/);
  });

  it('is asked for: without it the type is unknown', async () => {
    expect((await sozh.run(['export', 'json', '--type', 'CO_MENTIONED'])).code).toBe(2);
  });
});
