// What is known of a person (or of any other entity)
// Purpose: all relations of one entity with their dates, status and number of independent sources, the latest first.
// Parameters:
//   entity  text          id, name or alias
//   limit   integer = 50  rows at most
// Example: sozh query person-profile --param entity=person:aleksandr-lukashenko
MATCH (e:Entity)-[r]-(other:Entity)
WHERE e.id = $entity OR e.name = $entity OR $entity IN e.aliases
RETURN type(r) AS relation, CASE WHEN startNode(r).id = e.id THEN 'to' ELSE 'from' END AS direction,
       other.name AS other, r.edtf AS date, r.status AS status, r.position AS position, r.sources AS sources,
       r.quote AS quote, r.id AS edge
ORDER BY coalesce(r.start, r.firstReported) DESC, edge
LIMIT $limit
