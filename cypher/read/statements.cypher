// Statements by id, with the date and the outlet of their articles
// Parameters:
//   ids  list  ids of statements
MATCH (s:Statement) WHERE s.id IN $ids
WITH s
MATCH (s)<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, properties(s) AS properties
