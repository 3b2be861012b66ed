// Deletes the mentions of articles
// Parameters:
//   ids  list  ids of articles
UNWIND $ids AS id
MATCH (a:Article {id: id})-[m:MENTIONS]->(:Entity)
DELETE m
