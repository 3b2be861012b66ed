// The articles that mention an entity
// Topic: sources
// Purpose: all articles about a person, place or body, the latest first, with how much each says of it.
// Parameters:
//   entity  text                id, name or alias
//   from    date = 1900-01-01   first day of publication
//   to      date = 2100-12-31   last day, inclusive
//   limit   integer = 100       rows at most
// Example: sozh query articles-about --param entity=region:bryanskaya-oblast
// Ru: Статьи, где о ком-то сказано
//   Все статьи о человеке, месте или организации, начиная с последних, и сколько в каждой о нём сказано.
// Result:
//   published   outlet           title                         mentions  statements  url  article
//   2024-02-01  Сожские новости  Брянский губернатор провел …  7         6           –    article:7f4698ae8a24dfc3
//   2023-08-30  Сожские новости  Банк «Берёзовый» дал заводу…  1         0           –    article:8fd6cef542d55584
//   2023-05-22  Сожские новости  Лукашенко расспросил посла …  1         1           –    article:c989830efc477987
//   …
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE (e.id = $entity OR e.name = $entity OR $entity IN e.aliases) AND a.published >= date($from) AND a.published <= date($to)
  AND a.supersededBy IS NULL
OPTIONAL MATCH (a)-[:STATES]->(s:Statement)-[:SUBJECT|OBJECT]->(e)
WITH a, e, sum(DISTINCT m.count) AS mentions, count(DISTINCT s.id) AS statements
RETURN a.published AS published, a.outlet AS outlet, a.title AS title, mentions, statements, a.url AS url, a.id AS article
ORDER BY published DESC, article
LIMIT $limit
