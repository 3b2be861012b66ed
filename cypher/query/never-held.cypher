// What was planned, and never heard of again
// Topic: plans
// Purpose: plans whose day has passed without a report that they were held, postponed or called off, the oldest first.
// Parameters:
//   day    date = today   the day to look from
//   limit  integer = 100  rows at most
// Example: sozh query never-held --param day=2024-01-31
// Ru: Что планировали, и больше ни слова
//   Планы, день которых прошёл, а сообщений о том, что они состоялись, перенесены или отменены, нет; сначала самые давние.
// Result:
//   date     one           relation     other                announced   lastReported  sources  quote                         …
//   2022-04  Петрозаводск  VISITED      Могилёвская область  2022-03-17  2022-03-17    1        В апреле делегации Витебско…  …
//   2022-04  Петрозаводск  VISITED      Витебская область    2022-03-17  2022-03-17    1        В апреле делегации Витебско…  …
//   2022-12  Беларусь      SIGNED_WITH  Раиса Лозовая        2022-11-22  2022-11-22    1        В декабре мы подпишем согла…  …
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status = 'planned' AND r.end <= date($day)
RETURN r.edtf AS date, a.name AS one, type(r) AS relation, b.name AS other, r.firstReported AS announced, r.lastReported AS lastReported,
       r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY r.end, edge
LIMIT $limit
