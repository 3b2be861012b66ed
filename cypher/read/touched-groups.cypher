// Groups of the statements of articles
// Purpose: begins at the nodes that the transaction has locked, whatever the planner thinks of an empty database: what hangs on them cannot change
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article) WHERE a.id IN $ids
WITH a
MATCH (a)-[:STATES]->(s:Statement)
RETURN DISTINCT s.group AS id
