// The evidence of an edge: the statements that point to it
CREATE INDEX statement_edge IF NOT EXISTS FOR (s:Statement) ON (s.edge)
