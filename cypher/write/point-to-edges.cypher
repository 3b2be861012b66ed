// Points statements to their edge
// Parameters:
//   rows  list  statement; edge: null for one that was left out of the graph
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
SET s.edge = row.edge
