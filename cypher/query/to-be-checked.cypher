// What to check first
// Topic: sources
// Purpose: facts that a single article tells, the least certain first, with the sentence and the rule that found it.
// Parameters:
//   limit  integer = 50  rows at most
// Example: sozh query to-be-checked --param limit=20
// Ru: Что проверить в первую очередь
//   Факты из единственной статьи, сначала наименее надёжные, с предложением и правилом, которое их нашло.
// Result:
//   confidence  one               relation         other                date     status    rule             quote                         …
//   0.26        Совет Федерации   PARTICIPATES_IN  Форум регионов 2022  –        asserted  relate/speak-at  Два дня, с 30 июня, его при…  …
//   0.26        Совет Республики  PARTICIPATES_IN  Форум регионов 2022  –        asserted  relate/speak-at  Два дня, с 30 июня, его при…  …
//   0.31        Петрозаводск      VISITED          Витебская область    2022-04  planned   relate/visit     В апреле делегации Витебско…  …
//   …
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.sources = 1
MATCH (s:Statement {edge: r.id})<-[:STATES]-(article:Article)
RETURN r.confidence AS confidence, a.name AS one, type(r) AS relation, b.name AS other, r.edtf AS date, s.status AS status, s.rule AS rule,
       s.quote AS quote, article.title AS title, r.id AS edge, s.id AS statement
ORDER BY confidence, edge, statement
LIMIT $limit
