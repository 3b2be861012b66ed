import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageEvidence, PageGraph } from '../../src/model/page-data.js';
import type { NeighbourhoodAnswer, PageError, PathsAnswer } from '../../src/model/page-question.js';
import { ARTICLES, readExplored, startExploring } from './explored-store.js';
import type { SozhProgram } from './sozh-program.js';

const [OSTROVSKY, LUKASHENKO, PUTIN, GRYZLOV] = [
  'person:aleksey-ostrovskiy',
  'person:aleksandr-lukashenko',
  'person:vladimir-putin',
  'person:boris-gryzlov',
] as const;

let sozh: SozhProgram;
let child: ChildProcess;
let origin: string;

beforeAll(async () => {
  sozh = await readExplored();
  ({ child, origin } = await startExploring(sozh));
});
afterAll(() => {
  child.kill();
  sozh.remove();
});

const ask = async <Answered>(path: string, status = 200): Promise<Answered> => {
  const answer = await fetch(origin + path);
  expect(answer.status, path).toBe(status);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  return (await answer.json()) as Answered;
};
const paths = (one: string, other: string, more = '') =>
  ask<PathsAnswer>(`/api/paths?one=${one}&other=${other}${more}`);
const around = (entity: string, more = '') =>
  ask<NeighbourhoodAnswer>(`/api/neighbourhood?entity=${entity}${more}`);
const readGraph = async (query = '') => {
  const lines = (await (await fetch(`${origin}/api/graph${query}`)).text()).trim().split('\n');
  const [head, graph, evidence] = lines.map((line) => JSON.parse(line));
  return { ...(head as { version: string }), ...(graph as PageGraph), ...(evidence as PageEvidence) };
};

