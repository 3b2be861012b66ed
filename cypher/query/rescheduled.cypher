// What was postponed or called off
// Topic: plans
// Purpose: postponed and cancelled relations, the latest reported first, with the day that is now meant or on which it was held after all.
// Parameters:
//   limit  integer = 100  rows at most
// Example: sozh query rescheduled
// Ru: Что перенесли или отменили
//   Перенесённые и отменённые связи, начиная с последних сообщений, и новый день или день, когда всё-таки состоялось.
// Result:
//   status     one          relation        other    date        reported    newDate                newStatus  quote                         …
//   postponed  Анна Лесная  VISITED         Орша     2024-03-14  2024-03-12  2024-03-21/2024-03-22  asserted   Поездка, намеченная на 14 м…  …
//   postponed  Анна Лесун   VISITED         Псков    –           2023-10-03  2024-21                planned    Визит Анны Лесун в Псков от…  …
//   cancelled  Два соседа   TAKES_PLACE_IN  Витебск  –           2023-10-03  –                      –          Ярмарка «Два соседа» в Вите…  …
//   …
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.status IN ['postponed', 'cancelled']
OPTIONAL MATCH (a)-[later]->(b)
WHERE type(later) = type(r) AND later.status IN ['planned', 'asserted'] AND (r.start IS NULL OR later.start > r.start)
RETURN r.status AS status, a.name AS one, type(r) AS relation, b.name AS other, r.edtf AS date, r.lastReported AS reported, later.edtf AS newDate,
       later.status AS newStatus, r.quote AS quote, r.id AS edge, later.id AS laterEdge
ORDER BY reported DESC, edge, laterEdge
LIMIT $limit
