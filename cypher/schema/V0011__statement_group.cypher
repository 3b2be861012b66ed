// Assembly reads the statements of a group
CREATE INDEX statement_group IF NOT EXISTS FOR (s:Statement) ON (s.group)
