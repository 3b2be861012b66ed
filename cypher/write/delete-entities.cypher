// Deletes entities that no article speaks of any more, with what hangs on them
// Parameters:
//   ids  list  ids of entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT (:Article)-[:MENTIONS]->(e)
DETACH DELETE e
