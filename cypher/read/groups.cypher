// The statements of groups, with the date, the outlet and the text signature of their articles
// Parameters:
//   groups  list  ids of groups
MATCH (s:Statement) WHERE s.group IN $groups
WITH s
MATCH (s)<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, a.signature AS signature, properties(s) AS properties
