// When somebody came into the news, and was last in it
// Topic: overview
// Purpose: first and last article that mentions an entity, and how many there are; those longest unseen come last.
// Parameters:
//   entity  text = any     id, name or alias; any = all
//   limit   integer = 100  rows at most
// Example: sozh query first-and-last-mention --param entity="Борис Грызлов"
// Ru: Когда кто-то появился в новостях и когда был в них последний раз
//   Первая и последняя статья с упоминанием сущности и сколько их всего; кого не видно дольше всех – в конце.
// Result:
//   entity         first       last        articles  firstTitle                    lastTitle                     id
//   Борис Грызлов  2023-04-05  2024-02-01  2         Белорусский лидер прилетел …  Брянский губернатор провел …  person:boris-gryzlov
MATCH (a:Article)-[:MENTIONS]->(e:Entity)
WHERE a.published IS NOT NULL AND a.supersededBy IS NULL AND ($entity = 'any' OR e.id = $entity OR e.name = $entity OR $entity IN e.aliases)
WITH e, a ORDER BY a.published, a.id
WITH e, count(DISTINCT a.id) AS articles, min(a.published) AS first, max(a.published) AS last, collect(a.title) AS titles
RETURN e.name AS entity, first, last, articles, titles[0] AS firstTitle, titles[size(titles) - 1] AS lastTitle, e.id AS id
ORDER BY last DESC, articles DESC, id
LIMIT $limit
