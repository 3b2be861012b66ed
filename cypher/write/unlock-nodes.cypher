// Takes the traces of a lock off nodes of one label; the lock itself ends with the transaction
// __LABEL__ stands for a label of the data model
// Parameters:
//   ids  list  ids of nodes
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})
REMOVE n.lock
