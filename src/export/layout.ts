import forceAtlas2 from 'graphology-layout-forceatlas2';
import { buildLinkGraph, type LinkGraph, spiral } from './link-graph.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

// the package's declarations describe an ES module, but it is CommonJS: the default import is the function itself
const runForceAtlas2 = forceAtlas2 as unknown as typeof forceAtlas2.default;

// the algorithm takes nodes for points: so much farther apart, circles of the sizes that we draw leave each other room
const SPREAD = 5;
const LARGE = 2000;
// communities from this number on, the smallest, are one for the layout
const SMALL = 500;

/**
 * Positions by ForceAtlas2 (Jacomy and others, PLOS ONE 2014), to hundredths. Nothing is drawn by lot: nodes start on a sunflower spiral in
 * the order given, so the same ids and links always give the same places. More than 2,000 nodes start with their community: its place
 * among the others is laid out first, and then few rounds are enough.
 */
export function layOut(graph: LinkGraph, communities: ReadonlyMap<string, number>): Map<string, Position> {
  const { order } = graph;
  if (order === 0) return new Map();
  if (order > LARGE) gatherCommunities(graph, communities);
  const settings = {
    ...runForceAtlas2.inferSettings(graph),
    // Gephi's own: how far apart nodes must be to be taken together; the package's 0.5 takes three times as long
    ...(order > LARGE ? { barnesHutTheta: 1.2 } : {}),
  };
  const places = runForceAtlas2(graph, { iterations: countIterations(order), settings });
  return new Map(graph.mapNodes((id) => [id, roundPosition(places[id]!)]));
}

/** Puts the nodes around the places of their communities, which are laid out as one node each, far enough from each other. */
function gatherCommunities(graph: LinkGraph, communities: ReadonlyMap<string, number>): void {
  const groupOf = (id: string) => String(Math.min(communities.get(id)!, SMALL));
  const placed = new Map<string, number>();
  graph.forEachNode((id) => {
    placed.set(groupOf(id), 0);
  });
  const links = graph.mapEdges((_, { weight }, from, to) => ({
    from: groupOf(from),
    to: groupOf(to),
    weight,
  }));
  const places = layOut(buildLinkGraph([...placed.keys()], links), communities);
  const farthest = Math.max(1, ...[...places.values()].map(({ x, y }) => Math.hypot(x, y)));
  const edgeOfAll = spiral(graph.order);
  const scale = (2 * Math.hypot(edgeOfAll.x, edgeOfAll.y)) / farthest;
  graph.updateEachNodeAttributes(
    (id) => {
      const group = groupOf(id);
      const centre = places.get(group)!;
      const { x, y } = spiral(placed.get(group)!);
      placed.set(group, placed.get(group)! + 1);
      return { x: scale * centre.x + x, y: scale * centre.y + y };
    },
    { attributes: ['x', 'y'] },
  );
}

/** Enough for small graphs to settle; large ones get a start that Gephi's own layout can go on from. */
function countIterations(order: number): number {
  if (order <= 500) return 500;
  if (order <= LARGE) return 200;
  return Math.max(10, Math.min(60, Math.round(240_000 / order)));
}

function roundPosition({ x, y }: Position): Position {
  // + 0 turns -0 into 0
  return { x: Math.round(SPREAD * x * 100) / 100 + 0, y: Math.round(SPREAD * y * 100) / 100 + 0 };
}
