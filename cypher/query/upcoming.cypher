// What was planned and still lies ahead on a day
// Topic: plans
// Purpose: plans that nothing has confirmed, postponed or cancelled yet, the nearest first.
// Parameters:
//   day    date = today   the day to look from
//   limit  integer = 100  rows at most
// Example: sozh query upcoming --param day=2023-06-06
// Ru: Что было запланировано и в такой-то день ещё впереди
//   Планы, которые пока ничто не подтвердило, не перенесло и не отменило; сначала ближайшие.
// Result:
//   date           one                  relation  other           reported    sources  quote                         edge
//   ../2023-12-31  Александр Лукашенко  VISITED   Дальний Восток  2023-05-22  1        До конца года Лукашенко нам…  edge:0267a3a491ab459b
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status = 'planned' AND r.firstReported <= date($day) AND (r.end > date($day) OR (r.end IS NULL AND r.start >= date($day)))
RETURN r.edtf AS date, a.name AS one, type(r) AS relation, b.name AS other, r.lastReported AS reported, r.sources AS sources,
       r.quote AS quote, r.id AS edge
ORDER BY coalesce(r.start, r.end), edge
LIMIT $limit
