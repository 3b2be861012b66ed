// The offices of a person over time
// Topic: people
// Purpose: every office, membership and posting of one person in the order of time, with since when and until when it is known.
// Parameters:
//   person  text  id, name or alias
// Example: sozh query career --param person=person:aleksandr-bogomaz
// Ru: Должности человека во времени
//   Все должности, членства и назначения одного человека по порядку, с известным началом и концом.
// Result:
//   term           position    of                relation        status    firstReported  lastReported  sources  quote                         …
//   2014/..        –           Брянская область  HOLDS_POSITION  asserted  2024-02-01     2024-02-01    1        Грызлов работает послом с я…  …
//   2024-02-01/..  губернатор  Брянская область  HOLDS_POSITION  asserted  2024-02-01     2024-02-01    1        Губернатор Брянской области…  …
MATCH (p:Person)-[r:HOLDS_POSITION|ACCREDITED_TO|MEMBER_OF]->(of:Entity)
WHERE p.id = $person OR p.name = $person OR $person IN p.aliases
RETURN r.edtf AS term, r.position AS position, of.name AS of, type(r) AS relation, r.status AS status, r.firstReported AS firstReported,
       r.lastReported AS lastReported, r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY coalesce(r.start, r.end, r.firstReported), edge
