import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { DrawnGraph } from './draw-graph.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

// the package's declarations describe an ES module, but it is CommonJS: the default import is the function itself
const runForceAtlas2 = forceAtlas2 as unknown as typeof forceAtlas2.default;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 10;

/**
 * Positions by ForceAtlas2 (Jacomy and others, PLOS ONE 2014). Nothing is drawn by lot: nodes start on a sunflower spiral in the order
 * given, so the same ids and links always give the same places. Rounded to hundredths.
 */
export function layOut(ids: readonly string[], links: readonly Link[]): Map<string, Position> {
  const graph = new UndirectedGraph();
  ids.forEach((id, index) => {
    const radius = SPACING * Math.sqrt(index + 0.5);
    const angle = index * GOLDEN_ANGLE;
    graph.addNode(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  for (const { from, to, weight } of links) {
    if (from === to) continue;
    graph.updateEdge(from, to, (known) => ({ weight: (known.weight ?? 0) + weight }));
  }
  if (ids.length === 0) return new Map();
  const settings = runForceAtlas2.inferSettings(graph);
  const places = runForceAtlas2(graph, { iterations: countIterations(ids.length), settings });
  return new Map(ids.map((id) => [id, roundPosition(places[id]!)]));
}

/** Positions of the nodes of a drawn graph, by id. */
export function placeNodes({ nodes, edges }: DrawnGraph): Map<string, Position> {
  return layOut(
    nodes.map(({ node }) => node.id),
    edges,
  );
}

/** Enough for small graphs to settle; large ones get a start that Gephi's own layout can go on from. */
function countIterations(order: number): number {
  return order <= 500 ? 500 : order <= 2000 ? 200 : 60;
}

function roundPosition({ x, y }: Position): Position {
  // + 0 turns -0 into 0
  return { x: Math.round(x * 100) / 100 + 0, y: Math.round(y * 100) / 100 + 0 };
}
