// Who met, called or negotiated with whom between two days
// Topic: contacts
// Purpose: talks that were held or announced, by their own date, with the sentence that says so.
// Parameters:
//   from   date           first day
//   to     date           last day, inclusive
//   limit  integer = 100  rows at most
// Example: sozh query meetings --param from=2023-05-01 --param to=2023-05-31
// Ru: Кто с кем встречался, созванивался, вёл переговоры
//   Беседы, которые состоялись или были объявлены, по их собственной дате, с предложением, где это сказано.
// Result:
//   date        one                  relation  other           status   sources  quote                         edge
//   2023-05-24  Александр Лукашенко  MET_WITH  Владимир Путин  planned  1        Послезавтра он встретится т…  edge:6c18dad973b412eb
MATCH (a:Entity)-[r:MET_WITH|SPOKE_WITH|NEGOTIATES_WITH]->(b:Entity)
WHERE r.start <= date($to) AND (r.end IS NULL OR r.end > date($from)) AND r.status <> 'denied'
RETURN r.edtf AS date, a.name AS one, type(r) AS relation, b.name AS other, r.status AS status, r.sources AS sources,
       r.quote AS quote, r.id AS edge
ORDER BY r.start, edge
LIMIT $limit
