// Deletes the statements of articles
// Parameters:
//   ids  list  ids of articles
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:STATES]->(s:Statement)
DETACH DELETE s