describe('sozh explore', () => {
  it('serves the page with a policy that lets it ask nobody else', async () => {
    const answer = await fetch(origin);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = answer.headers.get('content-security-policy')!;
    for (const part of ["default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    expect(html).toContain('<html lang="ru"');
    expect(html).not.toContain('id="graph"');
  });

  it('gives the graph that export json gives, with its quotes', async () => {
    const { nodes, edges, statements, quotes } = await readGraph();
    const graph = JSON.parse((await sozh.run(['export', 'json'])).out) as {
      nodes: { id: string }[];
      edges: { id: string }[];
    };
    expect(nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    expect(edges.map(({ id }) => id)).toEqual(graph.edges.map(({ id }) => id));
    expect(statements.flat().length).toBeGreaterThanOrEqual(edges.length);
    expect(quotes.join(' ')).toContain('встретился');
  });

  it('finds paths, the shortest first', async () => {
    const { paths: found, version } = await paths(OSTROVSKY, GRYZLOV);
    expect(found[0]!.nodes).toEqual([OSTROVSKY, LUKASHENKO, PUTIN, GRYZLOV]);
    expect(found[0]!.edges.map(({ length }) => length)).toEqual([1, 1, 1]);
    const { edges } = await readGraph();
    const known = new Set(edges.map(({ id }) => id));
    for (const path of found) for (const id of path.edges.flat()) expect(known).toContain(id);
    expect((await paths(OSTROVSKY, GRYZLOV, '&hops=2')).paths).toEqual([]);
    expect((await paths(GRYZLOV, OSTROVSKY)).paths[0]!.nodes).toEqual(found[0]!.nodes.toReversed());
    expect(version).toBe((await readGraph()).version);
  });

  it('passes over what the filters of the page leave out', async () => {
    const empty = { paths: [] };
    for (const filter of [
      '&without-relations=MET_WITH&without-types=Region,Country,Organization,Site',
      '&from=2024-01-01',
      '&min-sources=2',
      '&without-statuses=asserted',
    ])
      expect(await paths(OSTROVSKY, GRYZLOV, filter), filter).toMatchObject(empty);
    const within = await paths(LUKASHENKO, PUTIN, '&from=2023-06-15&to=2023-06-15&hops=1');
    expect(within.paths).toHaveLength(1);
  });

  it('tells what lies around an entity', async () => {
    const near = await around(GRYZLOV);
    expect(near.nodes).toContain(PUTIN);
    expect(near.nodes).not.toContain(OSTROVSKY);
    const far = await around(GRYZLOV, '&hops=3');
    expect(far.nodes).toContain(OSTROVSKY);
    expect(far.edges.length).toBeGreaterThan(near.edges.length);
  });

  it('shows the graph as it was known on a day, its nodes where they are now', async () => {
    const [now, then] = [await readGraph(), await readGraph('?as-of=2023-05-22')];
    const ids = then.nodes.map(({ id }) => id);
    expect(ids).toContain(OSTROVSKY);
    expect(ids).not.toContain(PUTIN);
    expect(then.version).not.toBe(now.version);
    const placeOf = new Map(now.nodes.map(({ id, x, y }) => [id, [x, y]]));
    for (const { id, x, y } of then.nodes) expect([x, y]).toEqual(placeOf.get(id));
    expect((await around(OSTROVSKY, '&hops=3&as-of=2023-05-22')).nodes).not.toContain(PUTIN);
    const { error } = await ask<PageError>(
      `/api/paths?one=${OSTROVSKY}&other=${PUTIN}&as-of=2023-05-22`,
      400,
    );
    expect(error.hint).toContain('2023-05-22');
  });

  it.each([
    ['/api/paths', 400, 'one is missing'],
    [`/api/paths?one=${PUTIN}`, 400, 'other is missing'],
    [`/api/paths?one=${PUTIN}&other=${PUTIN}`, 400, 'same entity'],
    [`/api/paths?one=${PUTIN}&other=person:nobody`, 400, 'no entity person:nobody'],
    [`/api/paths?one=${PUTIN}&one=${PUTIN}&other=x`, 400, 'one is given twice'],
    [`/api/paths?one=${PUTIN}&other=x&hops=7`, 400, 'hops takes a whole number from 1 to 6'],
    [`/api/paths?one=${PUTIN}&other=x&hops=1e3`, 400, 'hops takes'],
    [`/api/paths?one=${PUTIN}&other=x&count=0`, 400, 'count takes'],
    [`/api/paths?one=${PUTIN}&other=x&from=2023-02-02&to=2023-01-01`, 400, 'is before'],
    [`/api/paths?one=${PUTIN}&other=x&without-types=a%20b`, 400, 'names with commas'],
    [`/api/paths?one=${'x'.repeat(3000)}&other=x`, 400, 'too long'],
    ['/api/neighbourhood?entity=person:nobody', 400, 'no entity'],
    ['/api/neighbourhood?entity=x&limit=5', 400, 'no parameter limit'],
    ['/api/graph?as-of=2023-02-30', 400, 'ISO day'],
    ['/api/graph?query=MATCH%20(n)%20DETACH%20DELETE%20n', 400, 'no parameter query'],
    ['/api/cypher', 404, 'there are / and'],
    ['/../package.json', 404, 'there are / and'],
  ])('refuses %s', async (path, status, reason) => {
    const { error } = await ask<PageError>(path, status);
    expect(error.code).toBe('usage/bad-argument');
    expect(error.message).toContain(reason);
    expect(JSON.stringify(error)).not.toMatch(/\bat \S+ \(|node_modules|\.js:/);
  });

  it('is there for this machine, for its own page and for reading alone', async () => {
    expect(await statusFor('/api/graph', { host: 'evil.example' })).toBe(403);
    expect(await statusFor('/', { host: 'evil.example:80' })).toBe(403);
    expect(await statusFor('/api/graph', { host: 'localhost' })).toBe(200);
    for (const site of ['cross-site', 'same-site'])
      expect(await statusFor('/api/graph', { host: 'localhost', 'sec-fetch-site': site })).toBe(403);
    expect(await statusFor('/', { host: 'localhost', 'sec-fetch-site': 'cross-site' })).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await fetch(`${origin}/api/graph`, { method })).status, method).toBe(405);
    const listening = execFileSync('sh', ['-c', 'cat /proc/net/tcp /proc/net/tcp6 2>/dev/null || true'], {
      encoding: 'utf8',
    });
    const port = Number(new URL(origin).port).toString(16).toUpperCase().padStart(4, '0');
    const places = [...listening.matchAll(new RegExp(`([0-9A-F]+):${port} [0-9A-F]+:0000 0A`, 'g'))];
    for (const [, place] of places) expect(place).toBe('0100007F');
  });

  it('lets others write meanwhile, says so while they do, and then shows what is new', async () => {
    const before = await readGraph();
    const later = ARTICLES['june.txt'].replace('15.06', '16.06').replace('Борисом Грызловым', 'Марией Сокол');
    sozh.write('later.txt', later);
    const holder = sozh.spawnScript(`
      const { openStore } = await import(\`file://\${dist}/store/open-store.js\`);
      const store = await openStore('sozh.graph');
      await store.putEntries([{ id: 'person:novyj-chelovek', type: 'Person', name: 'Новый Человек' }]);
      console.log('open');
      process.stdin.once('data', async () => { await store.close(); process.exit(0); });`);
    await once(holder.stdout!, 'data');
    const busy = await fetch(`${origin}/api/graph`);
    expect(busy.status).toBe(503);
    expect(busy.headers.get('retry-after')).toBe('2');
    const { error } = (await busy.json()) as PageError;
    expect(error.code).toBe('store/locked');
    expect(error.hint).toContain('Wait');
    holder.stdin!.write('end\n');
    await once(holder, 'exit');

    expect((await sozh.run(['ingest', 'later.txt'])).code).toBe(0);
    const after = await readGraph();
    expect(after.edges.length).toBeGreaterThan(before.edges.length);
    expect(after.version).not.toBe(before.version);
  });

  it('ends when it is told to, and says what is wrong before it begins', async () => {
    const { port } = new URL(origin);
    const taken = await sozh.run(['explore', '--port', port]);
    expect(taken).toMatchObject({ code: 2 });
    expect(taken.err).toContain(`port ${port} is taken`);
    const missing = await sozh.run(['explore', '--store', 'nowhere.graph']);
    expect(missing).toMatchObject({ code: 3, out: '' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(origin)).rejects.toThrow();
  });
});

/** The status of an answer to a request with these headers, which fetch would not send. */
function statusFor(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin + path, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
