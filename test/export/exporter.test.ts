import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/export/json.js';
import type { Graph } from '../../src/model/edge.js';
import { sampleGraph } from './sample-graph.js';
import { russian, writeText } from './write-text.js';

const big: Graph = {
  nodes: sampleGraph.nodes,
  edges: Array.from({ length: 1000 }, (_, i) => ({ ...sampleGraph.edges[0]!, id: `edge:${i}` })),
};

describe('an exporter', () => {
  it('gives its text in pieces, and waits for a sink that is slow', async () => {
    const chunks: string[] = [];
    let writing = false;
    await json.write(big, russian, async (chunk) => {
      expect(writing).toBe(false);
      writing = true;
      await wait(1);
      chunks.push(chunk);
      writing = false;
    });
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.join('')).toBe(await writeText(json, big));
  });

  it('passes on what the sink throws', async () => {
    const full = new Error('no space left');
    await expect(json.write(big, russian, () => Promise.reject(full))).rejects.toBe(full);
  });

  it('refuses an edge whose node is missing rather than writing half of it', async () => {
    const nodes = sampleGraph.nodes.filter((node) => node.id !== 'region:brest');
    await expect(writeText(json, { ...sampleGraph, nodes })).rejects.toMatchObject({
      code: 'store/corrupt',
      facts: { edge: 'edge:e06', node: 'region:brest' },
    });
  });
});
