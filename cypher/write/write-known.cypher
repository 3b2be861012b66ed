// Writes entities that users add to the gazetteer
// Parameters:
//   rows  list  id; entry: JSON
UNWIND $rows AS row
MERGE (k:Known {id: row.id})
SET k.entry = row.entry
