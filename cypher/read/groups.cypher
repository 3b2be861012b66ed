// The statements of groups, with what they are weighed by: date, outlet, text signature and newer version of their articles
// Parameters:
//   groups  list  ids of groups
MATCH (s:Statement) WHERE s.group IN $groups
WITH s
MATCH (s)<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, a.signature AS signature,
       a.supersededBy AS supersededBy, properties(s) AS properties
