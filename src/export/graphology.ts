import { drawGraph, nodeSize } from './draw-graph.js';
import { createExporter } from './exporter.js';
import { joinLines } from './json.js';
import { measureNodes } from './measure-nodes.js';
import { edgeColour, hexOf, nodeColour } from './palette.js';

/**
 * graphology's serialisation (`Graph.import` reads it), with what sigma needs to draw it: label, place, size, colour. A mixed
 * multigraph, one edge for each edge. The model's `type` is called `entity` and `relation`, since sigma takes `type` for a way of drawing.
 */
export const graphology = createExporter(
  { name: 'graphology', fileExtension: 'graphology.json' },
  function* (graph, options) {
    const { ontology, language } = options;
    const drawn = drawGraph(graph, options);
    yield '{"options":{"type":"mixed","multi":true,"allowSelfLoops":true},"attributes":{},"nodes":[';
    yield* joinLines(measureNodes(drawn), (one) => {
      const { id, type, ...rest } = one.node;
      const { label, x, y, degree, community, pagerank, betweenness } = one;
      const looks = { label, x, y, size: nodeSize(one), color: hexOf(nodeColour(type)) };
      const measures = { degree, community, pagerank, betweenness };
      return { key: id, attributes: { ...looks, ...measures, entity: type, ...rest } };
    });
    yield '],"edges":[';
    yield* joinLines(graph.edges, ({ id, type, from, to, ...rest }) => {
      const relation = ontology.type(type);
      const label = rest.position ?? relation?.labels[language] ?? type;
      const looks = {
        label,
        size: Math.max(1, rest.sources),
        color: hexOf(edgeColour(rest.status, relation)),
      };
      return {
        key: id,
        source: from,
        target: to,
        attributes: { ...looks, relation: type, ...rest },
        ...(ontology.isSymmetric(type) ? { undirected: true } : {}),
      };
    });
    yield ']}\n';
  },
);
