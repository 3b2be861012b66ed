// Takes entities out of the graph that only older versions of articles speak of: without a name they are no nodes of it
// Parameters:
//   rows  list  id; properties: the id alone
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE (:Article)-[:MENTIONS]->(e)
SET e = row.properties
