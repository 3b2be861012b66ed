// Entities that articles mention
// Purpose: begins at the nodes that the transaction has locked, whatever the planner thinks of an empty database: what hangs on them cannot change
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article) WHERE a.id IN $ids
WITH a
MATCH (a)-[:MENTIONS]->(e:Entity)
RETURN DISTINCT e.id AS id
