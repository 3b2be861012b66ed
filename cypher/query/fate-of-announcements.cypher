// What became of what was announced
// Topic: plans
// Purpose: each plan that was announced between two days, and its outcome: held, postponed (with the new date), cancelled, still ahead, or no
// word of it though its day has passed.
// Parameters:
//   from   date = 1900-01-01   first day of the announcement
//   to     date = 2100-12-31   last day, inclusive
//   day    date = today        the day to look from
//   limit  integer = 100       rows at most
// Example: sozh query fate-of-announcements --param from=2023-05-01 --param to=2023-05-31 --param day=2024-03-01
// Ru: Что стало с объявленным
//   Каждый план, объявленный между двумя днями, и его судьба: состоялся, перенесён (и на когда), отменён, ещё впереди или день прошёл,
//   а вестей нет.
// Result:
//   announced   one                  relation  other           plannedFor     outcome        newDate  lastReported  announcements  …
//   2023-05-22  Александр Лукашенко  VISITED   Дальний Восток  ../2023-12-31  no word of it  –        2023-05-22    1              …
//   2023-05-22  Антон Алиханов       VISITED   Минск           –              no date        –        2023-05-22    1              …
//   2023-05-22  Александр Лукашенко  MET_WITH  Владимир Путин  2023-05-24     no word of it  –        2023-05-22    1              …
//   …
MATCH (a:Article)-[:STATES]->(s:Statement)
WHERE s.status = 'planned' AND s.edge IS NOT NULL AND a.published >= date($from) AND a.published <= date($to)
MATCH (s)-[:SUBJECT]->(x:Entity)
MATCH (s)-[:OBJECT]->(y:Entity)
WITH s.edge AS edge, x, y, min(a.published) AS announced, count(DISTINCT a.id) AS announcements
MATCH (x)-[r]-(y) WHERE r.id = edge
OPTIONAL MATCH (x)-[later]-(y)
WHERE r.status IN ['postponed', 'cancelled'] AND type(later) = type(r) AND later.id <> edge AND later.start > r.start
  AND later.status IN ['asserted', 'planned']
WITH edge, x, y, r, announced, announcements, min(later.start) AS newDate
RETURN announced, x.name AS one, type(r) AS relation, y.name AS other, r.edtf AS plannedFor,
       CASE WHEN r.status = 'asserted' THEN 'held'
            WHEN r.status <> 'planned' THEN r.status
            WHEN r.end <= date($day) THEN 'no word of it'
            WHEN r.end IS NULL AND r.start IS NULL THEN 'no date'
            ELSE 'ahead' END AS outcome,
       newDate, r.lastReported AS lastReported, announcements, r.quote AS quote, edge
ORDER BY announced, edge
LIMIT $limit
