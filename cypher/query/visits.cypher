// Who visited what, and when
// Topic: contacts
// Purpose: visits held or announced between two days, to one place or to any; undated ones by the day of their report.
// Parameters:
//   place  text = any          id, name or alias of who or what was visited; any = all
//   from   date = 1900-01-01   first day
//   to     date = 2100-12-31   last day, inclusive
//   limit  integer = 100       rows at most
// Example: sozh query visits --param place=Минск
// Ru: Кто, где и когда побывал
//   Визиты, состоявшиеся или объявленные между двумя днями, в одно место или в любые; недатированные – по дню сообщения.
// Result:
//   day         visitor            place  status    date        sources  quote                         edge
//   2023-05-22  Антон Алиханов     Минск  planned   –           1        Вскоре в Минск приедет и гу…  edge:49ff81e932546337
//   2024-02-01  Александр Богомаз  Минск  asserted  2024-02-01  1        Губернатор Брянской области…  edge:13dc4835c4d97c11
//   2024-02-01  Александр Богомаз  Минск  asserted  –           1        Брянский губернатор провел …  edge:d54ae5ac10ebf5f8
MATCH (a:Entity)-[r:VISITED]->(place:Entity)
WHERE coalesce(r.start, r.end, r.firstReported) <= date($to) AND coalesce(r.end, r.lastReported) >= date($from) AND r.status <> 'denied'
  AND ($place = 'any' OR place.id = $place OR place.name = $place OR $place IN place.aliases)
RETURN coalesce(r.start, r.firstReported) AS day, a.name AS visitor, place.name AS place, r.status AS status, r.edtf AS date,
       r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY day, edge
LIMIT $limit
