// Deletes edges of one type
// __TYPE__ stands for a relation type; see create-edges
// Parameters:
//   rows  list  anchor: the end that fewer articles mention; id
UNWIND $rows AS row
MATCH (:Entity {id: row.anchor})-[r:__TYPE__ {id: row.id}]-(:Entity)
DELETE r
