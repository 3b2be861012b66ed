import { MultiGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { graphology } from '../../src/export/graphology.js';
import { sampleGraph } from './sample-graph.js';
import { writeText } from './write-text.js';

const graph = MultiGraph.from(JSON.parse(await writeText(graphology, sampleGraph)));

describe('export graphology', () => {
  it('is what graphology imports: every node, and one edge for each edge', () => {
    expect(graph.nodes()).toEqual(sampleGraph.nodes.map((node) => node.id).sort());
    expect(graph.edges()).toEqual(sampleGraph.edges.map((edge) => edge.id));
    expect(graph.isUndirected('edge:e01')).toBe(true);
    expect(graph.extremities('edge:e06')).toEqual(['person:anna-sokolova', 'region:brest']);
    expect(graph.isDirected('edge:e06')).toBe(true);
  });

  it('carries the fields of the model and what sigma draws', () => {
    const { id: _, type, from: __, to: ___, ...fields } = sampleGraph.edges[8]!;
    expect(graph.getEdgeAttributes('edge:e09')).toMatchObject({ ...fields, relation: type, label: 'посол' });
    const attributes = graph.getNodeAttributes('country:belarus');
    expect(attributes).toMatchObject({ label: 'Беларусь', entity: 'Country', iso: 'BY', color: '#0072b2' });
    expect(attributes.type).toBeUndefined();
    for (const key of ['x', 'y', 'size']) expect(attributes[key]).toEqual(expect.any(Number));
  });
});
