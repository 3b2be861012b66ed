// The statements of articles
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article)-[:STATES]->(s:Statement) WHERE a.id IN $ids
RETURN a.id AS article, properties(s) AS properties
