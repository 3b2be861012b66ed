// Locks articles until the transaction ends, making those that are new
// Purpose: two writers of one article wait for each other
// Parameters:
//   ids  list  ids of articles, sorted
UNWIND $ids AS id
MERGE (a:Article {id: id})
SET a.id = id
