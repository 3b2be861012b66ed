// Who took over an office from whom
// Topic: people
// Purpose: offices where one holder's term ends on the day on which another's begins.
// Parameters:
//   of     text = any     id, name or alias of the country, region or body; any = all
//   limit  integer = 100  rows at most
// Example: sozh query succession
// Ru: Кто у кого принял должность
//   Должности, где срок одного кончается в тот день, когда начинается срок другого.
// Result:
//   day         of     position    before       after         quote                         edge                   nextEdge
//   2024-04-02  Псков  губернатор  Анна Лесная  Вера Полевая  Новый губернатор Вера Полев…  edge:20b3b20ba59c4713  edge:3d61b9f71e5a9a74
MATCH (before:Person)-[r:HOLDS_POSITION|ACCREDITED_TO]->(of:Entity)<-[q:HOLDS_POSITION|ACCREDITED_TO]-(after:Person)
WHERE type(r) = type(q) AND before.id <> after.id AND r.position = q.position AND r.end = q.start AND r.status = 'asserted' AND q.status = 'asserted'
  AND ($of = 'any' OR of.id = $of OR of.name = $of OR $of IN of.aliases)
RETURN q.start AS day, of.name AS of, q.position AS position, before.name AS before, after.name AS after, q.quote AS quote, r.id AS edge, q.id AS nextEdge
ORDER BY day, edge, nextEdge
LIMIT $limit
