// Which organisations are the most connected
// Topic: overview
// Purpose: a ranking of organisations by the number of different entities that they have relations with.
// Parameters:
//   limit  integer = 25  rows at most
// Example: sozh query organisations
// Ru: У каких организаций больше всего связей
//   Организации по числу разных сущностей, с которыми они связаны.
// Result:
//   organisation      partners  relations  kinds  reported    id
//   Сожмаш            5         5          4      2023-08-30  organization:sozhmash
//   Совет Федерации   2         2          2      2022-07-01  organization:sovet-federats…
//   Совет Республики  2         2          2      2022-07-01  organization:sovet-respubli…
//   …
MATCH (o:Organization)-[r]-(other:Entity)
WHERE r.status <> 'denied'
RETURN o.name AS organisation, count(DISTINCT other.id) AS partners, count(r) AS relations, count(DISTINCT type(r)) AS kinds,
       max(r.lastReported) AS reported, o.id AS id
ORDER BY partners DESC, relations DESC, id
LIMIT $limit
