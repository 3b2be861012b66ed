// How many articles mention entities, as far as they are assembled
// Parameters:
//   ids  list  ids of entities
MATCH (e:Entity) WHERE e.id IN $ids
RETURN e.id AS id, coalesce(e.articles, 0) AS articles
