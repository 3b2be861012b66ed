// Which regions were busy in which year
// Topic: economy
// Purpose: regions and cities ranked year by year, by the relations that begin in it; how many are visits, and how many trade and work.
// Parameters:
//   from   date = 1900-01-01   first day
//   to     date = 2100-12-31   last day, inclusive
//   limit  integer = 200       rows at most
// Example: sozh query regions-by-year --param from=2022-01-01
// Ru: Какие регионы в каком году были деятельны
//   Регионы и города по годам, по связям, которые в этом году начались; сколько визитов, сколько торговли и общих работ.
// Result:
//   year  region            relations  partners  visits  economy  id
//   2024  Орша              5          3         2       1        region:orsha
//   2024  Псков             3          3         1       0        region:pskov
//   2024  Брянская область  2          2         0       0        region:bryanskaya-oblast
//   …
MATCH (region:Region)-[r]-(other:Entity)
WHERE r.status <> 'denied' AND r.start >= date($from) AND r.start <= date($to)
RETURN r.start.year AS year, region.name AS region, count(r) AS relations, count(DISTINCT other.id) AS partners,
       sum(CASE WHEN type(r) = 'VISITED' THEN 1 ELSE 0 END) AS visits,
       sum(CASE WHEN type(r) IN ['TRADES_WITH', 'EXPORTS_TO', 'SUPPLIES', 'INVESTS_IN', 'COOPERATES_WITH'] THEN 1 ELSE 0 END) AS economy,
       region.id AS id
ORDER BY year DESC, relations DESC, id
LIMIT $limit
