// Articles by id
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article) WHERE a.id IN $ids
RETURN properties(a) AS properties
