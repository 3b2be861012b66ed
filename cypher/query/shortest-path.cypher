// How two entities are connected
// Topic: contacts
// Purpose: the shortest chain of relations between two entities, at most six long, one relation a row.
// Parameters:
//   one    text  id, name or alias
//   other  text  id, name or alias
// Example: sozh query shortest-path --param one="Борис Грызлов" --param other="Владимир Путин"
// Ru: Как связаны двое
//   Кратчайшая цепочка связей между двумя сущностями, не длиннее шести; по связи в строке.
// Result:
//   step  one                  relation  direction  other                date                   status    quote
//   1     Борис Грызлов        MET_WITH  from       Александр Богомаз    2024-02-01             asserted  Губернатор Брянской области…
//   2     Александр Богомаз    MET_WITH  to         Александр Лукашенко  2024-01-29/2024-02-04  asserted  На этой неделе брянского гу…
//   3     Александр Лукашенко  MET_WITH  to         Владимир Путин       2023-04-05             asserted  Вечером в Кремле его принял…
MATCH (a:Entity) WHERE a.id = $one OR a.name = $one OR $one IN a.aliases
MATCH (b:Entity) WHERE b.id <> a.id AND (b.id = $other OR b.name = $other OR $other IN b.aliases)
MATCH p = allShortestPaths((a)-[:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATES_WITH|AGREED_WITH|SIGNED_WITH|SUPPORTED|THANKED|PRAISED|TRADES_WITH|EXPORTS_TO|INVESTS_IN|LENDS_TO|SUPPLIES|COOPERATES_WITH|AIDED|CRITICISED|ACCUSED|DEMANDED|REJECTED|THREATENED|SANCTIONED|EXPELLED|DETAINED|ATTACKED|APPOINTED|DISMISSED|TASKED|AWARDED|HOLDS_POSITION|ACCREDITED_TO|MEMBER_OF|LOCATED_IN|HEADQUARTERED_IN|BORDERS|OWNS|RELATIVE_OF|PARTICIPATES_IN|ORGANIZES|TAKES_PLACE_IN|PART_OF*..6]-(b))
WITH nodes(p) AS stops, relationships(p) AS steps, reduce(key = '', r IN relationships(p) | key + r.id) AS key
ORDER BY key LIMIT 1
UNWIND range(0, size(steps) - 1) AS i
WITH i, stops[i] AS one, steps[i] AS r, stops[i + 1] AS other
RETURN i + 1 AS step, one.name AS one, type(r) AS relation, CASE WHEN startNode(r).id = one.id THEN 'to' ELSE 'from' END AS direction,
       other.name AS other, r.edtf AS date, r.status AS status, r.quote AS quote
ORDER BY step
