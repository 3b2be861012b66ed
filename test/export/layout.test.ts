import { describe, expect, it } from 'vitest';
import { findCommunities } from '../../src/export/find-communities.js';
import { layOut } from '../../src/export/layout.js';
import { buildLinkGraph, type Link } from '../../src/export/link-graph.js';

const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
// two rings of twenty, joined by one link
const ring = (from: number) =>
  Array.from({ length: 20 }, (_, i) => ({
    from: `n${from + i}`,
    to: `n${from + ((i + 1) % 20)}`,
    weight: 1,
  }));
const links = [...ring(0), ...ring(20), { from: 'n0', to: 'n20', weight: 1 }];

const place = (nodes: readonly string[], between: readonly Link[]) => {
  const graph = buildLinkGraph(nodes, between);
  return layOut(graph, findCommunities(graph));
};

describe('layOut', () => {
  const places = place(ids, links);
  const distance = (one: string, other: string) =>
    Math.hypot(places.get(one)!.x - places.get(other)!.x, places.get(one)!.y - places.get(other)!.y);

  it('gives every node a place of its own, and the same one again', () => {
    expect([...places.keys()]).toEqual(ids);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
    expect(place(ids, links)).toEqual(places);
  });

  it('puts what is linked nearer than what is not', () => {
    const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    const linked = mean(links.map(({ from, to }) => distance(from, to)));
    const all = mean(
      ids.flatMap((one) => ids.filter((id) => id !== one).map((other) => distance(one, other))),
    );
    expect(linked).toBeLessThan(all / 2);
  });

  it('takes loops, parallel links and graphs of one node or none', () => {
    const twice = [...links, ...links, { from: 'n3', to: 'n3', weight: 2 }];
    expect(
      [...place(ids, twice).values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
    ).toBe(true);
    expect(place(['a'], []).size).toBe(1);
    expect(place([], []).size).toBe(0);
  });

  it('starts large graphs with their communities, and keeps these together', () => {
    // sixty rings of forty, and three hundred lone nodes
    const many = Array.from({ length: 2700 }, (_, i) => `n${String(i).padStart(4, '0')}`);
    const rings = Array.from({ length: 2400 }, (_, i) => {
      const next = 40 * Math.floor(i / 40) + ((i + 1) % 40);
      return { from: many[i]!, to: many[next]!, weight: 1 };
    });
    const found = place(many, rings);
    const apart = (one: number, other: number) =>
      Math.hypot(
        found.get(many[one]!)!.x - found.get(many[other]!)!.x,
        found.get(many[one]!)!.y - found.get(many[other]!)!.y,
      );
    let [inside, outside] = [0, 0];
    for (let at = 0; at < 2400; at++) {
      inside += apart(at, 40 * Math.floor(at / 40) + ((at + 20) % 40));
      outside += apart(at, (at + 1200) % 2400);
    }
    expect(inside).toBeLessThan(outside / 3);
  });
});
