// Writes which entities an article mentions
// Parameters:
//   rows  list  article, node; entity: the id that the article gives it; count; report, spans: JSON of what the article says of it, and where
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.node})
CREATE (a)-[m:MENTIONS]->(e)
SET m.of = row.entity, m.count = row.count, m.report = row.report, m.spans = row.spans
