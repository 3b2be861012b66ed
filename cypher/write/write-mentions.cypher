// Writes which entities an article mentions
// Parameters:
//   rows  list  article, entity, count; report, spans: JSON of what this article says of the entity, and where
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (a)-[m:MENTIONS]->(e)
SET m.count = row.count, m.report = row.report, m.spans = row.spans
