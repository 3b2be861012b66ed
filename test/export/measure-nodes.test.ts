import { describe, expect, it } from 'vitest';
import { measureCentralities } from '../../src/export/centralities.js';
import { drawGraph } from '../../src/export/draw-graph.js';
import { findCommunities } from '../../src/export/find-communities.js';
import { lehmer } from '../../src/export/lehmer.js';
import { buildLinkGraph, type Link } from '../../src/export/link-graph.js';
import { measureNodes } from '../../src/export/measure-nodes.js';
import { sampleGraph } from './sample-graph.js';
import { russian } from './write-text.js';

const link = (from: string, to: string, weight = 1): Link => ({ from, to, weight });

const NETWORKX = {
  a: { degree: 1, pagerank: 0.161434, betweenness: 0 },
  b: { degree: 2, pagerank: 0.21497, betweenness: 0.266667 },
  c: { degree: 2, pagerank: 0.125556, betweenness: 0.4 },
  d: { degree: 3, pagerank: 0.195827, betweenness: 0.4 },
  e: { degree: 2, pagerank: 0.138912, betweenness: 0 },
  f: { degree: 2, pagerank: 0.138912, betweenness: 0 },
  g: { degree: 0, pagerank: 0.02439, betweenness: 0 },
};

describe('buildLinkGraph', () => {
  it('adds up what lies between the same two, whichever way it goes, and leaves loops out', () => {
    const graph = buildLinkGraph(['a', 'b', 'c'], [link('a', 'b'), link('b', 'a', 2), link('c', 'c')]);
    expect([graph.order, graph.size, graph.getEdgeAttribute(graph.edge('a', 'b'), 'weight')]).toEqual([
      3, 1, 3,
    ]);
  });
});

describe('findCommunities', () => {
  const clique = (...ids: string[]) => ids.flatMap((one, at) => ids.slice(at + 1).map((to) => link(one, to)));
  const links = [...clique('a', 'b', 'c'), ...clique('p', 'q', 'r', 's'), link('c', 'p')];

  it('tells two knots of a graph apart, numbers the larger first, and leaves lone nodes to themselves', () => {
    const found = findCommunities(
      buildLinkGraph(['a', 'b', 'c', 'lone', 'p', 'q', 'r', 's', 'single'], links),
    );
    expect(Object.fromEntries(found)).toEqual({
      ...{ p: 0, q: 0, r: 0, s: 0 },
      ...{ a: 1, b: 1, c: 1 },
      ...{ lone: 2, single: 3 },
    });
  });

  it('takes a graph without links', () => {
    expect([...findCommunities(buildLinkGraph(['a', 'b'], []))]).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(findCommunities(buildLinkGraph([], [])).size).toBe(0);
  });
});

describe('measureCentralities', () => {
  it('gives the figures that networkx 3.6.1 gives', () => {
    // a path a-b-c-d with a heavy end, a triangle at d, a lone node
    const links = [
      link('a', 'b', 3),
      link('b', 'c'),
      link('c', 'd'),
      link('d', 'e'),
      link('e', 'f'),
      link('d', 'f'),
    ];
    const found = measureCentralities(buildLinkGraph(['a', 'b', 'c', 'd', 'e', 'f', 'g'], links));
    expect(Object.fromEntries(found)).toEqual(NETWORKX);
  });

  it('estimates betweenness from some of the nodes where all would take too long', () => {
    const random = lehmer(5);
    const count = 1200;
    const ids = Array.from({ length: count }, (_, at) => `n${at}`);
    const links = Array.from({ length: 3 * count }, () =>
      link(ids[Math.floor(random() ** 3 * count)]!, ids[Math.floor(random() * count)]!),
    );
    const graph = buildLinkGraph(ids, links);
    const estimate = measureCentralities(graph, 2_500_000);
    const exact = measureCentralities(graph, Number.POSITIVE_INFINITY);
    expect(measureCentralities(graph, 2_500_000)).toEqual(estimate);
    expect(estimate).not.toEqual(exact);
    const top = (values: typeof exact) =>
      [...values].sort(([, one], [, other]) => other.betweenness - one.betweenness).slice(0, 20);
    const best = new Set(top(exact).map(([id]) => id));
    expect(top(estimate).filter(([id]) => best.has(id)).length).toBeGreaterThanOrEqual(16);
    // single nodes are off by a tenth or more, but not all of them to the same side
    const errors = top(exact).map(([id, { betweenness }]) => estimate.get(id)!.betweenness / betweenness - 1);
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0)) / errors.length).toBeLessThan(0.1);
    expect(Math.abs(errors[0]!)).toBeLessThan(0.1);
  });
});

describe('measureNodes', () => {
  it('depends on the graph alone', () => {
    const drawn = drawGraph(sampleGraph, russian);
    const measured = measureNodes(drawn);
    expect(measureNodes(drawn)).toEqual(measured);
    expect(measured.map(({ node }) => node.id)).toEqual(drawn.nodes.map(({ node }) => node.id));
    expect(measured.reduce((sum, { pagerank }) => sum + pagerank, 0)).toBeCloseTo(1, 4);
    const lone = measured.find(({ node }) => node.id === 'site:odinokij-muzej')!;
    expect(lone).toMatchObject({ degree: 0, betweenness: 0 });
  });
});
