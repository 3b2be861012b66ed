import louvain from 'graphology-communities-louvain';
import { lehmer } from './lehmer.js';
import type { LinkGraph } from './link-graph.js';

// the package's declarations describe an ES module, but it is CommonJS: the default import is the function itself
const runLouvain = louvain as unknown as typeof louvain.default;

const SEED = 11;

/**
 * Nodes that hang together more closely than with the rest, by the weights of their links: the Louvain method (Blondel and others, J. Stat.
 * Mech. 2008). Communities are numbered from 0, the largest first, equal ones by their first node; a lone node is a community of its own.
 * The walk over the nodes is drawn from a fixed seed: the same graph always gives the same communities.
 */
export function findCommunities(graph: LinkGraph): Map<string, number> {
  // the method is not defined where there is no link
  const found = graph.size === 0 ? {} : runLouvain(graph, { rng: lehmer(SEED) });
  const members = new Map<number, string[]>();
  graph.forEachNode((id) => {
    const community = found[id] ?? members.size;
    const known = members.get(community);
    if (known) known.push(id);
    else members.set(community, [id]);
  });
  // both sorts are stable: of equal size, the one whose node comes first
  const bySize = [...members.values()].sort((one, other) => other.length - one.length);
  return new Map(bySize.flatMap((ids, number) => ids.map((id): [string, number] => [id, number])));
}
