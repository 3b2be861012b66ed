// Takes statements off the nodes that they are about
// Parameters:
//   ids  list  ids of statements
UNWIND $ids AS id
MATCH (:Statement {id: id})-[end:SUBJECT|OBJECT]->(:Entity)
DELETE end
