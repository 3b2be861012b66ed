// Who held office on a day, ambassadors included
// Topic: people
// Purpose: persons, their offices, of what, and since when it is known.
// Parameters:
//   day    date = today   the day to look at
//   limit  integer = 200  rows at most
// Example: sozh query office-holders --param day=2019-05-01
// Ru: Кто был в должности в такой-то день, послы тоже
//   Люди, их должности, где именно и с какого времени это известно.
// Result:
//   of                position  holder             relation        term     sources  reported    edge
//   Брянская область  –         Александр Богомаз  HOLDS_POSITION  2014/..  1        2024-02-01  edge:f94b1151962d67d7
MATCH (p:Person)-[r:HOLDS_POSITION|ACCREDITED_TO]->(of:Entity)
WHERE r.status = 'asserted' AND (r.start IS NULL OR r.start <= date($day)) AND (r.end IS NULL OR r.end > date($day))
  AND (r.start IS NOT NULL OR r.end IS NOT NULL)
RETURN of.name AS of, r.position AS position, p.name AS holder, type(r) AS relation, r.edtf AS term, r.sources AS sources,
       r.lastReported AS reported, r.id AS edge
ORDER BY of, position, holder, edge
LIMIT $limit
