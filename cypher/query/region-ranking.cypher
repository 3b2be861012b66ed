// Which regions have the most relations with others
// Topic: economy
// Purpose: a ranking of regions and cities by the number of their relations, with how many of them are visits and how many are trade.
// Parameters:
//   limit  integer = 25  rows at most
// Example: sozh query region-ranking --param limit=10
// Ru: У каких регионов больше всего связей
//   Регионы и города по числу связей; отдельно – сколько из них визитов и сколько торговли.
// Result:
//   region            level    relations  partners  visits  economy  id
//   Брянская область  subject  7          3         0       2        region:bryanskaya-oblast
//   Орша              city     6          4         2       1        region:orsha
//   Москва            city     5          3         3       0        region:moskva
//   …
MATCH (region:Region)-[r]-(other:Entity)
WHERE r.status <> 'denied'
RETURN region.name AS region, region.level AS level, count(r) AS relations, count(DISTINCT other.id) AS partners,
       sum(CASE WHEN type(r) = 'VISITED' THEN 1 ELSE 0 END) AS visits,
       sum(CASE WHEN type(r) IN ['TRADES_WITH', 'EXPORTS_TO', 'SUPPLIES', 'INVESTS_IN', 'COOPERATES_WITH'] THEN 1 ELSE 0 END) AS economy,
       region.id AS id
ORDER BY relations DESC, id
LIMIT $limit
