// How two entities are connected by facts with a date
// Topic: contacts
// Purpose: the shortest chain of relations that were held and have a date, all inside a span of days, at most four
// long; one relation a row.
// Parameters:
//   one    text                id, name or alias
//   other  text                id, name or alias
//   from   date = 1900-01-01   first day
//   to     date = 2100-12-31   last day, inclusive
// Example: sozh query dated-path --param one=person:boris-gryzlov --param other=person:vladimir-putin
// Ru: Как двое связаны датированными фактами
//   Кратчайшая цепочка состоявшихся связей с датой в пределах отрезка времени, не длиннее четырёх; по связи в строке.
// Result:
//   step  one                  relation  direction  other                date                   sources  quote                         …
//   1     Борис Грызлов        MET_WITH  from       Александр Богомаз    2024-02-01             1        Губернатор Брянской области…  …
//   2     Александр Богомаз    MET_WITH  to         Александр Лукашенко  2024-01-29/2024-02-04  1        На этой неделе брянского гу…  …
//   3     Александр Лукашенко  MET_WITH  to         Владимир Путин       2023-04-05             1        Вечером в Кремле его принял…  …
MATCH (a:Entity) WHERE a.id = $one OR a.name = $one OR $one IN a.aliases
MATCH (b:Entity) WHERE b.id <> a.id AND (b.id = $other OR b.name = $other OR $other IN b.aliases)
// two steps from each end, to each place the first of the shortest ways: all ways of four steps at once are too many
MATCH p = (a)-[:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATES_WITH|AGREED_WITH|SIGNED_WITH|SUPPORTED|THANKED|PRAISED|TRADES_WITH|EXPORTS_TO|INVESTS_IN|LENDS_TO|SUPPLIES|COOPERATES_WITH|AIDED|CRITICISED|ACCUSED|DEMANDED|REJECTED|THREATENED|SANCTIONED|EXPELLED|DETAINED|ATTACKED|APPOINTED|DISMISSED|TASKED|AWARDED|HOLDS_POSITION|ACCREDITED_TO|MEMBER_OF|LOCATED_IN|HEADQUARTERED_IN|BORDERS|OWNS|RELATIVE_OF|PARTICIPATES_IN|ORGANIZES|TAKES_PLACE_IN|PART_OF*0..2]-(m:Entity)
WHERE all(r IN relationships(p) WHERE r.status = 'asserted' AND (r.start IS NOT NULL OR r.end IS NOT NULL)
  AND (r.start IS NULL OR r.start <= date($to)) AND (r.end IS NULL OR r.end > date($from)))
WITH b, m.id AS id, nodes(p) AS stops, relationships(p) AS steps, reduce(key = '', r IN relationships(p) | key + r.id) AS key
ORDER BY size(steps), key
WITH b, id, head(collect({stops: stops, steps: steps, key: key})) AS near
WITH b, collect({id: id, near: near}) AS nears
MATCH q = (b)-[:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATES_WITH|AGREED_WITH|SIGNED_WITH|SUPPORTED|THANKED|PRAISED|TRADES_WITH|EXPORTS_TO|INVESTS_IN|LENDS_TO|SUPPLIES|COOPERATES_WITH|AIDED|CRITICISED|ACCUSED|DEMANDED|REJECTED|THREATENED|SANCTIONED|EXPELLED|DETAINED|ATTACKED|APPOINTED|DISMISSED|TASKED|AWARDED|HOLDS_POSITION|ACCREDITED_TO|MEMBER_OF|LOCATED_IN|HEADQUARTERED_IN|BORDERS|OWNS|RELATIVE_OF|PARTICIPATES_IN|ORGANIZES|TAKES_PLACE_IN|PART_OF*0..2]-(n:Entity)
WHERE all(r IN relationships(q) WHERE r.status = 'asserted' AND (r.start IS NOT NULL OR r.end IS NOT NULL)
  AND (r.start IS NULL OR r.start <= date($to)) AND (r.end IS NULL OR r.end > date($from)))
WITH nears, n.id AS id, nodes(q) AS stops, relationships(q) AS steps, reduce(key = '', r IN relationships(q) | key + r.id) AS key
ORDER BY size(steps), key
WITH nears, id, head(collect({stops: stops, steps: steps, key: key})) AS far
UNWIND [x IN nears WHERE x.id = id] AS x
WITH x.near AS near, far
ORDER BY size(near.steps) + size(far.steps), near.key, far.key LIMIT 1
WITH near.stops + tail(reverse(far.stops)) AS stops, near.steps + reverse(far.steps) AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH i, stops[i] AS one, steps[i] AS r, stops[i + 1] AS other
RETURN i + 1 AS step, one.name AS one, type(r) AS relation, CASE WHEN startNode(r).id = one.id THEN 'to' ELSE 'from' END AS direction,
       other.name AS other, r.edtf AS date, r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY step
