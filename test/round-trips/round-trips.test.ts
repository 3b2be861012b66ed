import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiGraph } from 'graphology';
import gexfParser from 'graphology-gexf';
import graphmlParser from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDGE_COLUMNS, NODE_COLUMNS, valuesOf } from '../../src/export/columns.js';
import { drawGraph } from '../../src/export/draw-graph.js';
import { gexf } from '../../src/export/gexf.js';
import { graphml } from '../../src/export/graphml.js';
import { measureNodes } from '../../src/export/measure-nodes.js';
import { sortGraph } from '../../src/export/sort-graph.js';
import { sampleGraph as unsorted } from '../export/sample-graph.js';
import { russian, writeText } from '../export/write-text.js';
import { type NetworkxGraph, prepareNetworkx, readWithNetworkx } from './run-networkx.js';

const problem = await prepareNetworkx();
const folder = mkdtempSync(join(tmpdir(), 'sozh-trips-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.skipIf(process.env.CI !== 'true')('has networkx at hand where tests must not be skipped', () => {
  expect(problem).toBeNull();
});

// U+0000 and its like are what no XML can carry; quotes say so in their last sign, which is left out here as it is in the files
const plain = (text: string) => text.replace(/[\u0000-\u0008\u001b\ufffe]/g, '');
const sampleGraph = sortGraph(unsorted);
const drawn = drawGraph(sampleGraph, russian);

/** All that columns say of nodes and lines, by id, lists joined where the format has none. */
function said(lists: 'kept' | 'joined') {
  const tell = (values: ReturnType<typeof valuesOf>) =>
    Object.fromEntries(
      values.map(([{ id, type }, value]) => {
        if (typeof value === 'object') {
          const list = value.map(plain);
          return [id, lists === 'kept' ? list : list.join('; ')];
        }
        if (type === 'boolean') return [id, value === 'true'];
        return [id, typeof value === 'string' ? plain(value) : value];
      }),
    );
  const nodes = measureNodes(drawn).map((one) => [
    one.node.id,
    { ...tell(valuesOf(NODE_COLUMNS, one, russian) as never), label: one.label },
  ]);
  const edges = drawn.edges.map((one) => [
    one.id,
    {
      ...tell(valuesOf(EDGE_COLUMNS, one, russian) as never),
      label: one.label,
      kind: one.kind,
      weight: one.weight,
    },
  ]);
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) } as {
    nodes: Record<string, Record<string, unknown>>;
    edges: Record<string, Record<string, unknown>>;
  };
}

/** Only those keys of `found` that are expected: readers add the looks under names of their own. */
const only = (found: Record<string, unknown>, expected: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]));

describe("graphology's parsers", () => {
  it.each([
    ['GEXF', gexf, gexfParser, 'kept'],
    ['GraphML', graphml, graphmlParser, 'joined'],
  ] as const)(
    'read back everything that our %s says but its times',
    async (format, exporter, parser, lists) => {
      const text = await writeText(exporter, sampleGraph);
      const graph = parser.parse(MultiGraph, text, { respectInputGraphType: true });
      const expected = said(lists);
      expect(graph.nodes()).toEqual(Object.keys(expected.nodes));
      expect([...graph.edges()].sort()).toEqual(Object.keys(expected.edges).sort());
      for (const [id, values] of Object.entries(expected.nodes))
        expect(only(graph.getNodeAttributes(id), values)).toEqual(values);
      for (const [id, values] of Object.entries(expected.edges))
        expect(only(graph.getEdgeAttributes(id), values)).toEqual(values);
      for (const line of drawn.edges) {
        expect(graph.extremities(line.id)).toEqual([line.from, line.to]);
        if (format === 'GEXF') expect(graph.isDirected(line.id)).toBe(line.directed);
      }
      for (const id of graph.nodes())
        for (const look of ['x', 'y', 'size', 'color'])
          expect(graph.getNodeAttribute(id, look)).toBeDefined();
    },
  );
});

describe.skipIf(problem)(`networkx${problem ? ` (not tested: ${problem})` : ''}`, () => {
  const read = async (name: string, text: string): Promise<NetworkxGraph> => {
    writeFileSync(join(folder, name), text);
    return readWithNetworkx(join(folder, name));
  };
  let byGexf: NetworkxGraph;
  let byGraphml: NetworkxGraph;

  beforeAll(async () => {
    byGexf = await read('sample.gexf', await writeText(gexf, sampleGraph, { ...russian, directed: true }));
    byGraphml = await read('sample.graphml', await writeText(graphml, sampleGraph));
  });

  it('reads back everything that our GraphML says', () => {
    const expected = said('joined');
    expect(byGraphml).toMatchObject({ directed: true, multigraph: true });
    expect(byGraphml.nodes.map(({ id }) => id)).toEqual(Object.keys(expected.nodes));
    for (const { id, attributes } of byGraphml.nodes)
      expect(only(attributes, expected.nodes[id]!)).toEqual(expected.nodes[id]);
    expect(byGraphml.edges.map(({ key }) => key).sort()).toEqual(Object.keys(expected.edges).sort());
    for (const { key, attributes } of byGraphml.edges)
      expect(only(attributes, expected.edges[key!]!)).toEqual(expected.edges[key!]);
  });

  it('reads back our GEXF without undirected edges, with its spells', () => {
    expect(byGexf).toMatchObject({ directed: true, multigraph: true });
    expect(byGexf.nodes.map(({ id }) => id)).toEqual(drawn.nodes.map(({ node }) => node.id));
    expect(byGexf.edges.map(({ attributes }) => attributes.id).sort()).toEqual(
      drawn.edges.map(({ id }) => id),
    );
    const expected = said('joined');
    // networkx calls columns by their titles, and leaves lists as GEXF has them
    const titles = EDGE_COLUMNS.filter(({ type }) => type !== 'liststring').map(
      ({ id, title }) => [id, title.ru] as const,
    );
    for (const { attributes } of byGexf.edges) {
      const values = expected.edges[attributes.id as string]!;
      for (const [id, title] of titles) expect(attributes[title], id).toEqual(values[id]);
      expect([attributes.label, attributes.weight]).toEqual([values.label, values.weight]);
    }
    const met = byGexf.edges.find(
      ({ attributes }) => attributes.id === 'person:anna-sokolova MET_WITH person:ivan-lesnikov',
    )!;
    expect(met.attributes.spells).toEqual([
      ['2023-05-22', '2023-05-22'],
      ['2023-06-10', '2023-06-13'],
    ]);
  });
});
