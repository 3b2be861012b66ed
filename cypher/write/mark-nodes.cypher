// Marks groups or entities as dirty: they wait for assembly
// __LABEL__ stands for Group or Entity
// Parameters:
//   ids  list  ids of nodes
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})
SET n.dirty = true
