// Who is mentioned together in how many articles
// Topic: contacts
// Purpose: the plain network of what the same articles speak of, whatever they say; sozh export --co-mentions draws it.
// Parameters:
//   least  integer = 2    articles at least
//   limit  integer = 100  rows at most
// Example: sozh query co-mentions --param least=5
// Ru: Кого упоминают вместе и в скольких статьях
//   Простая сеть совместных упоминаний, что бы в статьях ни говорилось; нарисует её sozh export --co-mentions.
// Result:
//   one       other             articles  oneId            otherId
//   Беларусь  Россия            7         country:belarus  country:rossiya
//   Беларусь  Брянская область  5         country:belarus  region:bryanskaya-oblast
MATCH (a:Article)-[:MENTIONS]->(one:Entity)
MATCH (a)-[:MENTIONS]->(other:Entity)
WHERE one.id < other.id AND a.supersededBy IS NULL
WITH one, other, count(DISTINCT a.id) AS articles
WHERE articles >= $least
RETURN one.name AS one, other.name AS other, articles, one.id AS oneId, other.id AS otherId
ORDER BY articles DESC, oneId, otherId
LIMIT $limit
