// Marks entities as dirty, making those that are new, and locks them until the transaction ends
// Parameters:
//   ids  list  ids of entities, sorted
UNWIND $ids AS id
MERGE (e:Entity {id: id})
SET e.dirty = true
