import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/export/clean-text.js';
import { cypher } from '../../src/export/cypher.js';
import { sortGraph } from '../../src/export/sort-graph.js';
import { openStore } from '../../src/store/open-store.js';
import { sampleGraph } from './sample-graph.js';
import { writeText } from './write-text.js';

const script = await writeText(cypher, sampleGraph);

/** The script in an engine, its statements one after the other as cypher-shell would run them. */
async function runScript(times: number, path?: string) {
  const database = grafeo.GrafeoDB.create(path);
  for (let i = 0; i < times; i++) {
    for (const statement of script.split(';\n').filter((one) => one !== '')) {
      await database.executeCypher(statement);
    }
  }
  return {
    ask: async (query: string) => (await database.executeCypher(query)).rows() as unknown[][],
    close: () => database.close(),
  };
}

describe('export cypher', () => {
  it('builds the graph, and nothing more when it is run again', async () => {
    for (const { ask } of [await runScript(1), await runScript(2)]) {
      expect(await ask('MATCH (e:Entity) RETURN count(e)')).toEqual([[sampleGraph.nodes.length]]);
      expect(await ask('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)')).toEqual([
        [sampleGraph.edges.length],
      ]);
    }
  });

  it('gives types, dates, lists and text with quotes and new lines back', async () => {
    const { ask } = await runScript(1);
    expect(
      await ask(
        "MATCH (e:Region {id: 'region:gomelskaya-oblast'}) RETURN e.name, e.nameBe, e.aliases, e.level",
      ),
    ).toEqual([['Гомельская область', 'Гомельская вобласць', sampleGraph.nodes[3]!.aliases, 'subject']]);
    const [[quote]] = (await ask("MATCH ()-[r:VISITED {id: 'edge:e06'}]->() RETURN r.quote")) as [[string]];
    expect(quote).toBe('Гостья сказала: "Брест — «ворота»"\nи добавила\tвсё, \\ 🤝 & <b>ўсё</b>; ');
    expect(
      await ask(
        "MATCH (a:Person)-[r:MET_WITH]->(b) WHERE r.start >= date('2023-06-11') RETURN r.id ORDER BY r.id",
      ),
    ).toEqual([['edge:e03'], ['edge:e05']]);
    expect(
      await ask("MATCH ()-[r:PARTICIPATES_IN]->() RETURN r.startsAt, r.end = date('2023-06-10'), r.position"),
    ).toEqual([['2023-06-10T15:00:00+03:00', true, null]]);
  });

  it('is laid out as the stores lay it out: a store on the same file reads the graph back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sozh-cypher-'));
    const path = join(folder, 'script.graph');
    (await runScript(1, path)).close();
    const store = await openStore(path);
    const { nodes, edges } = sortGraph(sampleGraph);
    expect(await store.readGraph()).toEqual({
      nodes,
      edges: edges.map((edge) => ({ ...edge, quote: cleanText(edge.quote) })),
    });
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('takes a strange type for a name, not for Cypher', async () => {
    const edges = [{ ...sampleGraph.edges[0]!, type: 'X]->() DETACH DELETE a //`' }];
    expect(await writeText(cypher, { ...sampleGraph, edges })).toContain(
      '[r:`X]->() DETACH DELETE a //``` {id:',
    );
  });

  it('splits many edges into batches', async () => {
    const edges = Array.from({ length: 1200 }, (_, i) => ({ ...sampleGraph.edges[0]!, id: `edge:${i}` }));
    const text = await writeText(cypher, { ...sampleGraph, edges });
    expect(text.match(/MERGE \(a\)/g)).toHaveLength(3);
  });
});
