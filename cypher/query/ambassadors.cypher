// Ambassadors over time
// Topic: people
// Purpose: who was ambassador where, in the order of their terms: as envoy to a country, or by an office that is called so.
// Parameters:
//   country  text = any          id, name or alias of the country; any = all
//   from     date = 1900-01-01   first day: terms that touch the span
//   to       date = 2100-12-31   last day, inclusive
//   limit    integer = 200       rows at most
// Example: sozh query ambassadors --param country=Беларусь
// Ru: Послы в разные годы
//   Кто и где был послом, в порядке сроков: по связи «аккредитован» или по должности, которая так называется.
// Result:
//   country   ambassador     position      relation       term           since       until  reported    sources  edge
//   Беларусь  Борис Грызлов  посол         ACCREDITED_TO  2024-02-01/..  2024-02-01  –      2024-02-01  1        edge:3af5f6e718065fc7
//   Беларусь  Вера Полевая   бывший посол  ACCREDITED_TO  –              –           –      –           1        edge:6bb41ee199d182e7
MATCH (p:Person)-[r:ACCREDITED_TO|HOLDS_POSITION]->(at:Entity)
WHERE r.status = 'asserted' AND (type(r) = 'ACCREDITED_TO' OR r.position CONTAINS 'посол')
  AND ($country = 'any' OR at.id = $country OR at.name = $country OR $country IN at.aliases)
  AND (r.start IS NULL OR r.start <= date($to)) AND (r.end IS NULL OR r.end > date($from))
RETURN at.name AS country, p.name AS ambassador, r.position AS position, type(r) AS relation, r.edtf AS term, r.start AS since, r.end AS until,
       r.firstReported AS reported, r.sources AS sources, r.id AS edge
ORDER BY country, coalesce(r.start, r.end, r.firstReported), edge
LIMIT $limit
