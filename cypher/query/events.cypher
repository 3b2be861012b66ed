// Forums, sessions and festivals: where, when, who
// Topic: overview
// Purpose: events with their place and days, who holds them and who takes part; one row for each place and status.
// Parameters:
//   event  text = any          id, name or alias; any = all
//   limit  integer = 100       rows at most
// Example: sozh query events --param limit=20
// Ru: Форумы, заседания, фестивали: где, когда, кто
//   События с местом и днями, устроителями и участниками; по строке на каждое место и статус.
// Result:
//   event                         place   date        status    holders  participants                  sources  id                            …
//   Форум регионов 2022           Гродно  2022-07-01  asserted  Гродно   Совет Республики, Совет Фед…  1        event:forum-regionov-2022     …
//   Заседание Высшего Госсовета…  Москва  2023-04-06  planned            Борис Грызлов, Дмитрий Крут…  1        event:zasedanie-vysshego-go…  …
//   Форум ЕАЭС                    Москва  2023-05-24  planned                                          1        event:forum-eaes              …
//   …
MATCH (e:Event)
WHERE $event = 'any' OR e.id = $event OR e.name = $event OR $event IN e.aliases
OPTIONAL MATCH (e)-[t:TAKES_PLACE_IN]->(place:Entity)
OPTIONAL MATCH (holder:Entity)-[h:ORGANIZES|HOSTED]->(e) WHERE h.status <> 'denied'
WITH e, t, place, holder ORDER BY holder.name, holder.id
WITH e, t, place, collect(DISTINCT holder.name) AS holders
OPTIONAL MATCH (guest:Entity)-[g:PARTICIPATES_IN]->(e) WHERE g.status <> 'denied'
WITH e, t, place, holders, guest ORDER BY guest.name, guest.id
RETURN e.name AS event, place.name AS place, t.edtf AS date, t.status AS status, holders, collect(DISTINCT guest.name) AS participants,
       t.sources AS sources, e.id AS id, t.id AS edge
ORDER BY date, id, edge
LIMIT $limit
