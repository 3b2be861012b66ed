// What articles say of entities, and how many say exactly the same
// Parameters:
//   ids  list  ids of entities
MATCH (e:Entity) WHERE e.id IN $ids
WITH e
MATCH (:Article)-[m:MENTIONS]->(e)
RETURN e.id AS entity, m.report AS report, count(*) AS articles
