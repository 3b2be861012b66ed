// The embedded engine checks a constraint without an index: finding a node by its id needs one of its own
CREATE INDEX decision_id_lookup IF NOT EXISTS FOR (n:Decision) ON (n.id)
