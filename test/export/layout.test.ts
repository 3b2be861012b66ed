import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/export/layout.js';

const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
// two rings of twenty, joined by one link
const ring = (from: number) =>
  Array.from({ length: 20 }, (_, i) => ({
    from: `n${from + i}`,
    to: `n${from + ((i + 1) % 20)}`,
    weight: 1,
  }));
const links = [...ring(0), ...ring(20), { from: 'n0', to: 'n20', weight: 1 }];

describe('layOut', () => {
  const places = layOut(ids, links);
  const distance = (one: string, other: string) =>
    Math.hypot(places.get(one)!.x - places.get(other)!.x, places.get(one)!.y - places.get(other)!.y);

  it('gives every node a place of its own, and the same one again', () => {
    expect([...places.keys()]).toEqual(ids);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
    expect(layOut(ids, links)).toEqual(places);
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
      [...layOut(ids, twice).values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
    ).toBe(true);
    expect(layOut(['a'], []).size).toBe(1);
    expect(layOut([], []).size).toBe(0);
  });
});
