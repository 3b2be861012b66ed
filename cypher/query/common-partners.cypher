// Who stands between two entities
// Topic: contacts
// Purpose: everybody who has relations with both of them, the closest first: go-betweens, common partners, places where both were.
// Parameters:
//   one    text          id, name or alias
//   other  text          id, name or alias
//   limit  integer = 50  rows at most
// Example: sozh query common-partners --param one=person:dmitriy-krutoy --param other=person:boris-gryzlov
// Ru: Кто стоит между двумя
//   Все, у кого есть связи с обоими, сначала самые близкие: посредники, общие партнёры, места, где бывали оба.
// Result:
//   between                       withOne          withOther        relations  id
//   Заседание Высшего Госсовета…  PARTICIPATES_IN  PARTICIPATES_IN  2          event:zasedanie-vysshego-go…
//   Смоленск                      VISITED          VISITED          2          region:smolensk
MATCH (a:Entity)-[r]-(between:Entity)
WHERE (a.id = $one OR a.name = $one OR $one IN a.aliases) AND r.status <> 'denied'
MATCH (between)-[q]-(b:Entity)
WHERE b.id <> a.id AND (b.id = $other OR b.name = $other OR $other IN b.aliases) AND q.status <> 'denied'
WITH between, type(r) AS withOne, type(q) AS withOther, r.id AS first, q.id AS second ORDER BY withOne, withOther
RETURN between.name AS between, collect(DISTINCT withOne) AS withOne, collect(DISTINCT withOther) AS withOther,
       count(DISTINCT first) + count(DISTINCT second) AS relations, between.id AS id
ORDER BY relations DESC, id
LIMIT $limit
