// Puts statements on the nodes that they are about, and into the group in which they are compared
// Parameters:
//   rows  list  statement, from, to, group; subject, object: as in write-statements
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (subject:Entity {id: row.from})
MATCH (object:Entity {id: row.to})
SET s.group = row.group, s.subject = row.subject, s.object = row.object
CREATE (s)-[:SUBJECT]->(subject)
CREATE (s)-[:OBJECT]->(object)
