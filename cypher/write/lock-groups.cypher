// Marks groups as dirty and locks the marks until the transaction ends
// Purpose: two writers of one group wait for each other; ids come sorted, so that they seldom deadlock
// Parameters:
//   groups  list  ids of groups, sorted
UNWIND $groups AS id
MERGE (g:Group {id: id})
SET g.dirty = true
