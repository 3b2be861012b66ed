// The edges of groups of one type, found from one of their ends
// __TYPE__ stands for a relation type; see create-edges
// Parameters:
//   rows  list  group; anchor: an end that all edges of the group share, the one that fewer articles mention
UNWIND $rows AS row
MATCH (n:Entity {id: row.anchor})
WITH row, n
MATCH (n)-[r:__TYPE__]-(:Entity)
WHERE r.group = row.group
RETURN r.group AS group, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
