import type { Edge } from '../model/edge.js';
import type { RelationType } from '../model/knowledge.js';
import type { Ontology } from '../model/ontology.js';

/** The type of edges between what one article mentions: of the plain network, not of the ontology, since nothing is said of the two. */
export const CO_MENTIONED = 'CO_MENTIONED';

const TYPE: RelationType = {
  type: CO_MENTIONED,
  labels: { ru: 'упомянуты вместе', be: 'згаданы разам', en: 'mentioned together' },
  domain: ['Person', 'Country', 'Region', 'Organization', 'Event', 'Site'],
  range: ['Person', 'Country', 'Region', 'Organization', 'Event', 'Site'],
  symmetric: true,
  aspect: 'event',
  plover: null,
  score: null,
  definition: 'The same articles mention both.',
  examples: [],
};

/** The ontology with this type beside the others, for those who draw the edges. */
export const withCoMentions = (ontology: Ontology): Ontology => ({
  ...ontology,
  type: (name) => (name === CO_MENTIONED ? TYPE : ontology.type(name)),
  isSymmetric: (name) => name === CO_MENTIONED || ontology.isSymmetric(name),
});

/** What one article mentions: ids of nodes. `publishedAt` is an ISO day or time. */
export interface Appearance {
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly nodes: readonly string[];
}

/**
 * An edge for every two nodes that an article mentions, sorted by id: undirected (ends sorted), undated, weighted by the number of such
 * articles (`sources`; reprints count as articles here). `firstReported` and `lastReported` are the days of the first and last of them.
 */
export function coMentions(appearances: Iterable<Appearance>): Edge[] {
  const pairs = new Map<string, { edge: Edge; outlets: Set<string> }>();
  for (const { publishedAt, outlet, nodes } of appearances) {
    const ids = [...new Set(nodes)].sort();
    ids.forEach((from, at) => {
      for (const to of ids.slice(at + 1)) {
        const id = `co-mentioned:${from}+${to}`;
        const known = pairs.get(id);
        const outlets = known?.outlets ?? new Set<string>();
        if (outlet !== null) outlets.add(outlet);
        const edge = known?.edge ?? emptyEdge(id, from, to);
        pairs.set(id, { outlets, edge: addArticle(edge, publishedAt, outlets.size) });
      }
    });
  }
  return [...pairs.values()].map(({ edge }) => edge).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const emptyEdge = (id: string, from: string, to: string): Edge => ({
  id,
  type: CO_MENTIONED,
  from,
  to,
  edtf: null,
  start: null,
  end: null,
  precision: null,
  status: 'asserted',
  aspect: 'event',
  position: null,
  firstReported: null,
  lastReported: null,
  sources: 0,
  outlets: 0,
  reprints: 0,
  statements: 0,
  confidence: 1,
  quote: '',
});

function addArticle(edge: Edge, publishedAt: string | null, outlets: number): Edge {
  const { firstReported, lastReported, sources, statements } = edge;
  const isFirst = publishedAt !== null && (firstReported === null || publishedAt < firstReported);
  const isLast = publishedAt !== null && (lastReported === null || publishedAt > lastReported);
  return {
    ...edge,
    firstReported: isFirst ? publishedAt : firstReported,
    lastReported: isLast ? publishedAt : lastReported,
    sources: sources + 1,
    statements: statements + 1,
    outlets,
  };
}
