// The articles that mention a node of the graph, and what they call it
// Parameters:
//   id  text  id of a node
MATCH (e:Entity {id: $id})
WITH e
MATCH (a:Article)-[m:MENTIONS]->(e) WHERE a.supersededBy IS NULL
RETURN a.id AS article, a.title AS title, a.publishedAt AS publishedAt, a.outlet AS outlet, a.url AS url, m.of AS entity, m.count AS count
