// What became known between two days
// Topic: time
// Purpose: facts first reported in a span of days, in the order of their reports. sozh diff tells also what changed in older ones.
// Parameters:
//   from   date           first day
//   to     date           last day, inclusive
//   limit  integer = 200  rows at most
// Example: sozh query news-between --param from=2023-05-01 --param to=2023-05-31
// Ru: Что стало известно между двумя днями
//   Факты, о которых впервые сообщили в этом отрезке, в порядке сообщений. Что изменилось в прежних, покажет sozh diff.
// Result:
//   reported    one                  relation     other             date           status    sources  quote                         …
//   2023-05-22  Урал                 EXPORTS_TO   Дальний Восток    –              asserted  1        Поставки на Дальний Восток …  …
//   2023-05-22  Александр Лукашенко  VISITED      Дальний Восток    ../2023-12-31  planned   1        До конца года Лукашенко нам…  …
//   2023-05-22  Беларусь             TRADES_WITH  Брянская область  –              asserted  1        Со Смоленской, Брянской и П…  …
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.firstReported >= date($from) AND r.firstReported <= date($to)
RETURN r.firstReported AS reported, a.name AS one, type(r) AS relation, b.name AS other, r.edtf AS date, r.status AS status,
       r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY reported, edge
LIMIT $limit
