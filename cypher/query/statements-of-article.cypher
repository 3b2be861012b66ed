// What one article says
// Topic: sources
// Purpose: every statement of an article in the order of its text, with what the sentence was taken for.
// Parameters:
//   article  text  id, URL, file or title
// Example: sozh query statements-of-article --param article="Брянский губернатор провел два дня в Минске"
// Ru: Что сказано в одной статье
//   Все утверждения статьи в порядке текста и то, за что принято каждое предложение.
// Result:
//   at  from               relation        to                date        phrase  status    confidence  quote                         …
//   0   Александр Богомаз  HOLDS_POSITION  Брянская область  2024-02-01  –       asserted  0.67        Брянский губернатор провел …  …
//   0   Александр Богомаз  VISITED         Минск             –           –       asserted  0.79        Брянский губернатор провел …  …
//   45  Александр Богомаз  HOLDS_POSITION  Брянская область  2024-02-01  –       asserted  0.83        Губернатор Брянской области…  …
//   …
MATCH (a:Article)-[:STATES]->(s:Statement)
WHERE a.id = $article OR a.url = $article OR a.title = $article OR $article IN a.aliases
MATCH (s)-[:SUBJECT]->(x:Entity)
MATCH (s)-[:OBJECT]->(y:Entity)
RETURN s.start AS at, x.name AS from, s.type AS relation, y.name AS to, s.edtf AS date, s.phrase AS phrase, s.status AS status,
       s.confidence AS confidence, s.quote AS quote, s.rule AS rule, s.id AS statement
ORDER BY at, statement
