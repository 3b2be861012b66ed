import { describe, expect, it } from 'vitest';
import { findPaths } from '../../src/explore/find-paths.js';
import type { Edge } from '../../src/model/edge.js';

/** `ab 3`: an edge from a to b that three sources state. */
const graphOf = (...lines: string[]) => ({
  edges: lines.map((line, at) => {
    const [ends, sources = '1'] = line.split(' ');
    return { id: `${at}`, from: ends![0]!, to: ends![1]!, sources: Number(sources) } as Edge;
  }),
});
const paths = (graph: ReturnType<typeof graphOf>, ends: string, hops = 6, count = 20) =>
  findPaths(graph, ends[0]!, ends[1]!, { hops, count }).map(({ nodes }) => nodes.join(''));

describe('paths', () => {
  it('come the shortest first, then by the sources of their steps', () => {
    const graph = graphOf('ab', 'bz', 'ac 2', 'zc', 'ad', 'de', 'ez', 'bc');
    expect(paths(graph, 'az')).toEqual(['acz', 'abz', 'acbz', 'abcz', 'adez']);
    expect(paths(graph, 'az', 2)).toEqual(['acz', 'abz']);
    expect(paths(graph, 'az', 6, 3)).toEqual(['acz', 'abz', 'acbz']);
  });

  it('go along edges in either direction, and tell all edges of a step', () => {
    const graph = graphOf('ba', 'ab', 'bb', 'zb');
    expect(findPaths(graph, 'a', 'z', { hops: 3, count: 5 })).toEqual([
      { nodes: ['a', 'b', 'z'], edges: [['0', '1'], ['3']] },
    ]);
  });

  it('pass no node twice, and end at the first meeting with the end', () => {
    expect(paths(graphOf('ab', 'bz', 'zc', 'cd', 'db'), 'az')).toEqual(['abz', 'abdcz']);
    expect(paths(graphOf('ab', 'cz'), 'az')).toEqual([]);
    expect(paths(graphOf('ab', 'bc', 'cz'), 'az', 2)).toEqual([]);
  });

  it('are found soon where very many hang together', () => {
    const ids = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const spokes = ids.flatMap((id) => [`h${id}`, `${id}k`]);
    const graph = graphOf('ah', ...spokes, 'kz');
    const started = performance.now();
    expect(paths(graph, 'az', 6, 20)).toHaveLength(20);
    expect(paths(graphOf('ah', 'hz', ...spokes.slice(0, 4000)), 'az', 6, 20)[0]).toBe('ahz');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
