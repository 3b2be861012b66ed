// Statements by id, with the date, the outlet and the text signature of their articles
// Parameters:
//   ids  list  ids of statements
MATCH (s:Statement) WHERE s.id IN $ids
WITH s
MATCH (s)<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, a.signature AS signature, properties(s) AS properties
