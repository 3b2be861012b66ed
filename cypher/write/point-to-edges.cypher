// Points statements to their edge
// Parameters:
//   rows  list  statement, edge
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
SET s.edge = row.edge
