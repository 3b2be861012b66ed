// Writes assembled entities of one type
// __LABEL__ stands for a type of entity (a label cannot be a parameter); it is filled only with one of the six of the data model
// Parameters:
//   rows  list  id; properties: all of them
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row.properties
SET e:__LABEL__
