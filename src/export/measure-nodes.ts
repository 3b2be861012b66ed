import { type Centrality, measureCentralities } from './centralities.js';
import type { DrawnGraph, DrawnNode } from './draw-graph.js';
import { findCommunities } from './find-communities.js';
import { layOut, type Position } from './layout.js';
import { buildLinkGraph, type LinkGraph } from './link-graph.js';

/** A drawn node with where it lies and how it is linked: what Gephi's statistics would have to find out first. */
export interface MeasuredNode extends DrawnNode, Position, Centrality {
  /** number of its community, 0 the largest */
  readonly community: number;
}

/** The nodes of a drawn graph with places, communities and centralities, all reckoned from its drawn edges alone. */
export function measureNodes(drawn: DrawnGraph): MeasuredNode[] {
  const graph = linkGraphOf(drawn);
  const communities = findCommunities(graph);
  const centralities = measureCentralities(graph);
  const places = layOut(graph, communities);
  return drawn.nodes.map((one) => {
    const { id } = one.node;
    return { ...one, ...places.get(id)!, ...centralities.get(id)!, community: communities.get(id)! };
  });
}

/** Only the places of the nodes, by id. */
export function placeNodes(drawn: DrawnGraph): Map<string, Position> {
  const graph = linkGraphOf(drawn);
  return layOut(graph, findCommunities(graph));
}

const linkGraphOf = ({ nodes, edges }: DrawnGraph): LinkGraph =>
  buildLinkGraph(
    nodes.map(({ node }) => node.id),
    edges,
  );
