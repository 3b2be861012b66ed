// The sums and quantities that the news names
// Topic: economy
// Purpose: statements with an amount: who, to or with whom, how much of what, when; the largest of each unit first.
// Parameters:
//   entity  text = any     id, name or alias of one side; any = all
//   unit    text = any     USD, RUB, BYN, тонн …; any = all
//   limit   integer = 100  rows at most
// Example: sozh query money --param unit=USD
// Ru: Суммы и количества в новостях
//   Утверждения с величиной: кто, кому или с кем, сколько чего и когда; сначала наибольшие в каждой единице.
// Result:
//   unit  amount       from      relation     to                 status    date           published   quote                         …
//   USD   50000000000  Беларусь  TRADES_WITH  Россия             asserted  2023           2024-03-21  За год товарооборот вырос д…  …
//   USD   900000000    Беларусь  TRADES_WITH  Брянская область   asserted  2023           2024-02-01  За три года торговля област…  …
//   USD   2400000      Сожмаш    SUPPLIES     Калужская область  planned   ../2023-12-31  2023-08-30  До конца года «Сожмаш» пост…  …
MATCH (s:Statement)-[:SUBJECT]->(x:Entity)
MATCH (s)-[:OBJECT]->(y:Entity)
MATCH (a:Article)-[:STATES]->(s)
WHERE s.amountValue IS NOT NULL AND s.edge IS NOT NULL AND ($unit = 'any' OR s.amountUnit = $unit)
  AND ($entity = 'any' OR x.id = $entity OR x.name = $entity OR $entity IN x.aliases
       OR y.id = $entity OR y.name = $entity OR $entity IN y.aliases)
RETURN s.amountUnit AS unit, s.amountValue AS amount, x.name AS from, s.type AS relation, y.name AS to, s.status AS status, s.edtf AS date,
       a.published AS published, s.quote AS quote, s.id AS statement
ORDER BY unit, amount DESC, statement
LIMIT $limit
