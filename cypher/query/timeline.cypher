// The time line of an entity
// Topic: time
// Purpose: dated relations of one entity in the order of time; undated ones are left out.
// Parameters:
//   entity  text                id, name or alias
//   from    date = 1900-01-01   first day
//   to      date = 2100-12-31   last day, inclusive
//   limit   integer = 200       rows at most
// Example: sozh query timeline --param entity=person:dmitriy-krutoy --param from=2023-01-01
// Ru: Лента времени одной сущности
//   Датированные связи одной сущности по порядку; недатированных здесь нет.
// Result:
//   date                   relation         direction  other                         status    sources  quote                         …
//   2023-03-27/2023-04-02  VISITED          to         Смоленск                      asserted  1        К нему готовились посол Бел…  …
//   2023-03-27/2023-04-02  PARTICIPATES_IN  to         Заседание Высшего Госсовета…  asserted  1        К нему готовились посол Бел…  …
//   2023-04-05/..          ACCREDITED_TO    to         Россия                        asserted  2        К нему готовились посол Бел…  …
MATCH (e:Entity)-[r]-(other:Entity)
WHERE (e.id = $entity OR e.name = $entity OR $entity IN e.aliases)
  AND (r.start IS NOT NULL OR r.end IS NOT NULL)
  AND (r.start IS NULL OR r.start <= date($to)) AND (r.end IS NULL OR r.end > date($from))
RETURN r.edtf AS date, type(r) AS relation, CASE WHEN startNode(r).id = e.id THEN 'to' ELSE 'from' END AS direction,
       other.name AS other, r.status AS status, r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY coalesce(r.start, r.end), edge
LIMIT $limit
