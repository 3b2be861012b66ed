// Statements about nodes of the graph, as far as their articles speak of certain entities
// Purpose: what a decision moves from these nodes to others
// Parameters:
//   nodes     list  ids of nodes
//   entities  list  ids that articles give to entities
MATCH (e:Entity) WHERE e.id IN $nodes
WITH e
MATCH (e)<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE s.from IN $entities OR s.to IN $entities
WITH DISTINCT s
MATCH (s)<-[:STATES]-(a:Article)
RETURN a.id AS article, properties(s) AS properties
