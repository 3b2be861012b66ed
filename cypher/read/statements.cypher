// Statements by id, with what they are weighed by: date, outlet, text signature and newer version of their articles
// Parameters:
//   ids  list  ids of statements
MATCH (s:Statement) WHERE s.id IN $ids
WITH s
MATCH (s)<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, a.signature AS signature,
       a.supersededBy AS supersededBy, properties(s) AS properties
