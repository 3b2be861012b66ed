// Who held the offices of a country, region or body, in turn
// Topic: people
// Purpose: everybody who is known in an office there, in the order of time: presidents, governors, directors.
// Parameters:
//   of        text           id, name or alias
//   position  text = any     the office in Russian: губернатор; any = all
//   limit     integer = 200  rows at most
// Example: sozh query office-history --param of="Брянская область" --param position=губернатор
// Ru: Кто сменял друг друга на должностях страны, области, организации
//   Все, кто известен на тамошних должностях, по времени: президенты, губернаторы, директора.
// Result:
//   position    holder             term           since       until  firstReported  lastReported  sources  edge
//   губернатор  Александр Богомаз  2024-02-01/..  2024-02-01  –      2024-02-01     2024-02-01    1        edge:e88257ef673d74db
MATCH (p:Person)-[r:HOLDS_POSITION]->(of:Entity)
WHERE (of.id = $of OR of.name = $of OR $of IN of.aliases) AND r.status = 'asserted' AND ($position = 'any' OR r.position = $position)
RETURN r.position AS position, p.name AS holder, r.edtf AS term, r.start AS since, r.end AS until, r.firstReported AS firstReported,
       r.lastReported AS lastReported, r.sources AS sources, r.id AS edge
ORDER BY position, coalesce(r.start, r.end, r.firstReported), edge
LIMIT $limit
