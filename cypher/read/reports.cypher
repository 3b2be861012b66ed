// What articles say of entities
// Parameters:
//   ids  list  ids of entities
MATCH (a:Article)-[m:MENTIONS]->(e:Entity) WHERE e.id IN $ids
RETURN a.id AS article, e.id AS entity, m.count AS count, m.report AS report
