// Mentions of nodes of the graph, as far as their articles speak of certain entities
// Purpose: what a decision moves from these nodes to others
// Parameters:
//   nodes     list  ids of nodes
//   entities  list  ids that articles give to entities
MATCH (e:Entity) WHERE e.id IN $nodes
WITH e
MATCH (a:Article)-[m:MENTIONS]->(e)
WHERE m.of IN $entities
RETURN a.id AS article, e.id AS node, m.of AS entity, m.count AS count, m.report AS report, m.spans AS spans
