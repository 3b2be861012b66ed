// What was known at the end of a day
// Topic: time
// Purpose: facts as the articles published up to then tell them, each with its status at the time. Facts are told apart as they are today;
// sozh query … --as-of DAY assembles them anew from those articles alone.
// Parameters:
//   day    date           the day to look from
//   limit  integer = 500  rows at most
// Example: sozh query known-on-day --param day=2023-05-22
// Ru: Что было известно к концу дня
//   Факты так, как их сообщали статьи, вышедшие к тому времени, со статусом на тот день. Делятся они так, как сегодня; заново собирает
//   граф по одним этим статьям sozh query … --as-of ДЕНЬ.
// Result:
//   one              relation        other           status    date        firstReported  lastReported  articles  edge
//   Илья Заволжский  HOLDS_POSITION  Волжская ткань  asserted  2022-02-14  2022-02-14     2022-02-14    1         edge:0487ed67a2a5cbf0
//   Степан Реут      HOLDS_POSITION  Полесский лён   asserted  2022-02-14  2022-02-14     2022-02-14    1         edge:554bed99be7bf71d
//   Степан Реут      VISITED         Пинск           denied    –           2022-02-14     2022-02-14    1         edge:9d944cdc1cb8c0e2
//   …
MATCH (a:Article)-[:STATES]->(s:Statement)
WHERE a.published <= date($day) AND s.edge IS NOT NULL
MATCH (s)-[:SUBJECT]->(x:Entity)
MATCH (s)-[:OBJECT]->(y:Entity)
WITH s, a, x, y ORDER BY a.published, a.publishedAt, a.id, s.start
WITH s.edge AS edge, x, y, s.type AS relation, collect(s.status) AS said, collect(s.edtf) AS dates, count(DISTINCT a.id) AS articles,
     min(a.published) AS firstReported, max(a.published) AS lastReported
WITH edge, x, y, relation, said, [word IN said WHERE word IN ['asserted', 'postponed', 'cancelled']] AS firm, dates, articles,
     firstReported, lastReported
RETURN x.name AS one, relation, y.name AS other, CASE WHEN size(firm) > 0 THEN firm[size(firm) - 1] ELSE said[size(said) - 1] END AS status,
       CASE WHEN size(dates) > 0 THEN dates[size(dates) - 1] ELSE null END AS date, firstReported, lastReported, articles, edge
ORDER BY firstReported, edge
LIMIT $limit
