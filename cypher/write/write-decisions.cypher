// Writes decisions
// Parameters:
//   rows  list  id; properties: all of them
UNWIND $rows AS row
MERGE (d:Decision {id: row.id})
SET d = row.properties
