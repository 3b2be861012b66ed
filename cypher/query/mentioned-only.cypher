// Who is mentioned, but has no relation
// Topic: overview
// Purpose: entities of which the articles speak without a relation that was understood, the most mentioned first: where to look closer.
// Parameters:
//   limit  integer = 50  rows at most
// Example: sozh query mentioned-only --param limit=10
// Ru: Кто упомянут, но ни с кем не связан
//   Сущности, о которых статьи говорят, но ни одной связи понять не удалось; сначала самые частые: туда стоит заглянуть.
// Result:
//   entity                        articles  mentions  first       last        id
//   Уфа                           2         3         2022-07-01  2024-02-01  region:ufa
//   Высший Государственный Сове…  2         2         2023-04-05  2024-02-01  organization:vysshiy-gosuda…
//   Тимур Ясный                   1         3         2022-11-22  2022-11-22  person:timur-yasnyy
//   …
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE a.supersededBy IS NULL AND NOT EXISTS { MATCH (e)-[r]-(other:Entity) }
RETURN e.name AS entity, count(DISTINCT a.id) AS articles, sum(m.count) AS mentions, min(a.published) AS first, max(a.published) AS last,
       e.id AS id
ORDER BY articles DESC, mentions DESC, id
LIMIT $limit
