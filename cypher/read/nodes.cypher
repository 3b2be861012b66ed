// All assembled entities
MATCH (e:Entity) WHERE e.name IS NOT NULL
RETURN labels(e) AS labels, properties(e) AS properties
