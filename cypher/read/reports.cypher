// What articles say of entities, and how many say exactly the same; older versions of articles do not count
// Parameters:
//   ids  list  ids of entities
MATCH (e:Entity) WHERE e.id IN $ids
WITH e
MATCH (a:Article)-[m:MENTIONS]->(e) WHERE a.supersededBy IS NULL
RETURN e.id AS entity, m.report AS report, count(*) AS articles
