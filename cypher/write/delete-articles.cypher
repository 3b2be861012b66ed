// Deletes articles
// Parameters:
//   ids  list  ids of articles
UNWIND $ids AS id
MATCH (a:Article {id: id})
DETACH DELETE a
