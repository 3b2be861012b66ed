// Entities that articles mention
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article)-[:MENTIONS]->(e:Entity) WHERE a.id IN $ids
RETURN DISTINCT e.id AS id
