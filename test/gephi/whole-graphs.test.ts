import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvEdges, csvNodes } from '../../src/export/csv.js';
import { drawGraph } from '../../src/export/draw-graph.js';
import type { Exporter } from '../../src/export/exporter.js';
import { gexf } from '../../src/export/gexf.js';
import { graphml } from '../../src/export/graphml.js';
import type { Graph } from '../../src/model/edge.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { russian, writeText } from '../export/write-text.js';
import { ingestFiles } from '../ingest-samples.js';
import { type GephiView, openInGephi, prepareGephi } from './run-gephi.js';

const problem = await prepareGephi();
const folder = mkdtempSync(join(tmpdir(), 'sozh-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

const root = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = {
  name: 'the sample articles',
  places: [join(root, 'data/articles'), join(root, 'test/articles')],
  windows: ['2022-07-01', '2023-05-24', '2023-12-31', '2024-02-01']
    .map((day) => `${day}..${day}`)
    .concat('2023-05-01..2023-05-31', '2023-01-01..2023-12-31'),
};
// labelled texts that others wrote: they are not part of the project, and are read where they lie beside it
const GOLD = {
  name: 'the gold cases, the stories and the texts about Belarus',
  places: [
    process.env.SOZH_GOLD ? join(process.env.SOZH_GOLD, 'cases') : join(root, '../shared/gold/cases'),
    process.env.SOZH_GOLD ? join(process.env.SOZH_GOLD, 'stories') : join(root, '../shared/gold/stories'),
    join(process.env.SOZH_CORPORA ?? join(root, '../shared/corpora'), 'belarus-texts'),
  ],
  windows: ['2023-06-13..2023-06-13', '2019-04-01..2019-07-31', '2022-01-01..2024-12-31'],
};

const IN_WINDOW = `MATCH ()-[r]->() WHERE r.id STARTS WITH 'edge:'
  AND (r.start IS NULL OR r.start <= date($to)) AND (r.end IS NULL OR r.end > date($from))
  RETURN r.id AS id, r.start IS NOT NULL OR r.end IS NOT NULL AS dated`;

for (const { name, places, windows } of [SAMPLES, GOLD]) {
  const reason = problem ?? (places.every(existsSync) ? null : 'they are not beside the repository');
  describe.skipIf(reason)(`the graph of ${name} in Gephi${reason ? ` (not tested: ${reason})` : ''}`, () => {
    let store: Store;
    let graph: Graph;
    let lines: string[];

    beforeAll(async () => {
      store = await openStore(join(folder, `${name}.graph`));
      await ingestFiles(store, places.flatMap(textsOf));
      graph = await store.readGraph();
      lines = drawGraph(graph, russian).edges.map(({ id }) => id);
    }, 600_000);
    afterAll(() => store.close());

    const write = async (exporter: Exporter) => {
      const file = join(folder, `${name}.${exporter.fileExtension}`);
      writeFileSync(file, await writeText(exporter, graph));
      return file;
    };

    /** Without a complaint, and with everything that the store has: each of its edges in one line. */
    async function expectWhole(view: GephiView): Promise<void> {
      const countOf = async (cypher: string) => Number((await store.query(cypher, {})).rows[0]![0]);
      expect(view.issues.filter(({ level }) => level !== 'INFO')).toEqual([]);
      expect(view.nodes).toHaveLength(await countOf('MATCH (e:Entity) RETURN count(e)'));
      expect(view.edges.map(({ id }) => id).sort()).toEqual(lines);
      const carried = view.edges.flatMap(({ attributes }) => edgesOf(attributes));
      expect(carried).toHaveLength(new Set(carried).size);
      expect(carried).toHaveLength(
        await countOf("MATCH ()-[r]->() WHERE r.id STARTS WITH 'edge:' RETURN count(r)"),
      );
    }

    /** In each window the lines of exactly those edges that Cypher gives for it. */
    async function expectWindows(view: GephiView): Promise<void> {
      for (const [at, window] of windows.entries()) {
        const [from, to] = window.split('..') as [string, string];
        const { rows } = await store.query(IN_WINDOW, { from, to });
        const ids = new Set(rows.map(([id]) => id as string));
        expect(rows.some(([, dated]) => dated)).toBe(true);
        expect(ids.size).toBeLessThan(graph.edges.length);
        const expected = view.edges.filter(({ attributes }) => edgesOf(attributes).some((id) => ids.has(id)));
        expect([...view.windows[at]!.edges].sort(), window).toEqual(expected.map(({ id }) => id).sort());
      }
    }

    it.each(['DEFAULT', 'NO_MERGE'] as const)(
      'is whole as GEXF, merging %s, with its times',
      async (merge) => {
        const view = await openInGephi({ files: [await write(gexf)], merge, windows });
        await expectWhole(view);
        await expectWindows(view);
      },
      300_000,
    );

    it('is whole as GraphML, also after the merging that Gephi does unasked', async () => {
      await expectWhole(await openInGephi({ files: [await write(graphml)], merge: 'DEFAULT' }));
    }, 300_000);

    it('is whole as two tables, with its times', async () => {
      const files = [await write(csvNodes), await write(csvEdges)];
      const view = await openInGephi({ files, merge: 'DEFAULT', windows });
      await expectWhole(view);
      await expectWindows(view);
    }, 300_000);
  });
}

/** The texts in a folder and those in it, without the labels that lie beside them. */
const textsOf = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt') && !/(?:known-errors|expected)\.txt$/.test(path))
    .sort()
    .map((path) => join(place, path));

/** The column `edges` of a line: the ids of the edges that it draws. Of GraphML, Gephi calls columns by their keys. */
const edgesOf = ({ edges, e_edges: keyed }: GephiView['edges'][number]['attributes']): readonly string[] =>
  Array.isArray(edges) ? edges : (String(edges ?? keyed).match(/edge:[0-9a-f]+/g) ?? []);
