// What kinds of relations are in the graph
// Topic: overview
// Purpose: each type with how many relations it has in each status, and their first and last day: where to begin.
// Parameters: none
// Example: sozh query relation-types
// Ru: Какие связи есть в графе
//   Каждый вид: сколько связей в каждом статусе, первый и последний день. С этого хорошо начинать.
// Result:
//   relation        relations  dated  asserted  planned  calledOff  denied  first       last
//   VISITED         23         12     12        7        2          1       2022-04-01  2024-03-21
//   HOLDS_POSITION  17         17     17        0        0          0       2014-01-01  2024-04-02
//   MET_WITH        10         7      5         4        0          1       2023-04-05  2024-04-20
//   …
MATCH (a:Entity)-[r]->(b:Entity)
RETURN type(r) AS relation, count(r) AS relations, sum(CASE WHEN r.start IS NULL AND r.end IS NULL THEN 0 ELSE 1 END) AS dated,
       sum(CASE WHEN r.status = 'asserted' THEN 1 ELSE 0 END) AS asserted, sum(CASE WHEN r.status = 'planned' THEN 1 ELSE 0 END) AS planned,
       sum(CASE WHEN r.status IN ['postponed', 'cancelled'] THEN 1 ELSE 0 END) AS calledOff,
       sum(CASE WHEN r.status = 'denied' THEN 1 ELSE 0 END) AS denied, min(r.start) AS first, max(r.start) AS last
ORDER BY relations DESC, relation
