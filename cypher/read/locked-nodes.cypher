// Nodes of one label that this transaction has locked
// Purpose: where another writer deletes a node while this one waits for it, Neo4j passes over the SET in silence; such a node is missing here
// __LABEL__ stands for a label of the data model
// Parameters:
//   ids    list  ids of nodes
//   token  text  as in write/lock-nodes
MATCH (n:__LABEL__) WHERE n.id IN $ids AND n.lock = $token
RETURN n.id AS id
