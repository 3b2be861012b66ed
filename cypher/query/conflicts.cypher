// Criticism, accusations, sanctions and blows
// Topic: conflict
// Purpose: hostile relations between two days, by their own date or, where they have none, by the day of the report.
// Parameters:
//   entity  text = any          id, name or alias of one side; any = all
//   from    date = 1900-01-01   first day
//   to      date = 2100-12-31   last day, inclusive
//   limit   integer = 100       rows at most
// Example: sozh query conflicts --param from=2022-01-01
// Ru: Критика, обвинения, санкции, удары
//   Враждебные связи между двумя днями: по собственной дате, а где её нет – по дню сообщения.
// Result:
//   day         who     relation    whom  status    date        sources  quote                         edge
//   2024-04-02  Россия  SANCTIONED  Орша  denied    –           1        Никакого запрета на оршанск…  edge:f25ee81092301720
//   2024-04-05  Россия  SANCTIONED  Орша  asserted  2024-04-05  1        С 5 апреля запрещён ввоз сы…  edge:532faad9d8343f24
MATCH (a:Entity)-[r:CRITICISED|ACCUSED|DEMANDED|REJECTED|THREATENED|SANCTIONED|EXPELLED|DETAINED|ATTACKED]->(b:Entity)
WHERE coalesce(r.start, r.firstReported) <= date($to) AND coalesce(r.end, r.lastReported) >= date($from)
  AND ($entity = 'any' OR a.id = $entity OR a.name = $entity OR $entity IN a.aliases
       OR b.id = $entity OR b.name = $entity OR $entity IN b.aliases)
RETURN coalesce(r.start, r.firstReported) AS day, a.name AS who, type(r) AS relation, b.name AS whom, r.status AS status, r.edtf AS date,
       r.sources AS sources, r.quote AS quote, r.id AS edge
ORDER BY day, edge
LIMIT $limit
