// What one side says and another denies
// Topic: sources
// Purpose: denials, each with what is said to be so of the same kind between the same two; nothing stands beside a denial of what nobody said.
// Parameters:
//   limit  integer = 100  rows at most
// Example: sozh query contradictions
// Ru: Одни утверждают, другие опровергают
//   Опровержения, и рядом то, что об этих же двоих утверждали; рядом с опровержением того, чего никто не говорил, пусто.
// Result:
//   one              relation    other        denied      deniedBy  denial                        date        status    saidBy  …
//   Россия           SANCTIONED  Орша         2024-04-02  1         Никакого запрета на оршанск…  2024-04-05  asserted  1       …
//   Степан Реут      VISITED     Пинск        2022-02-14  1         В Самаре он не был, Заволжс…  –           –         –       …
//   Илья Заволжский  MET_WITH    Степан Реут  2022-02-14  1         Директор комбината Степан Р…  –           –         –       …
//   …
MATCH (a:Entity)-[no]->(b:Entity) WHERE no.status = 'denied'
OPTIONAL MATCH (a)-[yes]->(b) WHERE type(yes) = type(no) AND yes.status <> 'denied'
RETURN a.name AS one, type(no) AS relation, b.name AS other, no.lastReported AS denied, no.sources AS deniedBy, no.quote AS denial,
       yes.edtf AS date, yes.status AS status, yes.sources AS saidBy, yes.quote AS claim, no.id AS edge, yes.id AS claimEdge
ORDER BY denied DESC, edge, claimEdge
LIMIT $limit
