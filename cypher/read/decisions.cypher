// What people have decided: merges, splits, rejected and confirmed statements, retracted articles
MATCH (d:Decision) WHERE d.kind IS NOT NULL
RETURN properties(d) AS properties
