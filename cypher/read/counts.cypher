// How much is in the store
RETURN COUNT { MATCH (:Article) } AS articles, COUNT { MATCH (:Statement) } AS statements,
       COUNT { MATCH (e:Entity) WHERE e.name IS NOT NULL } AS entities, COUNT { MATCH (:Entity)-->(:Entity) } AS edges
