"""read-graph.py FILE: what networkx reads from a GEXF or GraphML file, as JSON: nodes and edges with their attributes, and counts."""
import json
import sys

import networkx

path = sys.argv[1]
if path.endswith(".gexf"):
    graph = networkx.read_gexf(path)
else:
    graph = networkx.read_graphml(path, force_multigraph=True)
edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else ((*ends, None, data) for *ends, data in graph.edges(data=True))
json.dump(
    {
        "multigraph": graph.is_multigraph(),
        "directed": graph.is_directed(),
        "nodes": [{"id": id, "attributes": data} for id, data in graph.nodes(data=True)],
        "edges": [{"from": one, "to": other, "key": key, "attributes": data} for one, other, key, data in edges],
    },
    sys.stdout,
    ensure_ascii=False,
    default=str,
)
