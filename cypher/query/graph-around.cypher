// The surroundings of an entity, drawn
// Topic: pictures
// Purpose: an entity, its relations and whom they lead to, as a picture in Neo4j Browser; the latest reported first.
// Parameters:
//   entity  text          id, name or alias
//   limit   integer = 60  relations at most
// Example: sozh query graph-around --param entity=person:aleksandr-bogomaz
// Ru: Окружение сущности, рисунком
//   Сущность, её связи и те, к кому они ведут, рисунком в Neo4j Browser; сначала последние по времени сообщения.
// Result:
//   e                    r                             other
//   (Александр Богомаз)  [:MET_WITH 2024-02-01 asser…  (Борис Грызлов)
//   (Александр Богомаз)  [:VISITED 2024-02-01 assert…  (Минск)
//   (Александр Богомаз)  [:MET_WITH 2024-01-29/2024-…  (Александр Лукашенко)
//   …
MATCH (e:Entity)-[r]-(other:Entity)
WHERE e.id = $entity OR e.name = $entity OR $entity IN e.aliases
RETURN e, r, other
ORDER BY r.lastReported DESC, r.id
LIMIT $limit
