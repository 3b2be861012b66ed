import { describe, expect, it } from 'vitest';
import { json } from '../../src/export/json.js';
import { edgeSchema, nodeSchema } from '../../src/model/edge.js';
import { sampleGraph } from './sample-graph.js';
import { writeText } from './write-text.js';

describe('export json', () => {
  it('gives the graph back, sorted by id', async () => {
    const parsed = JSON.parse(await writeText(json, sampleGraph));
    expect(Object.keys(parsed)).toEqual(['nodes', 'edges']);
    expect(parsed.edges).toEqual(sampleGraph.edges);
    expect(parsed.nodes).toEqual([...sampleGraph.nodes].sort((one, other) => (one.id < other.id ? -1 : 1)));
    for (const node of parsed.nodes) nodeSchema.parse(node);
    for (const edge of parsed.edges) edgeSchema.parse(edge);
  });

  it('gives the same bytes whatever the order of elements and keys was', async () => {
    const backwards = <T extends object>(elements: readonly T[]) =>
      [...elements].reverse().map((one) => Object.fromEntries(Object.entries(one).reverse()) as T);
    const turned = { nodes: backwards(sampleGraph.nodes), edges: backwards(sampleGraph.edges) };
    expect(await writeText(json, turned)).toBe(await writeText(json, sampleGraph));
  });

  it('puts one element on a line, and ends with a newline', async () => {
    const lines = (await writeText(json, sampleGraph)).split('\n');
    expect(lines).toHaveLength(1 + 13 + 1 + 22 + 1 + 1);
    expect(lines[1]).toMatch(/^\{"id":"country:belarus","type":"Country","name":"Беларусь","names":\{"be":/);
    expect(lines.at(-1)).toBe('');
  });

  it('writes the empty graph', async () => {
    expect(await writeText(json, { nodes: [], edges: [] })).toBe('{"nodes":[],"edges":[]}\n');
  });
});
