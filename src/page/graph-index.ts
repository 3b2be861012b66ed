import type { PageGraph } from '../model/page-data.js';

/** All edges between two nodes: what the picture shows as one line. `source` and `target` are the ends of most of them. */
export interface Line {
  readonly source: number;
  readonly target: number;
  readonly edges: readonly number[];
}

/** Who hangs together with whom: everything by index. */
export interface GraphIndex {
  /** the edges of each node */
  readonly edgesOf: readonly (readonly number[])[];
  readonly lines: readonly Line[];
  /** the line of each edge */
  readonly lineOf: readonly number[];
  readonly nodeById: ReadonlyMap<string, number>;
  readonly edgeById: ReadonlyMap<string, number>;
}

export function indexGraph({ nodes, edges }: Pick<PageGraph, 'nodes' | 'edges'>): GraphIndex {
  const edgesOf: number[][] = nodes.map(() => []);
  const members = new Map<number, number[]>();
  edges.forEach(({ from, to }, edge) => {
    edgesOf[from]!.push(edge);
    edgesOf[to]!.push(edge);
    const pair = Math.min(from, to) * nodes.length + Math.max(from, to);
    const known = members.get(pair);
    if (known) known.push(edge);
    else members.set(pair, [edge]);
  });
  const lineOf = new Array<number>(edges.length);
  const lines = [...members.values()].map((line, index) => {
    for (const edge of line) lineOf[edge] = index;
    const { from, to } = edges[line[0]!]!;
    const turned = line.filter((edge) => edges[edge]!.from !== from).length * 2 > line.length;
    return { source: turned ? to : from, target: turned ? from : to, edges: line };
  });
  return {
    edgesOf,
    lines,
    lineOf,
    nodeById: new Map(nodes.map(({ id }, index) => [id, index])),
    edgeById: new Map(edges.map(({ id }, index) => [id, index])),
  };
}
