// The statements of articles
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article) WHERE a.id IN $ids
WITH a
MATCH (a)-[:STATES]->(s:Statement)
RETURN a.id AS article, properties(s) AS properties
