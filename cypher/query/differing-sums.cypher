// Where sources name different sums for one thing
// Topic: sources
// Purpose: two statements of the same kind about the same two and the same time, with the same unit but another number.
// Parameters:
//   limit  integer = 100  rows at most
// Example: sozh query differing-sums
// Ru: Где источники называют разные суммы
//   Два утверждения одного вида об одних и тех же за одно время, в одних единицах, но с разными числами.
// Result:
//   from          relation    to    date        unit  low       high      lowBy   highBy         lowOn       highOn      …
//   Завод «Ёлка»  INVESTS_IN  Орша  2024-05-03  BYN   48000000  52000000  Курьер  Двина сегодня  2024-05-06  2024-05-06  …
MATCH (s:Statement)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (t:Statement)-[:SUBJECT]->(a)
WHERE s.amountValue < t.amountValue AND s.amountUnit = t.amountUnit AND s.type = t.type AND s.status <> 'denied' AND t.status <> 'denied'
  AND s.edge IS NOT NULL AND t.edge IS NOT NULL AND coalesce(s.edtf, '') = coalesce(t.edtf, '')
MATCH (t)-[:OBJECT]->(b)
MATCH (one:Article)-[:STATES]->(s)
MATCH (other:Article)-[:STATES]->(t)
RETURN a.name AS from, s.type AS relation, b.name AS to, s.edtf AS date, s.amountUnit AS unit, s.amountValue AS low, t.amountValue AS high,
       one.outlet AS lowBy, other.outlet AS highBy, one.published AS lowOn, other.published AS highOn, s.quote AS lowQuote, t.quote AS highQuote,
       s.id AS lowStatement, t.id AS highStatement
ORDER BY lowStatement, highStatement
LIMIT $limit
