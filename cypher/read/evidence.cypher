// The statements of one edge, with what they are weighed by: date, outlet, text signature and newer version of their articles
// Parameters:
//   edge  text  id of an edge
MATCH (s:Statement {edge: $edge})<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, a.signature AS signature,
       a.supersededBy AS supersededBy, properties(s) AS properties
