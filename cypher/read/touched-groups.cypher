// Groups of the statements of articles
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article)-[:STATES]->(s:Statement) WHERE a.id IN $ids
RETURN DISTINCT s.group AS id
