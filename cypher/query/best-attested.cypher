// What most sources agree on
// Topic: sources
// Purpose: facts by the number of independent articles and outlets that state them, reprints not counted.
// Parameters:
//   least  integer = 1   sources at least
//   limit  integer = 50  rows at most
// Example: sozh query best-attested --param least=2
// Ru: В чём сходится больше всего источников
//   Факты по числу независимых статей и изданий, которые их сообщают; перепечатки не считаются.
// Result:
//   one           relation    other         date                   status    sources  outlets  reprints  sentences  quote                         …
//   Завод «Ёлка»  INVESTS_IN  Орша          2024-05-03             asserted  2        2        0         2          По данным облисполкома, «Ёл…  …
//   Анна Лесная   MET_WITH    Борис Речной  2024-03-21             asserted  2        2        0         2          Сегодня Анна Лесная и Борис…  …
//   Анна Лесная   VISITED     Орша          2024-03-21/2024-03-22  asserted  2        2        0         2          Двухдневная поездка в Оршу …  …
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sources >= $least AND r.status <> 'denied'
RETURN a.name AS one, type(r) AS relation, b.name AS other, r.edtf AS date, r.status AS status, r.sources AS sources, r.outlets AS outlets,
       r.reprints AS reprints, r.statements AS sentences, r.quote AS quote, r.id AS edge
ORDER BY sources DESC, outlets DESC, sentences DESC, edge
LIMIT $limit
