// What has no date
// Topic: time
// Purpose: relations of which no article says when, the latest reported first; the day of the report is all that is known.
// Parameters:
//   entity  text = any     id, name or alias of one side; any = all
//   limit   integer = 100  rows at most
// Example: sozh query undated --param entity=country:belarus
// Ru: Что осталось без даты
//   Связи, о времени которых не сказано ни в одной статье, начиная с последних; известен только день сообщения.
// Result:
//   reported    one           relation       other              status    sources  quote                         edge
//   –           Вера Полевая  ACCREDITED_TO  Беларусь           asserted  1        Вера Полевая раньше была по…  edge:6bb41ee199d182e7
//   2023-05-22  Беларусь      TRADES_WITH    Брянская область   asserted  1        Со Смоленской, Брянской и П…  edge:0b6a935fa645c66b
//   2023-05-22  Беларусь      TRADES_WITH    Псковская область  asserted  1        Со Смоленской, Брянской и П…  edge:9d97f0cdd833c921
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.start IS NULL AND r.end IS NULL
  AND ($entity = 'any' OR a.id = $entity OR a.name = $entity OR $entity IN a.aliases
       OR b.id = $entity OR b.name = $entity OR $entity IN b.aliases)
RETURN r.lastReported AS reported, a.name AS one, type(r) AS relation, b.name AS other, r.status AS status, r.sources AS sources,
       r.quote AS quote, r.id AS edge
ORDER BY reported DESC, edge
LIMIT $limit
