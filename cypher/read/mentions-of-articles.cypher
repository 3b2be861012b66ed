// What articles say of the entities that they mention, and where
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article) WHERE a.id IN $ids
WITH a
MATCH (a)-[m:MENTIONS]->(e:Entity)
RETURN a.id AS article, e.id AS entity, m.report AS report, m.spans AS spans
