// The statements of one edge, with the date, the outlet and the text signature of their articles
// Parameters:
//   edge  text  id of an edge
MATCH (s:Statement {edge: $edge})<-[:STATES]-(a:Article)
RETURN a.id AS article, a.publishedAt AS publishedAt, a.outlet AS outlet, a.signature AS signature, properties(s) AS properties
