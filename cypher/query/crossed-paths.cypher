// Who was in the same place at the same time
// Topic: contacts
// Purpose: pairs of people whom the news put in one place or event on days that overlap, and whether it says that they met then.
// Parameters:
//   person  text = any          id, name or alias of one of them; any = all
//   from    date = 1900-01-01   first day
//   to      date = 2100-12-31   last day, inclusive
//   limit   integer = 100       rows at most
// Example: sozh query crossed-paths --param person=person:dmitriy-krutoy
// Ru: Кто был в одном месте в одно время
//   Пары людей, которых новости помещают в одно место или на одно событие в пересекающиеся дни, и сказано ли, что они встретились.
// Result:
//   day         one            other           place                         oneThere               otherThere             met    …
//   2023-03-27  Борис Грызлов  Дмитрий Крутой  Смоленск                      2023-03-27/2023-04-02  2023-03-27/2023-04-02  false  …
//   2023-03-27  Борис Грызлов  Дмитрий Крутой  Заседание Высшего Госсовета…  2023-03-27/2023-04-02  2023-03-27/2023-04-02  false  …
MATCH (a:Person)-[r:VISITED|PARTICIPATES_IN]->(place:Entity)<-[q:VISITED|PARTICIPATES_IN]-(b:Person)
WHERE a.id < b.id AND r.status = 'asserted' AND q.status = 'asserted' AND r.start < q.end AND q.start < r.end
  AND r.start <= date($to) AND r.end > date($from) AND q.start <= date($to) AND q.end > date($from)
  AND ($person = 'any' OR a.id = $person OR a.name = $person OR $person IN a.aliases
       OR b.id = $person OR b.name = $person OR $person IN b.aliases)
OPTIONAL MATCH (a)-[m:MET_WITH|SPOKE_WITH|NEGOTIATES_WITH]-(b)
WHERE m.status = 'asserted' AND m.start < r.end AND m.end > r.start
WITH a, b, place, r, q, count(m) AS meetings
RETURN CASE WHEN r.start > q.start THEN r.start ELSE q.start END AS day, a.name AS one, b.name AS other, place.name AS place,
       r.edtf AS oneThere, q.edtf AS otherThere, meetings > 0 AS met, r.quote AS quote, r.id AS edge, q.id AS otherEdge
ORDER BY day, edge, otherEdge
LIMIT $limit
