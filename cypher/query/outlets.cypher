// The outlets, and how much of them is here
// Topic: overview
// Purpose: articles and statements by outlet, their first and last day, and how many statements a person or body is quoted for.
// Parameters:
//   limit  integer = 100  rows at most
// Example: sozh query outlets
// Ru: Издания и сколько здесь от каждого
//   Статьи и утверждения по изданиям, первый и последний день, и сколько утверждений сказано от чьего-то имени.
// Result:
//   outlet           articles  statements  quoted  first       last
//   Сожские новости  9         87          2       2022-02-14  2024-02-01
//   Сожский вестник  3         6           0       2024-03-04  2024-03-12
//   Двина сегодня    2         4           0       2024-03-21  2024-05-06
//   …
MATCH (a:Article) WHERE a.supersededBy IS NULL
OPTIONAL MATCH (a)-[:STATES]->(s:Statement)
RETURN coalesce(a.outlet, 'not named') AS outlet, count(DISTINCT a.id) AS articles, count(s) AS statements, count(s.speaker) AS quoted,
       min(a.published) AS first, max(a.published) AS last
ORDER BY articles DESC, outlet
LIMIT $limit
