// Locks nodes of one label until the transaction ends, making those that are new
// Purpose: two writers of one article, group or entity wait for each other; ids come sorted, so that they seldom deadlock
// __LABEL__ stands for a label of the data model (a label cannot be a parameter)
// Parameters:
//   ids    list  ids of nodes, sorted
//   token  text  what this transaction alone knows; see read/locked-nodes
UNWIND $ids AS id
MERGE (n:__LABEL__ {id: id})
SET n.lock = $token
