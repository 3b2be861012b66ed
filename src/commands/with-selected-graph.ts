import { makeIdentity } from '../assemble/identity.js';
import { SozhError } from '../errors.js';
import { type Appearance, coMentions } from '../export/co-mentions.js';
import { type Selection, selectGraph } from '../export/select-graph.js';
import type { Graph } from '../model/edge.js';
import type { Ontology } from '../model/ontology.js';
import type { Store } from '../store/store.js';
import { withStoreAsOf } from './as-of.js';
import type { Terminal } from './terminal.js';

/** Which graph of which store is asked for. */
export interface Selected {
  readonly store: string;
  /** the graph as it was known at the end of this day */
  readonly asOf?: string;
  /** with edges between what the same articles mention */
  readonly coMentions?: boolean;
  readonly selection: Selection;
}

/** Lets `work` see the part of the assembled graph that is asked for, while the store it comes from is open. */
export function withSelectedGraph<T>(
  { store: location, asOf, coMentions: together, selection }: Selected,
  ontology: Ontology,
  terminal: Terminal,
  work: (graph: Graph, store: Store) => Promise<T>,
): Promise<T> {
  checkSelection(selection, ontology);
  return withStoreAsOf(location, asOf, terminal, async (store) => {
    const graph = await store.readGraph();
    const { around } = selection;
    if (around !== undefined && !graph.nodes.some(({ id }) => id === around))
      throw new SozhError('usage/bad-argument', `the store knows no entity ${around}`, {
        hint: idsLike(around, graph),
      });
    const edges = together ? [...graph.edges, ...coMentions(await readAppearances(store))] : graph.edges;
    return work(selectGraph({ nodes: graph.nodes, edges }, selection), store);
  });
}

/** @throws SozhError `usage/bad-argument` for a selection that nothing could ever meet */
function checkSelection({ from, to, types, around, hops }: Selection, ontology: Ontology): void {
  const refuse = (reason: string, hint: string) => new SozhError('usage/bad-argument', reason, { hint });
  if (from && to && to < from) throw refuse(`--to ${to} is before --from ${from}`, 'both days are included');
  const unknown = types?.find((type) => !ontology.type(type));
  if (unknown)
    throw refuse(
      `there is no type of relation ${unknown}`,
      `one of ${ontology.types.map(({ type }) => type).join(', ')}`,
    );
  if (hops !== undefined && around === undefined)
    throw refuse('--hops counts steps from an entity', 'say which with --around ID');
}

/** What each article mentions, as nodes of the graph. */
async function readAppearances(store: Store): Promise<Appearance[]> {
  const { nodeOf } = makeIdentity(await store.readDecisions());
  const appearances: Appearance[] = [];
  for await (const { article, entities } of store.readRecords()) {
    const { id, publishedAt, outlet } = article;
    appearances.push({ publishedAt, outlet, nodes: entities.map((entity) => nodeOf(id, entity.id)) });
  }
  return appearances;
}

/** A person may give a name in place of an id: the ids of what is called so. */
function idsLike(wanted: string, { nodes }: Graph): string {
  const name = wanted.toLowerCase();
  const alike = nodes.filter((node) =>
    [node.name, ...node.aliases].some((one) => one.toLowerCase().includes(name)),
  );
  if (alike.length > 0)
    return `do you mean ${alike
      .slice(0, 5)
      .map(({ id }) => id)
      .join(', ')}?`;
  return "sozh query 'MATCH (e:Entity) RETURN e.id, e.name' lists them";
}
