// What is known of a person (or of any other entity)
// Topic: people
// Purpose: all relations of one entity with their dates, status and number of independent sources, the latest first.
// Parameters:
//   entity  text          id, name or alias
//   limit   integer = 50  rows at most
// Example: sozh query person-profile --param entity=person:aleksandr-lukashenko
// Ru: Что известно о человеке (или о любой другой сущности)
//   Все связи одной сущности с датами, статусом и числом независимых источников, начиная с последних.
// Result:
//   relation  direction  other              date                   status    position  sources  quote                         …
//   MET_WITH  from       Александр Богомаз  2024-01-29/2024-02-04  asserted  –         1        На этой неделе брянского гу…  …
//   MET_WITH  to         Владимир Путин     2023-05-24             planned   –         1        Послезавтра он встретится т…  …
//   VISITED   to         Москва             2023-05-24             planned   –         1        Послезавтра он встретится т…  …
//   …
MATCH (e:Entity)-[r]-(other:Entity)
WHERE e.id = $entity OR e.name = $entity OR $entity IN e.aliases
RETURN type(r) AS relation, CASE WHEN startNode(r).id = e.id THEN 'to' ELSE 'from' END AS direction,
       other.name AS other, r.edtf AS date, r.status AS status, r.position AS position, r.sources AS sources,
       r.quote AS quote, r.id AS edge
ORDER BY coalesce(r.start, r.firstReported) DESC, edge
LIMIT $limit
