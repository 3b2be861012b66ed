// How many articles mention entities, each counted once
// Parameters:
//   ids  list  ids of entities
MATCH (e:Entity) WHERE e.id IN $ids
WITH e
MATCH (a:Article)-[:MENTIONS]->(e) WHERE a.supersededBy IS NULL
RETURN e.id AS id, count(DISTINCT a.id) AS articles
