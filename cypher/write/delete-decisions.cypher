// Deletes decisions that were taken back
// Parameters:
//   ids  list  ids of decisions
UNWIND $ids AS id
MATCH (d:Decision {id: id})
DELETE d
