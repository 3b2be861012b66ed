// Who deals with whom the most
// Topic: contacts
// Purpose: pairs of entities by the number of relations between them, with the kinds of relation and their first and last day.
// Parameters:
//   from   date = 1900-01-01   first day of the news
//   to     date = 2100-12-31   last day, inclusive
//   limit  integer = 25        rows at most
// Example: sozh query busiest-pairs --param limit=10
// Ru: Кто с кем чаще всего имеет дело
//   Пары сущностей по числу связей между ними, с видами связей и первым и последним днём.
// Result:
//   one                  other             relations  kinds                         first       last        sentences  …
//   Беларусь             Брянская область  4          BORDERS, SIGNED_WITH, TRADE…  2022-03-17  2023-01-01  4          …
//   Беларусь             Россия            3          AGREED_WITH, SUPPLIES, TRAD…  2023-01-01  2023-01-01  3          …
//   Александр Лукашенко  Москва            3          VISITED                       2023-04-05  2023-05-24  3          …
//   …
MATCH (a:Entity)-[r]-(b:Entity)
WHERE a.id < b.id AND r.status <> 'denied' AND r.lastReported >= date($from) AND r.firstReported <= date($to)
WITH a, b, r, type(r) AS kind ORDER BY kind
RETURN a.name AS one, b.name AS other, count(r) AS relations, collect(DISTINCT kind) AS kinds, min(r.start) AS first, max(r.start) AS last,
       sum(r.statements) AS sentences, a.id AS oneId, b.id AS otherId
ORDER BY relations DESC, sentences DESC, oneId, otherId
LIMIT $limit
