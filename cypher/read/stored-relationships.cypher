// The relationships that begin at nodes of one label, as they are stored
// __LABEL__ stands for a label of the data model
// Parameters:
//   ids  list  ids of these nodes
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})-[r]->(m)
RETURN id AS start, type(r) AS type, m.id AS stop, properties(r) AS properties
