import { edgeSchema, nodeSchema } from '../model/edge.js';
import { createExporter } from './exporter.js';

const NODE_KEYS = Object.keys(nodeSchema.shape);
const EDGE_KEYS = Object.keys(edgeSchema.shape);
const NAME_KEYS = Object.keys(nodeSchema.shape.names.shape);

/** `{"nodes":[…],"edges":[…]}`, one element a line, keys in the order of the model's schemas (CONTRACT "Asking"). */
export const json = createExporter({ name: 'json', fileExtension: 'json' }, function* (graph) {
  yield '{"nodes":[';
  yield* joinLines(graph.nodes, (node) => ({ ...pick(node, NODE_KEYS), names: pick(node.names, NAME_KEYS) }));
  yield '],"edges":[';
  yield* joinLines(graph.edges, (edge) => pick(edge, EDGE_KEYS));
  yield ']}\n';
});

/** The elements of a JSON array, each on a line of its own. */
export function* joinLines<T>(elements: readonly T[], toJson: (element: T) => object): Iterable<string> {
  let separator = '\n';
  for (const element of elements) {
    yield separator + JSON.stringify(toJson(element));
    separator = ',\n';
  }
  if (elements.length > 0) yield '\n';
}

/** A copy with these keys in this order; a key that the object does not have is left out. */
function pick(object: object, keys: readonly string[]): Record<string, unknown> {
  const values = object as Record<string, unknown>;
  return Object.fromEntries(keys.filter((key) => key in values).map((key) => [key, values[key]]));
}
